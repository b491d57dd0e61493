// A shipped template as structured text: what stands on the page, and nothing of how a word processor says it.
import type { Section } from '#access/policy.ts'
import type { Field } from './fields.ts'
import type { Register } from './numbering.ts'

export interface Column {
  readonly heading: string
  /** Text with tags, for each row. */
  readonly cell: string
  /** Share of the width. */
  readonly width: number
}

export type Block =
  | { readonly kind: 'title' | 'heading' | 'paragraph' | 'plain' | 'right' | 'note'; readonly text: string }
  /** Two texts at both ends of a line: place and date. */
  | { readonly kind: 'ends'; readonly left: string; readonly right: string }
  /** Rows of the field `of`. */
  | { readonly kind: 'table'; readonly of: string; readonly columns: readonly Column[] }
  /** A table of names and values without lines above them. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: string])[] }
  /** Who signs, each over a line. */
  | { readonly kind: 'signatures'; readonly sides: readonly Side[] }

export interface Side {
  readonly who: string
  readonly details: readonly string[]
  readonly name: string
}

export interface ShippedTemplate {
  readonly id: string
  readonly name: string
  readonly register: Register | null
  readonly isWide: boolean
  /** Parts of a child’s card that it shows: who may not open each of them does not open the paper either. */
  readonly shows?: readonly Section[]
  readonly fields: readonly Field[]
  readonly blocks: readonly Block[]
}

export const title = (text: string): Block => ({ kind: 'title', text })
export const heading = (text: string): Block => ({ kind: 'heading', text })
/** Text with a first line that is set in, as contracts have it. */
export const par = (text: string): Block => ({ kind: 'paragraph', text })
/** Text without. */
export const plain = (text: string): Block => ({ kind: 'plain', text })
export const right = (text: string): Block => ({ kind: 'right', text })
/** Small text. */
export const note = (text: string): Block => ({ kind: 'note', text })
export const ends = (left: string, rightText: string): Block => ({ kind: 'ends', left, right: rightText })
export const facts = (...rows: readonly (readonly [string, string])[]): Block => ({ kind: 'facts', rows })

/** Several paragraphs, numbered by hand in their text. */
export const pars = (...texts: readonly string[]): Block[] => texts.map(par)

/** Rows of a field. */
export const rows = (of: string, ...columns: readonly (readonly [string, string, number])[]): Block => ({
  kind: 'table',
  of,
  columns: columns.map(([headingText, cell, width]) => ({ heading: headingText, cell, width })),
})

export const signatures = (...sides: readonly Side[]): Block => ({ kind: 'signatures', sides })
export const side = (who: string, name: string, ...details: readonly string[]): Side => ({
  who,
  name,
  details,
})

const field =
  (kind: Field['kind'], isRequired: boolean) =>
  (name: string, meaning: string): Field => ({ name, meaning, kind, isRequired })

/** Fields that must be given. */
export const must = {
  text: field('text', true),
  person: field('person', true),
  day: field('day', true),
  number: field('number', true),
}
/** Fields that may be left to be written by hand. */
export const may = {
  text: field('text', false),
  person: field('person', false),
  day: field('day', false),
  number: field('number', false),
}
export const table = (
  name: string,
  meaning: string,
  columns: readonly Field[],
  isRequired = true,
): Field => ({
  name,
  meaning,
  kind: 'table',
  isRequired,
  columns,
})
