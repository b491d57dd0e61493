// Forms of names that a person corrected.
import type { Sql } from '#platform/db.ts'

export interface FormRow {
  readonly name_key: Buffer
  readonly form: Buffer
}

export const formsOf = (sql: Sql, keys: readonly Buffer[]): Promise<FormRow[]> =>
  sql.rows('select name_key, form from name_form where name_key = any ($1::bytea[])', [keys])

export const putForm = (sql: Sql, row: FormRow, accountId: string): Promise<unknown> =>
  sql.rows(
    `insert into name_form (name_key, form, said_by) values ($1, $2, $3)
     on conflict (centre_id, name_key) do update set form = excluded.form, said_by = excluded.said_by, said_at = now()`,
    [row.name_key, row.form, accountId],
  )
