import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'

export interface StaffRow {
  id: string
  last_name: string
  first_name: string
  middle_name: string
  search_text: string
  post: string
  role: string
  is_engaged: boolean
  from_day: LocalDate | null
  to_day: LocalDate | null
}

const columns =
  'id, last_name, first_name, middle_name, search_text, post, role, is_engaged, from_day, to_day'

/** In the order of surnames; without `withFormer` only those who work on the day. */
export const staffRows = (sql: Sql, today: LocalDate, withFormer: boolean): Promise<StaffRow[]> =>
  sql.rows<StaffRow>(
    `select ${columns} from staff where removed_at is null and ($2 or to_day is null or to_day >= $1) order by search_text, id`,
    [today, withFormer],
  )

const valuesOf = (row: StaffRow) => [
  row.id,
  row.last_name,
  row.first_name,
  row.middle_name,
  row.search_text,
  row.post,
  row.role,
  row.is_engaged,
  row.from_day,
  row.to_day,
]

export const addStaff = (sql: Sql, row: StaffRow): Promise<unknown> =>
  sql.rows(`insert into staff (${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`, valuesOf(row))

export const updateStaff = async (sql: Sql, row: StaffRow): Promise<boolean> =>
  (
    await sql.rows(
      `update staff set last_name = $2, first_name = $3, middle_name = $4, search_text = $5, post = $6, role = $7,
         is_engaged = $8, from_day = $9, to_day = $10 where id = $1 and removed_at is null returning id`,
      valuesOf(row),
    )
  ).length === 1

/** Those of the staff, former ones too. */
export const staffById = (sql: Sql, ids: readonly string[]): Promise<StaffRow[]> =>
  sql.rows<StaffRow>(`select ${columns} from staff where id = any ($1::uuid[]) and removed_at is null`, [ids])
