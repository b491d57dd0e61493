// Short ways to write the items and scales of the shipped instruments.
import type { Item, Scale } from '../../contract/definition.ts'

type Option = Item['options'][number]
type Extra = Partial<Pick<Item, 'hint' | 'isRequired' | 'form'>>

/** Options from texts, the first one with the value `from`, each next one a point more. */
export const rising = (from: number, ...texts: string[]): Option[] =>
  texts.map((text, at) => ({ text, value: from + at }))

/** An item that is answered by one of the options. */
export const choice = (id: string, text: string, options: Option[], extra: Extra = {}): Item => ({
  id,
  text,
  hint: '',
  kind: 'choice',
  options,
  isRequired: true,
  ...extra,
})

/** An item that is answered by a number between two, both included. */
export const number = (id: string, text: string, [min, max]: [number, number], extra: Extra = {}): Item => ({
  id,
  text,
  hint: '',
  kind: 'number',
  options: [],
  min,
  max,
  isRequired: true,
  ...extra,
})

/** An item that is answered in words; never required. */
export const words = (id: string, text: string, hint = ''): Item => ({
  id,
  text,
  hint,
  kind: 'text',
  options: [],
  isRequired: false,
})

/** A scale with no bands that is the sum of the item of its own name, unless said otherwise. */
export const scale = (
  made: Pick<Scale, 'id' | 'name' | 'better' | 'min' | 'max'> & Partial<Scale>,
): Scale => ({
  scoring: 'sum',
  items: [made.id],
  bands: [],
  ...made,
})

/** What a definition may leave out: nothing to choose from, one form only. */
export const plain = { forms: [], categories: [] }

/** Terms of everything that was written for this program. */
export const ownRights = 'Составлено для этой программы. Центр может свободно применять и изменять под себя.'
