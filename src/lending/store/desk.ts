// What waits at the desk today: only what wants an act is read, however many loans there were.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'
import type { LimitColumns } from './kinds.ts'
import type { CallOutcome } from '../rules/recall.ts'

export interface DueLoanRow {
  id: string
  child_id: string
  adult_id: string | null
  issued_on: LocalDate
  due_on: LocalDate
  origin: 'entered' | 'journal'
  unit_id: string
  inventory_number: string
  kind_name: string
  is_recalled: boolean
  is_paused: boolean
  is_deceased: boolean
  talks: LocalDate[]
  called_on: LocalDate | null
  call_outcome: CallOutcome | null
}

export interface GrowingRow extends LimitColumns {
  loan_id: string
  unit_id: string
  child_id: string
  birth_date: LocalDate
}

/** Units that are out, of kinds that somebody may outgrow, with the children who have them. */
export const unitsToOutgrow = (sql: Sql): Promise<GrowingRow[]> =>
  sql.rows(
    `select l.id as loan_id, n.unit_id, l.child_id, c.birth_date, k.min_height_cm, k.max_height_cm, k.min_weight_kg, k.max_weight_kg,
       k.min_hip_cm, k.max_hip_cm, k.min_age_months, k.max_age_months
     from loan l
     join loan_line n on n.centre_id = l.centre_id and n.loan_id = l.id and n.returned_on is null and not n.is_undone
     join equipment_unit u on u.centre_id = n.centre_id and u.id = n.unit_id
     join equipment_kind k on k.centre_id = u.centre_id and k.id = u.kind_id
     join child_door c on c.centre_id = l.centre_id and c.id = l.child_id and c.deceased_on is null
     where l.settled_on is null and l.undone_at is null
       and coalesce(k.max_height_cm, k.max_weight_kg, k.max_hip_cm, k.max_age_months) is not null`,
  )

/**
 * Loans that are out and are due by a day, recalled, of the days in which a family is asked how it goes, or of these units; the earliest
 * due first.
 */
export const loansWaiting = (
  sql: Sql,
  days: {
    readonly today: LocalDate
    readonly dueBy: LocalDate
    readonly askedFrom: LocalDate
    readonly askedTo: LocalDate
    /** Of units that belong to one point; null for all. */
    readonly pointId: string | null
  },
  unitIds: readonly string[],
): Promise<DueLoanRow[]> =>
  sql.rows(
    `select l.id, l.child_id, l.adult_id, l.issued_on, l.due_on, l.origin, n.unit_id, u.inventory_number, k.name as kind_name,
       u.technical = 'recalled' as is_recalled, c.deceased_on is not null as is_deceased,
       exists (select from loan_event p where p.centre_id = l.centre_id and p.loan_id = l.id and p.kind = 'paused'
         and $1 between p.day and p.until_day
           and not exists (select from loan_event q where q.centre_id = p.centre_id and q.loan_id = p.loan_id and q.kind = 'paused'
             and q.day = p.day and q.recorded_at > p.recorded_at)) as is_paused,
       array(select e.day::text from loan_event e where e.centre_id = l.centre_id and e.loan_id = l.id and e.kind = 'checkIn') as talks,
       t.day as called_on, t.facts ->> 'outcome' as call_outcome
     from loan l
     join loan_line n on n.centre_id = l.centre_id and n.loan_id = l.id and n.returned_on is null and not n.is_undone
     join equipment_unit u on u.centre_id = n.centre_id and u.id = n.unit_id
     join equipment_kind k on k.centre_id = u.centre_id and k.id = u.kind_id
     join child_door c on c.centre_id = l.centre_id and c.id = l.child_id
     left join lateral (
       select e.day, e.facts from loan_event e where e.centre_id = l.centre_id and e.loan_id = l.id and e.kind = 'called'
       order by e.day desc, e.recorded_at desc limit 1) t on true
     where l.settled_on is null and l.undone_at is null and ($6::uuid is null or u.point_id = $6) and (
       l.due_on <= $2 or u.technical = 'recalled' or c.deceased_on is not null
       or (l.origin = 'entered' and l.issued_on between $3 and $4) or n.unit_id = any ($5::uuid[]))
     order by l.due_on, l.id, u.inventory_key`,
    [days.today, days.dueBy, days.askedFrom, days.askedTo, unitIds, days.pointId],
  )

export interface UnitAtWorkRow {
  id: string
  inventory_number: string
  kind_name: string
  hygiene: 'clean' | 'dirty' | 'inCleaning' | 'quarantined'
  technical: 'ok' | 'restricted' | 'faulty' | 'recalled'
  since: LocalDate | null
  /** The day by which it is to be checked; null where its kind asks for no checks. */
  check_due: LocalDate | null
}

/**
 * Units in no family's hands that wait for cleaning, inspection or repair, or are to be checked within so many days, by their numbers.
 * One that was never checked counts from its receipt.
 */
export const unitsWaiting = (
  sql: Sql,
  asked: { readonly today: LocalDate; readonly ahead_days: number; readonly pointId: string | null },
): Promise<UnitAtWorkRow[]> =>
  sql.rows(
    `select u.id, u.inventory_number, k.name as kind_name, u.hygiene, u.technical,
       (coalesce(u.checked_on, u.received_on) + k.check_months * interval '1 month')::date as check_due,
       (select max(n.returned_on) from loan_line n where n.centre_id = u.centre_id and n.unit_id = u.id) as since
     from equipment_unit u
     join equipment_kind k on k.centre_id = u.centre_id and k.id = u.kind_id
     where u.removed_at is null and u.lifecycle = 'inService' and (
         u.hygiene <> 'clean' or u.technical <> 'ok'
         or k.check_months is not null and (coalesce(u.checked_on, u.received_on) is null
           or coalesce(u.checked_on, u.received_on) + k.check_months * interval '1 month' <= $1::date + $2::integer))
       and ($3::uuid is null or u.point_id = $3)
       and not exists (select from unit_claim c where c.centre_id = u.centre_id and c.unit_id = u.id and c.closed_at is null
         and c.kind in ('loan', 'missing', 'transfer'))
     order by since nulls last, u.inventory_key`,
    [asked.today, asked.ahead_days, asked.pointId],
  )
