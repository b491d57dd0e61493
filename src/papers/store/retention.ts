// Terms of keeping, and acts of destruction.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'
import type { Limit } from './papers.ts'

export interface TermRow {
  readonly class: string
  readonly years: number | null
  readonly basis: string
}

export const terms = (sql: Sql): Promise<TermRow[]> =>
  sql.rows('select class, years, basis from retention_term order by class')

export const putTerm = (sql: Sql, row: TermRow): Promise<unknown> =>
  sql.rows(
    `insert into retention_term (class, years, basis) values ($1, $2, $3)
     on conflict (centre_id, class) do update set years = excluded.years, basis = excluded.basis`,
    [row.class, row.years, row.basis],
  )

/** How many papers of each template could be destroyed. */
export const ripe = (sql: Sql, limits: readonly Limit[]): Promise<{ template: string; count: number }[]> =>
  sql.rows(
    `select p.template, count(*) as count from paper p
     join unnest($1::text[], $2::date[]) as t (template, until) on t.template = p.template and p.day <= t.until
     where p.destroyed_on is null and p.legal_hold is null group by p.template`,
    [limits.map(({ template }) => template), limits.map(({ until }) => until)],
  )

export const addDestruction = (
  sql: Sql,
  row: {
    readonly id: string
    readonly number: string
    readonly day: LocalDate
    readonly reason: string
    readonly paperIds: readonly string[]
    readonly members: readonly string[]
  },
  accountId: string,
): Promise<unknown> =>
  sql.rows(
    `insert into destruction_act (id, number, day, reason, paper_ids, members, made_by) values ($1, $2, $3, $4, $5, $6, $7)`,
    [row.id, row.number, row.day, row.reason, row.paperIds, row.members, accountId],
  )

/** The number of an act, when there is one of this id. */
export const destructionById = async (
  sql: Sql,
  id: string,
): Promise<{ number: string; papers: number } | undefined> =>
  (
    await sql.rows<{ number: string; papers: number }>(
      'select number, cardinality(paper_ids) as papers from destruction_act where id = $1',
      [id],
    )
  )[0]
