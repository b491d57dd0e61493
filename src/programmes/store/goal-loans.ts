// Loans that were named for goals.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'

export interface GoalLoanRow {
  goal_id: string
  loan_id: string
  units: string[]
  issued_on: LocalDate
  returned_on: LocalDate | null
}

/** Loans of goals, the newest first; one that was undone is none. */
export const loansOfGoals = (sql: Sql, goalIds: readonly string[]): Promise<GoalLoanRow[]> =>
  sql.rows(
    `select g.goal_id, g.loan_id, array_agg(u.name || ', ' || u.inventory_number order by u.inventory_key) as units, l.issued_on,
       case when bool_and(l.returned_on is not null) then max(l.returned_on) end as returned_on
     from goal_loan g
     join loan_door l on l.centre_id = g.centre_id and l.id = g.loan_id
     join equipment_unit_door u on u.centre_id = l.centre_id and u.id = l.unit_id
     where g.goal_id = any ($1::uuid[]) and g.unnamed_at is null
     group by g.goal_id, g.loan_id, l.issued_on order by l.issued_on desc, g.loan_id`,
    [goalIds],
  )

/** How many of these loans are of the child. */
export const loansOfChild = async (sql: Sql, childId: string, loanIds: readonly string[]): Promise<number> =>
  (
    await sql.rows<{ n: number }>(
      'select count(distinct id)::int as n from loan_door where child_id = $1 and id = any ($2::uuid[])',
      [childId, loanIds],
    )
  )[0]!.n

export const childOfLoan = async (sql: Sql, loanId: string): Promise<string | null> =>
  (await sql.rows<{ child_id: string }>('select child_id from loan_door where id = $1 limit 1', [loanId]))[0]
    ?.child_id ?? null

/** Names these loans for a goal and no others. */
export const setLoans = (
  sql: Sql,
  goalId: string,
  loanIds: readonly string[],
  accountId: string,
): Promise<unknown> =>
  sql.rows(
    `with over as (
       update goal_loan set unnamed_at = now() where goal_id = $1 and loan_id <> all ($2::uuid[]) and unnamed_at is null)
     insert into goal_loan (goal_id, loan_id, named_by) select $1, id, $3 from unnest($2::uuid[]) as x (id)
     on conflict (centre_id, goal_id, loan_id) do update
       set unnamed_at = null, named_by = excluded.named_by, named_at = now() where goal_loan.unnamed_at is not null`,
    [goalId, loanIds, accountId],
  )

/** A new version of a goal keeps what was lent for the old one. */
export const copyLoans = (sql: Sql, from: string, to: string, accountId: string): Promise<unknown> =>
  sql.rows(
    `insert into goal_loan (goal_id, loan_id, named_by)
     select $2, loan_id, $3 from goal_loan where goal_id = $1 and unnamed_at is null`,
    [from, to, accountId],
  )

export const goalsOfLoan = (sql: Sql, loanId: string): Promise<{ goal_id: string }[]> =>
  sql.rows(
    'select goal_id from goal_loan where loan_id = $1 and unnamed_at is null order by named_at, goal_id',
    [loanId],
  )
