// Merge fields: what a template may ask for, what must be given, and what becomes of it on the paper.
import { isLocalDate } from '#base/local-date.ts'
import { refuse, ok, type Result } from '#base/result.ts'
import type { PaperData } from '../contract.ts'
import { cases } from './declension/endings.ts'
import { dayInFigures, dayInWords } from './day-words.ts'

/** `person`: a whole name, also in cases and short; `day`: 'YYYY-MM-DD', also in words; `table`: rows; `number`: figures only. */
export type FieldKind = 'text' | 'person' | 'day' | 'number' | 'table'

export interface Field {
  readonly name: string
  /** What it means, in Russian, for whoever edits the template. */
  readonly meaning: string
  readonly kind: FieldKind
  readonly isRequired: boolean
  /** Of a table. */
  readonly columns?: readonly Field[]
}

/** What stands in place of something that may be missing: room to write by hand. */
export const blank = '____________'

const forms: Readonly<Record<FieldKind, readonly string[]>> = {
  text: [],
  number: [],
  table: [],
  day: ['words'],
  person: [...cases, 'short'],
}

/** The tags of a field: its name first, then its other forms. */
export const tagsOf = ({ name, kind }: Field): string[] => [
  name,
  ...forms[kind].map((form) => `${name}.${form}`),
]

/** Every tag that a template with these fields may hold; `n` counts the rows of a table. */
export const knownTags = (fields: readonly Field[]): ReadonlySet<string> =>
  new Set(
    fields.flatMap((field) => [
      ...tagsOf(field),
      ...(field.columns ? ['n', ...field.columns.map((column) => column.name)] : []),
    ]),
  )

type FieldRefusal = 'field-missing' | 'field-unknown' | 'field-broken'

/** Whether the data are what the fields ask for. Refuses with the field’s name and its meaning. */
export function checkData(fields: readonly Field[], data: PaperData): Result<null, FieldRefusal> {
  const stranger = Object.keys(data).find((name) => !fields.some((field) => isNamed(field, name)))
  if (stranger !== undefined)
    return refuse('field-unknown', { field: stranger, details: { field: stranger } })
  for (const field of fields) {
    const fault = faultOf(field, data[field.name])
    if (fault)
      return refuse(fault, { field: field.name, details: { field: field.name, meaning: field.meaning } })
  }
  return ok(null)
}

/** A person’s sex may be given beside the name: `borrower`, `borrowerSex`. */
const isNamed = (field: Field, name: string): boolean =>
  field.name === name || (field.kind === 'person' && name === `${field.name}Sex`)

function faultOf(field: Field, value: PaperData[string] | undefined): FieldRefusal | null {
  if (value === undefined || value.length === 0) return field.isRequired ? 'field-missing' : null
  if ((field.kind === 'table') !== Array.isArray(value)) return 'field-broken'
  return field.kind === 'day' && !isLocalDate(value as string) ? 'field-broken' : null
}

/** What is written for a day and its forms; room to write by hand when it is not known. */
export const dayTags = (name: string, day: string): Record<string, string> =>
  isLocalDate(day)
    ? { [name]: dayInFigures(day), [`${name}.words`]: dayInWords(day) }
    : { [name]: blank, [`${name}.words`]: blank }

/** Names of people among the data, whose cases must be found. */
export const peopleIn = (
  fields: readonly Field[],
  data: PaperData,
): { name: string; sex: 'male' | 'female' | null }[] =>
  fields
    .filter(
      (field) => field.kind === 'person' && typeof data[field.name] === 'string' && data[field.name] !== '',
    )
    .map((field) => ({ name: data[field.name] as string, sex: sexIn(data[`${field.name}Sex`]) }))

const sexIn = (value: PaperData[string] | undefined): 'male' | 'female' | null =>
  value === 'male' || value === 'female' ? value : null

type Filled = string | readonly Readonly<Record<string, string>>[]

/** Everything that stands on the paper, by tag. `personTags` answers a name in its cases. */
export function filledBy(
  fields: readonly Field[],
  data: PaperData,
  personTags: (field: string, name: string) => Record<string, string>,
): Record<string, Filled> {
  const filled: Record<string, Filled> = {}
  for (const field of fields) {
    const value = data[field.name] ?? ''
    if (Array.isArray(value)) filled[field.name] = value.map((row, at) => rowOf(field.columns ?? [], row, at))
    else if (field.kind === 'day') Object.assign(filled, dayTags(field.name, value))
    else if (field.kind === 'person') Object.assign(filled, personTags(field.name, value))
    else if (field.kind === 'table') filled[field.name] = []
    else filled[field.name] = printable(value) || blank
  }
  return filled
}

function rowOf(
  columns: readonly Field[],
  row: Readonly<Record<string, string>>,
  at: number,
): Record<string, string> {
  const filled: Record<string, string> = { n: String(at + 1) }
  for (const column of columns) {
    const value = printable(row[column.name] ?? '')
    filled[column.name] = column.kind === 'day' && isLocalDate(value) ? dayInFigures(value) : value
  }
  return filled
}

// What XML 1.0 cannot hold, and half a pair; a line may be parted.
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** A text as XML can hold it. */
export const printable = (text: string): string =>
  text.replace(unprintable, '').replaceAll('\r\n', '\n').replaceAll('\r', '\n')
