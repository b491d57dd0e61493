// The demand ledger: facts of a period, to be counted by the rules.
import type { LocalDate } from '#base/local-date.ts'
import type { Period } from '#base/period.ts'
import type { Sql } from '#platform/db.ts'

export interface AskedRow {
  kind_id: string
  asked: number
  declined: number
  waiting: number
}

/** Requests by kind: asked for and declined in the period, and how many wait now. */
export const requestsByKind = (sql: Sql, { from, to }: Period): Promise<AskedRow[]> =>
  sql.rows(
    `select kind_id, count(*) filter (where asked_on between $1 and $2)::int as asked,
       count(*) filter (where state = 'declined' and ended_on between $1 and $2)::int as declined,
       count(*) filter (where state in ('requested', 'screened', 'waitlisted', 'offered'))::int as waiting
     from loan_request group by kind_id`,
    [from, to],
  )

/** Days from asking to the loan, of requests that were met in the period. */
export const waitsOf = (sql: Sql, { from, to }: Period): Promise<{ kind_id: string; days: number }[]> =>
  sql.rows(
    `select kind_id, ended_on - asked_on as days from loan_request where state = 'issued' and ended_on between $1 and $2`,
    [from, to],
  )

export interface LentRow {
  unit_id: string
  issued_on: LocalDate
  returned_on: LocalDate | null
  /** Whether nobody had the unit before. */
  is_first: boolean
}

/** Lines of loans that were out on a day of the period. */
export const linesWithin = (sql: Sql, { from, to }: Period): Promise<LentRow[]> =>
  sql.rows(
    `select n.unit_id, n.issued_on, n.returned_on, not exists (
         select from loan_line e where e.centre_id = n.centre_id and e.unit_id = n.unit_id and not e.is_undone
           and e.issued_on < n.issued_on) as is_first
     from loan_line n
     where not is_undone and issued_on <= $2 and (returned_on is null or returned_on >= $1)`,
    [from, to],
    'each',
  )

export interface StockRow {
  id: string
  kind_id: string
  kind_name: string
  fund: string
  cost_kopecks: number | null
  received_on: LocalDate | null
  written_off_on: LocalDate | null
  uses: number
}

/** All units that were ever lent out or used, with their uses in the period that were counted by hand. */
export const stockWithUses = (sql: Sql, { from, to }: Period): Promise<StockRow[]> =>
  sql.rows(
    `select u.id, u.kind_id, k.name as kind_name, u.fund, u.cost_kopecks, u.received_on,
       case when u.lifecycle = 'writtenOff' then (
         select max(e.day) from unit_event e where e.centre_id = u.centre_id and e.unit_id = u.id and e.kind = 'writtenOff') end
         as written_off_on,
       coalesce((select sum((e.facts ->> 'amount')::int) from unit_event e where e.centre_id = u.centre_id and e.unit_id = u.id
         and e.kind in ('used', 'spent') and e.day between $1 and $2), 0)::int as uses
     from equipment_unit u join equipment_kind k on k.centre_id = u.centre_id and k.id = u.kind_id
     where u.removed_at is null order by k.name_key`,
    [from, to],
  )

export const kindNames = (sql: Sql, ids: readonly string[]): Promise<{ id: string; name: string }[]> =>
  sql.rows('select id, name from equipment_kind where id = any ($1::uuid[])', [ids])
