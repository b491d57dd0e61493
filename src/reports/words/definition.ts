import type { Words } from '#families/words/kinds.ts'

/** A definition as a person reads it. */
export interface DefinitionWords {
  readonly title: Words
  readonly numerator: Words
  readonly denominator: Words
  readonly period: Words
  /** What is counted once, and what is counted again. */
  readonly onlyOnce: Words
}

/** In place of a denominator. */
export const notAShare: Words = { ru: 'нет: это число, а не доля', en: 'none: it is a number, not a share' }

export const wholePeriod: Words = {
  ru: 'от первого до последнего дня включительно, по часовому поясу центра',
  en: 'from the first day to the last, both included, in the centre’s time zone',
}
