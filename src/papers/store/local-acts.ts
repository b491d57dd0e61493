// Orders and regulations of the centre.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'
import type { requiredActs } from '../contract.ts'

export interface LocalActRow {
  readonly id: string
  readonly kind: 'order' | 'regulation'
  readonly required: (typeof requiredActs)[number] | null
  readonly title: string
  readonly number: string
  readonly day: LocalDate
  readonly until_day: LocalDate | null
  readonly paper_id: string | null
  readonly cancelled_on: LocalDate | null
}

const columns = 'id, kind, required, title, number, day, until_day, paper_id, cancelled_on'

export const acts = (sql: Sql): Promise<LocalActRow[]> =>
  sql.rows(`select ${columns} from local_act order by day desc, id desc`)

export const actById = async (sql: Sql, id: string): Promise<LocalActRow | undefined> =>
  (await sql.rows<LocalActRow>(`select ${columns} from local_act where id = $1 for update`, [id]))[0]

/** Whether another act of the same year has this number. */
export const isTaken = async (
  sql: Sql,
  { id, number, day }: Pick<LocalActRow, 'id' | 'number' | 'day'>,
): Promise<boolean> =>
  (
    await sql.rows(
      `select from local_act where number = $2 and id <> $1 and kind = 'order'
         and extract(year from day) = extract(year from $3::date) limit 1`,
      [id, number, day],
    )
  ).length > 0

export const putAct = (sql: Sql, row: LocalActRow, accountId: string): Promise<unknown> =>
  sql.rows(
    `insert into local_act (id, kind, required, title, number, day, until_day, paper_id, changed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (centre_id, id) do update set kind = excluded.kind, required = excluded.required, title = excluded.title,
       number = excluded.number, day = excluded.day, until_day = excluded.until_day, paper_id = excluded.paper_id,
       changed_by = excluded.changed_by, changed_at = now()`,
    [row.id, row.kind, row.required, row.title, row.number, row.day, row.until_day, row.paper_id, accountId],
  )

export const cancelAct = (sql: Sql, id: string, on: LocalDate, accountId: string): Promise<unknown> =>
  sql.rows('update local_act set cancelled_on = $2, changed_by = $3, changed_at = now() where id = $1', [
    id,
    on,
    accountId,
  ])
