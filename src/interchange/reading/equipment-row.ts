// A row of a list of equipment: one unit.
import type { LocalDate } from '#base/local-date.ts'
import { inventoryKey } from '#lending/rules/label.ts'
import { textOf } from './cell.ts'
import type { RowReader } from './row-reader.ts'
import { type Condition, isGrantSource, readCondition, readRoubles } from './values/lending-words.ts'

export interface EquipmentFields {
  readonly inventoryNumber: string
  /** What kind of equipment it is. */
  readonly title: string
  /** The list's own group, '' when it has none. */
  readonly group: string
  /** `null` when the list does not say. */
  readonly condition: Condition | null
  readonly received: LocalDate | null
  readonly cost_kopecks: number | null
  readonly source: string
  readonly isGrant: boolean
  /** Of the books: «21», «101.36»; '' when the list has none. */
  readonly account: string
}

const longestNumber = 60
const longestAccount = 20
const longestName = 200

export function readEquipment(row: RowReader): EquipmentFields {
  row.leftOutNote()
  const source = row.text('source', longestName)
  return {
    inventoryNumber: readInventoryNumber(row),
    title: readTitle(row),
    group: row.text('group', longestName),
    condition: readConditionOf(row, 'condition'),
    received: row.day('received', 'date_in_future'),
    cost_kopecks: readCost(row),
    source,
    isGrant: isGrantSource(source),
    account: row.text('account', longestAccount),
  }
}

/** The number as written; two spellings of one count as the same. */
export function readInventoryNumber(row: RowReader): string {
  const number = row.text('inventoryNumber', longestNumber)
  const key = inventoryKey(number)
  row.counts('inventoryNumber', key)
  if (/^[-–—.]*$/u.test(key)) row.missing('inventoryNumber', 'inventory_number_missing')
  return number
}

function readTitle(row: RowReader): string {
  const title = row.text('title', longestName)
  if (/^.?$|^[-–—.]+$/u.test(title)) row.missing('title', 'title_missing')
  return title
}

export function readConditionOf(row: RowReader, field: string): Condition | null {
  const condition = readCondition(textOf(row.cell(field)))
  row.counts(field, condition ?? null)
  if (condition === undefined) row.warn(field, 'condition_unknown')
  return condition ?? null
}

function readCost(row: RowReader): number | null {
  const kopecks = readRoubles(row.cell('cost'))
  row.counts('cost', kopecks === undefined ? null : String(kopecks ?? ''))
  if (kopecks === undefined) row.fault('cost', 'cost_invalid')
  return kopecks ?? null
}
