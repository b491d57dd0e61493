import type { LocalDate } from '#base/local-date.ts'
import type { ArgsOf } from '#client/caller.ts'
import type { editChild } from '../../contract.ts'
import type { Sex } from '../../words/kinds.ts'
import type { ChildData } from '../card/card-data.ts'

/** The fields of a card that its form changes. */
export interface CardFields {
  readonly lastName: string
  readonly firstName: string
  readonly middleName: string
  readonly birthDate: LocalDate | null
  readonly sex: Sex | ''
  readonly snils: string
  readonly safety: string
  readonly communication: string
  readonly diagnosis: string
  readonly notes: string
  readonly deceasedOn: LocalDate | null
}

/** The form: the fields now, and as they were in the version that the person had before them. */
export interface EditValues extends CardFields {
  readonly before: CardFields
  readonly base: number
}

type Changes = ArgsOf<typeof editChild>['changes']
export type ChangedField = keyof Changes

const nothingKnown = { snils: '', safety: '', communication: '', diagnosis: '', notes: '' }

const fieldsOf = (card: ChildData): CardFields => ({
  ...card.name,
  ...(card.health ?? nothingKnown),
  birthDate: card.birthDate,
  sex: card.sex ?? '',
  deceasedOn: card.deceasedOn,
})

/** The form of a card that was just opened. */
export function opened(card: ChildData): EditValues {
  const fields = fieldsOf(card)
  return { ...fields, before: fields, base: card.version }
}

const plain = [
  'birthDate',
  'sex',
  'snils',
  'safety',
  'communication',
  'diagnosis',
  'notes',
  'deceasedOn',
] as const
const names = ['lastName', 'firstName', 'middleName'] as const

/** What the person changed, as the act takes it: the parts of a name go together. */
export function changesOf(values: EditValues): Changes {
  const { lastName, firstName, middleName } = values
  const isRenamed = names.some((part) => values[part] !== values.before[part])
  const changed = plain.filter((field) => values[field] !== values.before[field])
  const rest = Object.fromEntries(
    changed.map((field) => [field, field === 'sex' ? values.sex || null : values[field]]),
  )
  return { ...(isRenamed && { name: { lastName, firstName, middleName } }), ...rest }
}

/** The form over a newer version: what the person changed stays, everything else is as it was saved meanwhile. */
export function rebased(values: EditValues, card: ChildData): EditValues {
  const fresh = opened(card)
  const mine = [...names, ...plain].filter((field) => values[field] !== values.before[field])
  return { ...fresh, ...Object.fromEntries(mine.map((field) => [field, values[field]])) }
}

/** The fields of the form that stand for a field of the act. */
export const partsOf = (field: ChangedField): readonly (keyof CardFields)[] =>
  field === 'name' ? names : [field]
