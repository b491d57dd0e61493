// What waits at the desk today: only what wants an act is read, however many loans there were.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'
import type { LimitColumns } from './kinds.ts'
import type { Sieve } from '../rules/outgrow.ts'
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
  unit_id: string
  child_id: string
  birth_date: LocalDate
}

const sizeOf = `case d.size when 'height' then m.height_cm when 'weight' then m.weight_kg else m.hip_cm end`

/** The last measurement of a dimension that was made by a day. */
const measuredBy = (day: string): string =>
  `select m.day, ${sizeOf} as value from child_measurement m
   where m.centre_id = l.centre_id and m.child_id = l.child_id and m.day <= ${day} and ${sizeOf} is not null
   order by m.day desc, m.recorded_at desc limit 1`

/**
 * Units that are out and due later than a day, with the children who may outgrow them soon. Growth goes on as between the two
 * measurements that count; where they tell of none, as fast as it usually may. The rule decides; here are some too many, none too few.
 */
export const unitsToOutgrow = (
  sql: Sql,
  asked: { readonly dueAfter: LocalDate; readonly pointId: string | null },
  { by, leastApart_days, mostUsual }: Sieve,
): Promise<GrowingRow[]> =>
  sql.rows(
    `select n.unit_id, l.child_id, c.birth_date, k.min_height_cm, k.max_height_cm, k.min_weight_kg, k.max_weight_kg,
       k.min_hip_cm, k.max_hip_cm, k.min_age_months, k.max_age_months
     from loan l
     join loan_line n on n.centre_id = l.centre_id and n.loan_id = l.id and n.returned_on is null and not n.is_undone
     join equipment_unit u on u.centre_id = n.centre_id and u.id = n.unit_id and u.technical <> 'recalled'
     join equipment_kind k on k.centre_id = u.centre_id and k.id = u.kind_id
     join child_door c on c.centre_id = l.centre_id and c.id = l.child_id and c.deceased_on is null
     where l.settled_on is null and l.undone_at is null and l.due_on > $1 and ($2::uuid is null or u.point_id = $2) and (
       c.birth_date + (k.max_age_months + 1) * interval '1 month' <= $3::date
       or exists (
         select from (values ('height', k.max_height_cm, $5::numeric), ('weight', k.max_weight_kg, $6), ('hip', k.max_hip_cm, 0))
           d (size, most, usual)
         cross join lateral (${measuredBy('$3')}) last
         left join lateral (${measuredBy('last.day - $4::integer')}) earlier on true
         where d.most is not null and d.most <= last.value + ($3::date - last.day + 1) * case
           when earlier.value < last.value then (last.value - earlier.value) / (last.day - earlier.day) else d.usual / 365 end))`,
    [asked.dueAfter, asked.pointId, by, leastApart_days, mostUsual.height_cm, mostUsual.weight_kg],
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
