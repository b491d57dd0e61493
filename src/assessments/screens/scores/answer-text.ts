import type { I18n } from '@lingui/core'
import type { Item } from '../../contract/definition.ts'
import { numberText } from './score-text.ts'

type Answer = number | string | null | undefined

/**
 * An answer as it was given: the option's words, a number, the text; '' for none. Where several options have the same value, as
 * the wrong ones of a test, only the points are known, unless `picked` says which option it was.
 */
export function answerText(i18n: I18n, item: Item, answer: Answer, picked?: number): string {
  if (answer === undefined) return ''
  if (item.kind !== 'choice') return typeof answer === 'number' ? numberText(answer) : (answer ?? '')
  const fitting = item.options.filter(({ value }, at) =>
    picked === undefined ? value === answer : picked === at,
  )
  if (fitting.length < 2 || answer === null) return fitting.map(({ text }) => text).join(' / ')
  return i18n._('points: {points}', { points: numberText(Number(answer)) })
}
