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

/** The last number of a register in a year, 0 when none was given; its row stays locked until the transaction ends. */
export async function lockRegister(sql: Sql, { register, year }: RegisterYear): Promise<number> {
  await sql.rows(
    'insert into number_register (register, year, last) values ($1, $2, 0) on conflict do nothing',
    [register, year],
  )
  const [row] = await sql.rows<{ last: number }>(
    'select last from number_register where register = $1 and year = $2 for update',
    [register, year],
  )
  return row!.last
}

/** Enters numbers that follow the last one as given, and moves the register on to them. */
export const addGivenBefore = async (
  sql: Sql,
  { register, year }: RegisterYear,
  given: readonly { readonly sequence: number; readonly number: string }[],
  accountId: string,
): Promise<void> => {
  await sql.rows(
    `insert into given_number (register, year, sequence, number, given_by)
     select $1, $2, sequence, number, $5 from unnest($3::integer[], $4::text[]) as x(sequence, number)`,
    [register, year, given.map(({ sequence }) => sequence), given.map(({ number }) => number), accountId],
  )
  await sql.rows('update number_register set last = $3 where register = $1 and year = $2', [
    register,
    year,
    given.at(-1)!.sequence,
  ])
}

/** The paper that bears a number. */
export interface Bearer {
  readonly id: string
  readonly isVoided: boolean
}

interface GivenRow {
  sequence: number
  paper_id: string | null
  is_voided: boolean
}

export const givenAs = async (
  sql: Sql,
  { register, year }: RegisterYear,
  number: string,
): Promise<GivenRow | undefined> =>
  (
    await sql.rows<GivenRow>(
      `select g.sequence, p.id as paper_id, coalesce(p.voided_on is not null, false) as is_voided
       from given_number g left join paper p on p.centre_id = g.centre_id and p.register = g.register and p.year = g.year
         and p.sequence = g.sequence
       where g.register = $1 and g.year = $2 and g.number = $3 order by g.sequence desc limit 1`,
      [register, year, number],
    )
  )[0]

export const formOf = async (sql: Sql, register: string): Promise<string | null> =>
  (await sql.rows<{ form: string }>('select form from number_form where register = $1', [register]))[0]
    ?.form ?? null

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
