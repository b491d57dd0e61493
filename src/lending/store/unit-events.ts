// What happened to units.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'

export interface UnitEvent {
  readonly id: string
  readonly unitId: string
  readonly kind: string
  readonly day: LocalDate
  readonly staffId: string | null
  readonly facts: Readonly<Record<string, unknown>>
}

export const addUnitEvents = (sql: Sql, events: readonly UnitEvent[], accountId: string): Promise<unknown> =>
  sql.rows(
    `insert into unit_event (id, unit_id, kind, day, staff_id, facts, recorded_by)
     select id, "unitId", kind, day, "staffId", facts, $2
     from jsonb_to_recordset($1::jsonb)
       as (id uuid, "unitId" uuid, kind text, day date, "staffId" uuid, facts jsonb)`,
    [JSON.stringify(events), accountId],
  )

export interface HappenedRow {
  id: string
  day: LocalDate
  kind: string
  staff_id: string | null
  child_id: string | null
  note: string
}

/** Everything that happened to a unit, the newest first: events, issues and returns. */
export const unitHistory = (sql: Sql, unitId: string): Promise<HappenedRow[]> =>
  sql.rows(
    `select id, day, kind, staff_id, child_id, note from (
       select e.id, e.day, e.kind, e.staff_id, null::uuid as child_id, coalesce(e.facts ->> 'note', e.facts ->> 'agent', '') as note,
         e.recorded_at as at
       from unit_event e where e.unit_id = $1
       union all
       select n.id, n.issued_on, case when n.is_undone then 'issueUndone' else 'issued' end, null, l.child_id, '', l.issued_at
       from loan_line n join loan l on l.centre_id = n.centre_id and l.id = n.loan_id where n.unit_id = $1
       union all
       select n.id, n.returned_on, case when n.is_lost then 'lost' else 'returned' end, null, l.child_id, n.damage, n.returned_at
       from loan_line n join loan l on l.centre_id = n.centre_id and l.id = n.loan_id
       where n.unit_id = $1 and n.returned_on is not null and not n.is_undone) happened
     order by day desc, at desc nulls last, kind desc limit 500`,
    [unitId],
  )

export interface UseRow {
  loans: number
  loan_days: number
  uses: number
}

/** «Выдана 7 раз, 412 дней»: loans of a unit until today, and uses that were counted by hand. */
export const useOfUnit = async (sql: Sql, unitId: string, today: LocalDate): Promise<UseRow> =>
  (
    await sql.rows<UseRow>(
      `select (select count(*) from loan_line n where n.unit_id = $1 and not n.is_undone)::int as loans,
         (select coalesce(sum(coalesce(n.returned_on, $2::date) - n.issued_on), 0) from loan_line n
            where n.unit_id = $1 and not n.is_undone and n.issued_on <= $2)::int as loan_days,
         (select coalesce(sum((e.facts ->> 'amount')::int), 0) from unit_event e
            where e.unit_id = $1 and e.kind in ('used', 'spent'))::int as uses`,
      [unitId, today],
    )
  )[0]!
