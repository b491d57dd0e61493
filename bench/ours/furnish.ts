// A centre's catalogue and staff as one statement each. Only constants and made-up ids stand in the texts.
import { searchText } from '#base/person-name.ts'
import { serviceKey } from '#services/rules/catalogue.ts'
import { itemId, items, staffId, staffPerCentre } from './names.ts'

const list = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `(${row.map((value) => `'${value}'`).join(', ')})`).join(', ')

export const addCatalogue = (centreId: string, centre: number): string =>
  `insert into service_item (centre_id, id, name, name_key, type, direction, measure) values ${list(
    items.map(([name, ...classes], at) => [
      centreId,
      itemId(centre, at + 1),
      name,
      serviceKey(name),
      ...classes,
    ]),
  )}`

export const addStaff = (centreId: string, centre: number): string =>
  `insert into staff (centre_id, id, last_name, first_name, search_text, post) values ${list(
    Array.from({ length: staffPerCentre }, (_, at) => {
      const name = [`Специалист-${'абвгдежзиклмнопрстуф'[at]!}`, 'Ольга'] as const
      return [centreId, staffId(centre, at), ...name, searchText(...name, ''), 'специальный педагог']
    }),
  )}`
