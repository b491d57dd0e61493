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
