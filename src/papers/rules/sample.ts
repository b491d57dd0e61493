// Made-up data, to look at a template before it is used.
import type { PaperData } from '../contract.ts'
import type { Field } from './fields.ts'

const people: Readonly<Record<string, string>> = {
  child: 'Заяц Лев Ильич',
  representative: 'Заяц Любовь Павловна',
  staff: 'Коваль Софья Игоревна',
}
const sampleDay = '2026-11-21'

const sampleText = (field: Field): string => {
  if (field.kind === 'day') return sampleDay
  if (field.kind === 'person') return people[field.name] ?? 'Кравец Пётр Никитич'
  return field.kind === 'number' ? '12' : `[${field.meaning}]`
}

const sampleRow = (columns: readonly Field[]): Record<string, string> =>
  Object.fromEntries(columns.map((column) => [column.name, sampleText(column)]))

/** Every field with something in it; tables have two rows. */
export const sampleData = (fields: readonly Field[]): PaperData =>
  Object.fromEntries(
    fields.map((field) => [
      field.name,
      field.kind === 'table'
        ? [sampleRow(field.columns ?? []), sampleRow(field.columns ?? [])]
        : sampleText(field),
    ]),
  )
