// The catalogue.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'

export interface ItemRow {
  id: string
  name: string
  name_key: string
  code: string
  type: string | null
  direction: string | null
  measure: string | null
  minutes: number | null
  tariff_kopecks: number | null
  from_day: LocalDate | null
  to_day: LocalDate | null
  needs_classification: boolean
}

const columns =
  'id, name, name_key, code, type, direction, measure, minutes, tariff_kopecks, from_day, to_day, needs_classification'

export const itemRows = (sql: Sql): Promise<ItemRow[]> =>
  sql.rows<ItemRow>(`select ${columns} from service_item where removed_at is null order by name_key, id`)

const valuesOf = (row: ItemRow) => [
  row.id,
  row.name,
  row.name_key,
  row.code,
  row.type,
  row.direction,
  row.measure,
  row.minutes,
  row.tariff_kopecks,
  row.from_day,
  row.to_day,
  row.needs_classification,
]

/** False when the catalogue has a service of this name. */
export const addItem = async (sql: Sql, row: ItemRow): Promise<boolean> =>
  (
    await sql.rows(
      `insert into service_item (${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       on conflict (centre_id, name_key) where removed_at is null do nothing returning id`,
      valuesOf(row),
    )
  ).length === 1

/** False when there is no such service. */
export const updateItem = async (sql: Sql, row: ItemRow): Promise<boolean> =>
  (
    await sql.rows(
      `update service_item set name = $2, name_key = $3, code = $4, type = $5, direction = $6, measure = $7, minutes = $8,
         tariff_kopecks = $9, from_day = $10, to_day = $11, needs_classification = $12
       where id = $1 and removed_at is null returning id`,
      valuesOf(row),
    )
  ).length === 1

/** Whether another service of the catalogue has this name. */
export const isNameTaken = async (sql: Sql, nameKey: string, exceptId: string): Promise<boolean> =>
  (
    await sql.rows('select id from service_item where name_key = $1 and id <> $2 and removed_at is null', [
      nameKey,
      exceptId,
    ])
  ).length > 0

/** Which of these members of staff are there. */
export const staffAmong = async (sql: Sql, ids: readonly string[]): Promise<Set<string>> =>
  new Set(
    (await sql.rows<{ id: string }>('select id from staff_door where id = any ($1::uuid[])', [ids])).map(
      (row) => row.id,
    ),
  )

/** Which services of the catalogue these are, with the days they are in force. */
export const itemsAmong = (
  sql: Sql,
  ids: readonly string[],
): Promise<{ id: string; from_day: LocalDate | null; to_day: LocalDate | null }[]> =>
  sql.rows(
    'select id, from_day, to_day from service_item where id = any ($1::uuid[]) and removed_at is null',
    [ids],
  )
