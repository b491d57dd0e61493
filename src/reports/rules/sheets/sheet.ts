// A sheet before it is a file: text, whole numbers and days. There is no way to write a formula.
import type { LocalDate } from '#base/local-date.ts'
import type { Words } from '#families/words/kinds.ts'

export type Language = keyof Words
export type Cell = string | number | { readonly day: LocalDate } | null
/** A heading row is bold and stays in view. */
export interface Line {
  readonly cells: readonly Cell[]
  readonly isHeading: boolean
}

export interface Sheet {
  readonly name: string
  /** Widths of the columns in characters. */
  readonly widths: readonly number[]
  readonly lines: readonly Line[]
}

export const line = (...cells: Cell[]): Line => ({ cells, isHeading: false })
export const heading = (...cells: Cell[]): Line => ({ cells, isHeading: true })

/** What stands for a figure that may not be shown. */
export const hiddenText: Words = { ru: 'менее 5', en: 'fewer than 5' }
