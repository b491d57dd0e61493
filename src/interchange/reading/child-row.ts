// A row of a list of children: a child with its family.
import type { LocalDate } from '#base/local-date.ts'
import { hasInitialsOnly, type PersonName } from '#base/person-name.ts'
import { readPhones, type Phone } from '#families/rules/phone.ts'
import { readSnils } from '#families/rules/snils.ts'
import { textOf } from './cell.ts'
import { headingKey } from './heading-key.ts'
import { longestText, longestTitle, type NameFields, type RowReader } from './row-reader.ts'
import {
  readFamilyCategories,
  readRelation,
  readSex,
  readStatuses,
  type ChildStatus,
  type FamilyCategory,
  type Relation,
  type Sex,
} from './values/family-words.ts'
import { readYesNo } from './values/yes-no.ts'

export interface ChildFields {
  readonly name: PersonName | null
  readonly born: LocalDate | null
  readonly sex: Sex | null
  readonly snils: string | null
  readonly statuses: readonly ChildStatus[]
  readonly settlement: string
  readonly address: string
  /** `null` when the sheet does not say. */
  readonly cannotAttend: boolean | null
  readonly representative: { readonly name: PersonName; readonly relation: Relation | null } | null
  readonly phones: readonly Phone[]
  readonly familyCategories: readonly FamilyCategory[]
  readonly enrolled: LocalDate | null
  readonly discharged: LocalDate | null
  readonly dischargeReason: string
  readonly diagnosis: string
  readonly note: string
}

export const childName: NameFields = {
  whole: 'childName',
  last: 'childLastName',
  first: 'childFirstName',
  middle: 'childMiddleName',
}
export const parentName: NameFields = {
  whole: 'parentName',
  last: 'parentLastName',
  first: 'parentFirstName',
  middle: 'parentMiddleName',
}

export function readChild(row: RowReader): ChildFields {
  const enrolled = row.day('enrolled', 'date_in_future')
  if (textOf(row.cell('enrolled')) === '') row.warn('enrolled', 'enrolled_missing')
  return {
    name: readChildName(row),
    born: row.requiredDay('born', 'born_in_future'),
    sex: readSexOf(row),
    snils: readSnilsOf(row),
    statuses: readStatusesOf(row),
    settlement: row.text('settlement', longestTitle),
    address: row.text('address', longestText),
    cannotAttend: row.has('cannotAttend') ? row.yesNo('cannotAttend') : null,
    representative: readRepresentative(row),
    phones: readPhonesOf(row),
    familyCategories: readFamilyCategoriesOf(row),
    enrolled,
    discharged: row.day('discharged', 'date_in_future'),
    dischargeReason: row.text('dischargeReason', longestText),
    diagnosis: row.text('diagnosis', longestText),
    note: row.text('note', longestText),
  }
}

function readChildName(row: RowReader): PersonName | null {
  const name = row.requiredName(childName)
  const field = row.has(childName.whole) ? childName.whole : childName.last
  if (name !== null && (name.firstName === '' || name.lastName === '')) row.fault(field, 'name_incomplete')
  if (name !== null && hasInitialsOnly(name)) row.warn(field, 'name_initials')
  return name
}

function readSexOf(row: RowReader): Sex | null {
  const text = textOf(row.cell('sex'))
  const sex = readSex(text)
  row.counts('sex', sex)
  if (sex === null && !/^[-–—]*$/u.test(text)) row.fault('sex', 'sex_invalid')
  return sex
}

function readSnilsOf(row: RowReader): string | null {
  const text = textOf(row.cell('snils'))
  if (/^(?:[-–—]*|нет)$/iu.test(text)) return null
  const read = readSnils(text)
  row.counts('snils', read.ok ? read.value : null)
  if (!read.ok) row.fault('snils', 'snils_invalid')
  return read.ok ? read.value : null
}

