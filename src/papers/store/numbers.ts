// Registers of numbers.
import type { Sql } from '#platform/db.ts'

export interface RegisterYear {
  readonly register: string
  readonly year: number
}

/** Takes the next number; the register's row stays locked until the transaction ends, so that an undone one leaves no gap. */
export const takeNext = async (
  sql: Sql,
  { register, year }: RegisterYear,
): Promise<{ sequence: number; form: string | null }> =>
  (
    await sql.rows<{ sequence: number; form: string | null }>(
      `insert into number_register as r (register, year, last) values ($1, $2, 1)
       on conflict (centre_id, register, year) do update set last = r.last + 1
       returning last as sequence, (select form from number_form where register = $1) as form`,
      [register, year],
    )
  )[0]!

export const addGiven = (
  sql: Sql,
  given: RegisterYear & { readonly sequence: number; readonly number: string },
  accountId: string,
): Promise<unknown> =>
  sql.rows(
    'insert into given_number (register, year, sequence, number, given_by) values ($1, $2, $3, $4, $5)',
    [given.register, given.year, given.sequence, given.number, accountId],
  )

export const isGiven = async (sql: Sql, { register, year }: RegisterYear, number: string): Promise<boolean> =>
  (
    await sql.rows('select from given_number where register = $1 and number = $3 and year = $2 limit 1', [
      register,
      year,
      number,
    ])
  ).length > 0

export const forms = (sql: Sql): Promise<{ register: string; form: string }[]> =>
  sql.rows('select register, form from number_form')

export const putForm = (sql: Sql, register: string, form: string): Promise<unknown> =>
  sql.rows(
    `insert into number_form (register, form) values ($1, $2)
     on conflict (centre_id, register) do update set form = excluded.form`,
    [register, form],
  )

/** The last number of each register in a year. */
export const lastNumbers = (sql: Sql, year: number): Promise<{ register: string; last: number }[]> =>
  sql.rows('select register, last from number_register where year = $1', [year])
