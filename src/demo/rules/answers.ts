// Shipped instruments filled in for made-up people.
import type { Item } from '#assessments/contract/definition.ts'
import type { Phase } from '#assessments/contract.ts'
import { itemsOf } from '#assessments/rules/scoring.ts'
import { shipped } from '#assessments/rules/shipped.ts'
import type { LocalDate } from '#base/local-date.ts'

export interface DemoExamination {
  /** By place in the list of children. */
  readonly child: number
  readonly instrument: string
  readonly form: string | null
  readonly phase: Phase
  readonly day: LocalDate
  /** By place in the list of staff; null where the family answers by itself. */
  readonly staff: number | null
  /** Whether the child's parent answers or is examined. */
  readonly isOfParent: boolean
  readonly answers: Readonly<Record<string, number | null>>
}

export type When = Pick<DemoExamination, 'child' | 'phase' | 'day'>

/** Every item of an instrument's form but those of words, answered by its place among them. */
export function filled(
  instrument: string,
  form: string | null,
  valueOf: (at: number, item: Item) => number | null,
): DemoExamination['answers'] {
  const definition = shipped.get(instrument)
  if (!definition) throw new Error(`demonstration: no instrument ${instrument}`)
  const items = itemsOf(definition, form).filter(({ kind }) => kind !== 'text')
  return Object.fromEntries(items.map((item, at) => [item.id, valueOf(at, item)]))
}

const psychologist = 1
const socialWorker = 5

/** Six qualifiers and the mood, in the order of the instrument. */
export const development = (when: When, qualifiers: readonly number[], mood: number): DemoExamination => ({
  ...when,
  instrument: 'development',
  form: null,
  staff: psychologist,
  isOfParent: false,
  answers: filled('development', null, (at) => qualifiers[at] ?? mood),
})

/** The parent's test with so many right answers of ten; another form the second time. */
export function knowledge(when: When, right: number): DemoExamination {
  const form = when.phase === 'baseline' ? 'А' : 'Б'
  const answers = filled('knowledge', form, (at) => (at < right ? 1 : 0))
  return { ...when, instrument: 'knowledge', form, staff: psychologist, isOfParent: true, answers }
}

/** The parent's practical skills: the first so many alone, so many more with help. */
export const skills = (when: When, [alone, helped]: readonly [number, number]): DemoExamination => ({
  ...when,
  instrument: 'skills',
  form: null,
  staff: socialWorker,
  isOfParent: true,
  answers: filled('skills', null, (at) => (at < alone ? 2 : at < alone + helped ? 1 : 0)),
})

/** The family's three potentials, each told by three items. */
export const familyProfile = (when: When, levels: readonly [number, number, number]): DemoExamination => ({
  ...when,
  instrument: 'familyProfile',
  form: null,
  staff: socialWorker,
  isOfParent: false,
  answers: filled('familyProfile', null, (at) => levels[Math.floor(at / 3)]!),
})

/** The family's closing answer on five steps; how content it is beside it. */
export const closing = (when: When, better: number): DemoExamination => ({
  ...when,
  instrument: 'closing',
  form: null,
  staff: null,
  isOfParent: true,
  answers: filled('closing', null, (at) => (at === 0 ? better : 5 - (at % 2))),
})