const statusColumns: readonly [field: string, status: ChildStatus][] = [
  ['disabled', 'disabledChild'],
  ['specialNeeds', 'specialNeeds'],
  ['severe', 'severeMultiple'],
  ['palliative', 'palliative'],
]

function readStatusesOf(row: RowReader): ChildStatus[] {
  row.counts('category', null)
  const named = readStatuses(textOf(row.cell('category')))
  if (named === null) row.warn('category', 'category_unknown')
  const ticked = statusColumns.flatMap(([field, status]) => statusOfColumn(row, field, status))
  return [...new Set([...(named ?? []), ...ticked])]
}

/** A column for one status holds a tick or the status's own name: «ОВЗ» under «ОВЗ» is a yes. */
function statusOfColumn(row: RowReader, field: string, status: ChildStatus): ChildStatus[] {
  if (!row.has(field)) return []
  const named = readStatuses(textOf(row.cell(field)))
  if (named?.includes(status) && readYesNo(row.cell(field)) === null) {
    row.counts(field, null)
    return [status]
  }
  return row.yesNo(field) === true ? [status] : []
}

function readRepresentative(row: RowReader): ChildFields['representative'] {
  const { text, relation } = bareParentName(row)
  row.counts('relation', null)
  const name = row.has(parentName.whole) ? row.nameOf(parentName.whole, text) : row.name(parentName)
  if (name !== null) return { name, relation: relationOf(row) ?? relation }
  if (text === '') row.warn(parentName.whole, 'representative_missing')
  return null
}

/** The name in «Орлова Ольга Игоревна (мать), 8914…» without what stands around it. */
export function bareParentName(
  row: RowReader,
  field = parentName.whole,
): { text: string; relation: Relation | null } {
  const whole = textOf(row.cell(field))
  if (/^(?:[-–—]*|нет|сирота|отсутствует)$/iu.test(whole)) return { text: '', relation: null }
  const inBrackets = /\(([^()]{1,40})\)/u.exec(whole)
  const relation = inBrackets ? readRelation(inBrackets[1]!) : null
  const bare = relation ? whole.replace(inBrackets![0], ' ') : whole
  const withoutPhones =
    readPhones(bare).phones.length > 0
      ? bare.replace(/[,;]?\s*(?:тел\.?:?\s*)?\+?\d[\d\s()-]{8,}/giu, ' ')
      : bare
  return { text: withoutPhones.trim(), relation }
}

function relationOf(row: RowReader): Relation | null {
  const text = textOf(row.cell('relation'))
  const said = readRelation(text)
  if (said === null && !/^[-–—]*$/u.test(text)) row.warn('relation', 'relation_unknown')
  const words = headingKey(row.heading(parentName.whole)).split(' ')
  // A column «Мать» says it for every row; «ФИО родителя» and «опекун» among others do not.
  const byHeading =
    words.length <= 2 ? words.map(readRelation).find((relation) => relation !== null) : undefined
  return said ?? byHeading ?? null
}

function readPhonesOf(row: RowReader): readonly Phone[] {
  const { phones, unread } = readPhones(textOf(row.cell('phone')))
  row.counts(
    'phone',
    phones.length > 0 && unread.length === 0 ? phones.map(({ digits }) => digits).join(' ') : null,
  )
  if (unread.length > 0) row.warn('phone', 'phone_unread')
  const known = new Set(phones.map(({ digits }) => digits))
  // Beside the parent's name the words before a number are that name, no note.
  const beside = readPhones(textOf(row.cell(parentName.whole))).phones
  return [
    ...phones,
    ...beside.filter(({ digits }) => !known.has(digits)).map(({ digits }) => ({ digits, note: '' })),
  ]
}

function readFamilyCategoriesOf(row: RowReader): FamilyCategory[] {
  row.counts('familyType', null)
  const named = readFamilyCategories(textOf(row.cell('familyType')))
  if (named === null) row.warn('familyType', 'family_type_unknown')
  return named ?? []
}
