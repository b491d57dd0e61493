// Units recalled by notices, with the loan by which each was out, and the calls about it.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'
import type { CallOutcome } from '../rules/recall.ts'
import type { Axes } from '../rules/lendable.ts'

export interface RecalledRow {
  unit_id: string
  notice: string
  day: LocalDate
  kind_id: string
  kind_name: string
  inventory_number: string
  serial: string
  lifecycle: Axes['lifecycle']
  technical: Axes['technical']
  claim: Axes['claim']
  loan_id: string | null
  child_id: string | null
  adult_id: string | null
}

/** Recalled units, the newest notice first. One recalled twice by the same notice counts from its first day. */
export const recalledUnits = (sql: Sql): Promise<RecalledRow[]> =>
  sql.rows(
    `with named as (
       select unit_id, facts ->> 'note' as notice, min(day) as day from unit_event where kind = 'recalled'
       group by unit_id, facts ->> 'note')
     select r.unit_id, r.notice, r.day, u.kind_id, k.name as kind_name, u.inventory_number, u.serial, u.lifecycle, u.technical,
       c.kind as claim, l.id as loan_id, l.child_id, l.adult_id
     from named r
     join equipment_unit u on u.id = r.unit_id and u.removed_at is null
     join equipment_kind k on k.centre_id = u.centre_id and k.id = u.kind_id
     left join unit_claim c on c.centre_id = u.centre_id and c.unit_id = u.id and c.closed_at is null
     left join lateral (
       select n.loan_id from loan_line n
       where n.centre_id = u.centre_id and n.unit_id = u.id and not n.is_undone and (n.returned_on is null or n.returned_on >= r.day)
       order by n.returned_on desc nulls first, n.issued_on desc limit 1) last on true
     left join loan l on l.centre_id = u.centre_id and l.id = last.loan_id
     order by r.day desc, r.notice, k.name_key, u.inventory_key limit 2000`,
  )

export interface CallRow {
  loan_id: string
  day: LocalDate
  outcome: CallOutcome
  recorded_by: string
}

/** Calls about loans, in their order. */
export const callsOf = (sql: Sql, loanIds: readonly string[]): Promise<CallRow[]> =>
  sql.rows(
    `select loan_id, day, facts ->> 'outcome' as outcome, recorded_by from loan_event
     where loan_id = any ($1::uuid[]) and kind = 'called' order by day, recorded_at`,
    [loanIds],
  )
