import { TextInput } from '@mantine/core'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { rowByKey } from '../table/keyboard.ts'
import classes from './type-ahead.module.css'

export interface Option {
  readonly id: string
  readonly label: string
  /** A quieter line under the label: age and settlement, a type of service. */
  readonly note?: string
}

interface TypeAheadProps {
  readonly label: string
  readonly name?: string
  readonly description?: string
  readonly placeholder?: string
  readonly chosen: Option | null
  /** What fits the typed now, best first. */
  readonly options: readonly Option[]
  readonly onType: (typed: string) => void
  readonly onChoose: (option: Option | null) => void
  /** Said under the field while there is something to say: «Ничего не найдено». */
  readonly says?: string | undefined
  /** A line that stays under the field: what does not fit into it. */
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly autoFocus?: boolean
  /** Enter sends the form around with what fits nothing: the code of a scanner. */
  readonly sendsTyped?: boolean
}

/**
 * One of many, found by typing: arrows go through what fits, Enter or a tap takes it, Esc leaves what was chosen before.
 * An emptied field means that nothing is chosen. Enter finishes the form around only when something is.
 */
export function TypeAhead(props: TypeAheadProps) {
  const { chosen, options, onType, onChoose, says, hint, error, sendsTyped, ...field } = props
  const list = useId()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const opened = typed !== null
  const current = Math.min(at, options.length - 1)

  const type = (text: string): void => {
    setTyped(text)
    setAt(0)
    onType(text.trim())
  }
  const close = (): void => {
    if (typed?.trim() === '' && chosen) onChoose(null)
    setTyped(null)
  }
  const take = (option: Option): void => {
    setTyped(null)
    onChoose(option)
  }
  const onEnter = (event: KeyboardEvent): void => {
    const option = opened ? options[current] : undefined
    if (option) take(option)
    else if (sendsTyped || (chosen && !opened)) return
    event.preventDefault()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') return onEnter(event)
    if (!opened) return event.key === 'ArrowDown' ? type('') : undefined
    if (event.key === 'Escape') setTyped(null)
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      setAt(rowByKey(event.key, current, options.length) ?? 0)
    else return
    event.preventDefault()
  }

  return (
    <div className={classes['type-ahead']}>
      <TextInput
        {...field}
        ref={input}
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-expanded={opened && options.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={opened && options[current] ? `${list}-${current}` : undefined}
        value={typed ?? chosen?.label ?? ''}
        error={error}
        aria-invalid={error !== undefined}
        onChange={(event) => type(event.currentTarget.value)}
        onClick={() => opened || (onType(''), setTyped(chosen?.label ?? ''), input.current?.select())}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <div
        id={list}
        role="listbox"
        aria-label={field.label}
        className={classes['list']}
        hidden={!opened || options.length === 0}
      >
        {options.map((option, index) => (
          <div
            key={option.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === current}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(option)}
          >
            {option.label}
            {option.note && <small>{option.note}</small>}
          </div>
        ))}
      </div>
      <p role="status" className={classes['says']}>
        {opened ? says : undefined}
      </p>
      {!opened && hint && <p className={classes['says']}>{hint}</p>}
    </div>
  )
}
