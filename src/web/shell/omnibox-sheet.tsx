import { IconSearch } from '@tabler/icons-react'
import { useId, useState, type KeyboardEvent } from 'react'
import { useI18n } from '#ui/i18n.ts'
import type { OmniboxGroup, OmniboxResult, OmniboxSource } from '#ui/offer.ts'
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
  const [chosenAt, choose] = useState(0)
  const { results, settled, failed } = useFindings(sources, typed)
  const at = Math.min(chosenAt, results.length - 1)
  const groups: Record<OmniboxGroup, string> = {
    people: i18n._('People'),
    phones: i18n._('Phones'),
    equipment: i18n._('Equipment'),
    actions: i18n._('Actions'),
  }
  const open = (href: string): void => {
    onClose()
    go(href)
  }
  const type = (text: string): void => {
    setTyped(text)
    choose(0)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && results.length > 0) {
      event.preventDefault()
      choose((at + step + results.length) % results.length)
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
          placeholder={i18n._('Child, phone, inv. no., action')}
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <kbd aria-hidden>Esc</kbd>
      </label>
      <div id={list} role="listbox" aria-label={i18n._('Search')} className={classes['list']}>
        {[...Map.groupBy(results, ({ group }) => group)].map(([group, found]) => (
          <div key={group} role="group" aria-label={groups[group]}>
            <span aria-hidden>{groups[group]}</span>
            {found.map((result) => (
              <Result
                key={result.id}
                id={`${list}-${results.indexOf(result)}`}
                result={result}
                chosen={result === results[at]}
                onOpen={open}
              />
            ))}
          </div>
        ))}
      </div>
      <p role="status" className={classes['says']}>
        {failed && i18n._('Some places did not answer. Try once more.')}
        {!failed && settled && results.length === 0 && nothing(i18n, typed.trim())}
      </p>
    </div>
  )
}

interface ResultProps {
  readonly id: string
  readonly result: OmniboxResult
  readonly chosen: boolean
  readonly onOpen: (href: string) => void
}

const Result = ({ id, result, chosen, onOpen }: ResultProps) => (
  <div id={id} role="option" aria-selected={chosen} onClick={() => onOpen(result.href)}>
    {result.label}
    {result.note && <small>{result.note}</small>}
  </div>
)

const nothing = (i18n: ReturnType<typeof useI18n>, typed: string): string =>
  typed.length < 2
    ? i18n._(
        'Type a name, a phone or what you want to do. The letters ё and е, the order of words and the keyboard layout do not matter.',
      )
    : i18n._('Nothing is found for “{typed}”. Check the letters, or try a phone number.', { typed })
