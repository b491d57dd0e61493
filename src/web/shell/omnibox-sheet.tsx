import { IconSearch } from '@tabler/icons-react'
import { useEffect, useId, useState, type KeyboardEvent } from 'react'
import { useI18n } from '#ui/i18n.ts'
import type { OmniboxGroup, OmniboxSource } from '#ui/offer.ts'
import { go } from './go.ts'
import classes from './omnibox.module.css'
import { useFindings } from './use-findings.ts'

interface OmniboxSheetProps {
  readonly sources: readonly OmniboxSource[]
  readonly onClose: () => void
}

/** The field and what it finds, by groups; arrows choose, Enter opens. */
export function OmniboxSheet({ sources, onClose }: OmniboxSheetProps) {
  const i18n = useI18n()
  const list = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const { results, settled, failed } = useFindings(sources, typed)
  useEffect(() => setAt(0), [results])
  const groups: Record<OmniboxGroup, string> = {
    people: i18n._('People'),
    phones: i18n._('Phones'),
    actions: i18n._('Actions'),
  }
  const open = (href: string): void => {
    onClose()
    go(href)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && results.length > 0) {
      event.preventDefault()
      setAt((at + step + results.length) % results.length)
    }
    const chosen = results[at]
    if (event.key === 'Enter' && chosen) open(chosen.href)
  }
  return (
    <div className={classes['sheet']}>
      <label className={classes['field']}>
        <IconSearch aria-hidden />
        <span className="unseen">{i18n._('Search')}</span>
        <input
          autoFocus
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-expanded={results.length > 0}
          aria-controls={list}
          aria-activedescendant={results[at] && `${list}-${at}`}
          placeholder={i18n._('Child, phone, action')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <kbd aria-hidden>Esc</kbd>
      </label>
      <ul id={list} role="listbox" aria-label={i18n._('Search')} className={classes['list']}>
        {results.map((found, index) => (
          <li
            key={`${found.group}-${found.id}`}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            data-group={results[index - 1]?.group === found.group ? undefined : groups[found.group]}
            onMouseMove={() => setAt(index)}
            onClick={() => open(found.href)}
          >
            <span>{found.label}</span>
            {found.note && <small>{found.note}</small>}
          </li>
        ))}
      </ul>
      <p role="status" className={classes['says']}>
        {failed && i18n._('Some places did not answer. Try once more.')}
        {!failed && settled && results.length === 0 && nothing(i18n, typed.trim())}
      </p>
    </div>
  )
}

const nothing = (i18n: ReturnType<typeof useI18n>, typed: string): string =>
  typed.length < 2
    ? i18n._(
        'Type a name, a phone or what you want to do. The letters ё and е, the order of words and the keyboard layout do not matter.',
      )
    : i18n._('Nothing is found for “{typed}”. Check the letters, or try a phone number.', { typed })
