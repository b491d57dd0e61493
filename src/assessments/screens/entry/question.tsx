import { Textarea, TextInput } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useI18n } from '#ui/i18n.ts'
import type { Item } from '../../contract/definition.ts'
import classes from './entry.module.css'
import { keysOf } from './keys.ts'

type Value = number | string | null | undefined

interface QuestionProps {
  readonly item: Item
  readonly value: Value
  /** Which option was taken, where it is known. */
  readonly picked: number | undefined
  /** What was answered at the beginning. */
  readonly before: Value
  readonly onChoose: (option: number) => void
  /** `isFinal`: the answer is complete and the next question may come. */
  readonly onAnswer: (value: Value, isFinal: boolean) => void
  /** Shown as an example: it takes no focus. */
  readonly isQuiet?: boolean
}

/** One question: its text, a hint that opens, and large answers, each with its key. */
export function Question(props: QuestionProps) {
  const { item, value, picked, before, onChoose, onAnswer, isQuiet = false } = props
  const i18n = useI18n()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (item.kind === 'choice' && !isQuiet) heading.current?.focus()
  }, [item.kind, isQuiet])
  return (
    <section className={classes['question']} aria-labelledby="question">
      <h2 id="question" ref={heading} tabIndex={-1}>
        {item.text}
        {!item.isRequired && <small> {i18n._('may be skipped')}</small>}
      </h2>
      {item.hint && (
        <details className={classes['hint']}>
          <summary>{i18n._('What to look at')}</summary>
          <p>{item.hint}</p>
        </details>
      )}
      {before !== undefined && item.kind !== 'choice' && before !== null && (
        <p className={classes['quiet']}>{i18n._('at the beginning: {answer}', { answer: String(before) })}</p>
      )}
      {item.kind === 'choice' && <Options {...{ item, value, picked, before, onChoose }} />}
      {item.kind === 'number' && <NumberAnswer {...{ item, value, onAnswer, isQuiet }} />}
      {item.kind === 'text' && (
        <Textarea
          autoFocus={!isQuiet}
          aria-labelledby="question"
          rows={4}
          maxLength={2000}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onAnswer(event.currentTarget.value || undefined, false)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onAnswer(value, true)
          }}
        />
      )}
    </section>
  )
}

type AnswerProps = Pick<QuestionProps, 'item' | 'value' | 'onAnswer' | 'isQuiet'>

function Options({ item, value, picked, before, onChoose }: Omit<QuestionProps, 'onAnswer'>) {
  const i18n = useI18n()
  const keys = keysOf(item.options)
  return (
    <div role="group" aria-labelledby="question" className={classes['options']}>
      {item.options.map((option, at) => (
        <button
          key={option.text}
          type="button"
          aria-pressed={picked === undefined ? value === option.value : picked === at}
          onClick={() => onChoose(at)}
        >
          <kbd aria-hidden>{keys[at]}</kbd>
          <span>
            {option.text}
            {before !== undefined && before === option.value && (
              <small>{i18n._('so it was at the beginning')}</small>
            )}
          </span>
        </button>
      ))}
    </div>
  )
}

function NumberAnswer({ item, value, onAnswer, isQuiet = false }: AnswerProps) {
  const i18n = useI18n()
  const range =
    typeof item.min === 'number' && typeof item.max === 'number'
      ? i18n._('from {min} to {max}', { min: item.min, max: item.max })
      : undefined
  const number = typeof value === 'number' ? value : null
  const isOutside = number !== null && ((item.min ?? number) > number || (item.max ?? number) < number)
  return (
    <TextInput
      autoFocus={!isQuiet}
      className={classes['number']}
      aria-labelledby="question"
      description={range}
      error={isOutside && range}
      inputMode="decimal"
      autoComplete="off"
      defaultValue={number === null ? '' : String(number).replace('.', ',')}
      onChange={(event) => onAnswer(numberIn(event.currentTarget.value), false)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || isOutside) return
        event.preventDefault()
        onAnswer(value, true)
      }}
    />
  )
}

function numberIn(text: string): number | undefined {
  const plain = text.trim().replace(',', '.').replace('−', '-')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}
