// What holds for a time: statuses, categories, barriers, enrolments, consents.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'
import { orderNumber, standingOrder } from './orders.ts'

export interface IntervalRow {
  id: string
  kind: string
  from_day: LocalDate
  to_day: LocalDate | null
}

export const statusesOf = (sql: Sql, childId: string): Promise<IntervalRow[]> =>
  sql.rows<IntervalRow>(
    'select id, kind, from_day, to_day from child_status where child_id = $1 and cancelled_at is null order by from_day desc, kind',
    [childId],
  )

export const statusById = async (
  sql: Sql,
  id: string,
): Promise<(IntervalRow & { child_id: string }) | undefined> =>
  (
    await sql.rows<IntervalRow & { child_id: string }>(
      'select id, child_id, kind, from_day, to_day from child_status where id = $1 and cancelled_at is null',
      [id],
    )
  )[0]

export const addStatus = (sql: Sql, status: IntervalRow & { child_id: string }): Promise<unknown> =>
  sql.rows('insert into child_status (id, child_id, kind, from_day, to_day) values ($1, $2, $3, $4, $5)', [
    status.id,
    status.child_id,
    status.kind,
    status.from_day,
    status.to_day,
  ])

export const endStatus = (sql: Sql, id: string, to: LocalDate): Promise<unknown> =>
  sql.rows('update child_status set to_day = $2 where id = $1', [id, to])

export const cancelStatus = (sql: Sql, id: string): Promise<unknown> =>
  sql.rows('update child_status set cancelled_at = now() where id = $1', [id])

type FamilyInterval = 'family_category' | 'mobility_barrier'

export const familyIntervals = (sql: Sql, table: FamilyInterval, familyId: string): Promise<IntervalRow[]> =>
  sql.rows<IntervalRow>(
    `select id, kind, from_day, to_day from ${table} where family_id = $1 and cancelled_at is null order by from_day desc, kind`,
    [familyId],
  )

/** From a day on the family has exactly these kinds: what ended is closed the day before, what is new begins. */
export async function holdFrom(
  sql: Sql,
  table: FamilyInterval,
  change: { familyId: string; from: LocalDate; kinds: readonly string[] },
): Promise<void> {
  const { familyId, from, kinds } = change
  await sql.rows(
    `update ${table} set cancelled_at = now() where family_id = $1 and cancelled_at is null and from_day >= $2 and kind <> all ($3::text[])`,
    [familyId, from, kinds],
  )
  await sql.rows(
    `update ${table} set to_day = $2::date - 1 where family_id = $1 and cancelled_at is null and from_day < $2
       and (to_day is null or to_day >= $2) and kind <> all ($3::text[])`,
    [familyId, from, kinds],
  )
  await sql.rows(
    `insert into ${table} (id, family_id, kind, from_day) select gen_random_uuid(), $1, k, $2 from (select distinct unnest($3::text[]) as k) kinds
     where not exists (select from ${table} t where t.family_id = $1 and t.kind = k and t.cancelled_at is null and (t.to_day is null or t.to_day >= $2))`,
    [familyId, from, kinds],
  )
}

export interface EnrolmentRow {
  id: string
  from_day: LocalDate
  to_day: LocalDate | null
  order_number: string
  discharge_reason: string | null
  discharge_order: string
}

/** Enrolments of a child with the numbers of their orders; '' where there is none. The last one first. */
export const enrolmentsOf = (sql: Sql, childId: string): Promise<EnrolmentRow[]> =>
  sql.rows<EnrolmentRow>(
    `select e.id, e.from_day, e.to_day, ${orderNumber('e.order_number', 'o')} as order_number, e.discharge_reason,
       ${orderNumber('e.discharge_order', 'd')} as discharge_order
     from enrolment e ${standingOrder('enrolment', 'o')} ${standingOrder('discharge', 'd')}
     where e.child_id = $1 and e.cancelled_at is null order by e.from_day desc`,
    [childId],
  )

/** False when the child is enrolled on one of these days already. */
export async function addEnrolment(
  sql: Sql,
  enrolment: { id: string; childId: string; from: LocalDate; order: string },
): Promise<boolean> {
  const rows = await sql.rows(
    `insert into enrolment (id, child_id, from_day, order_number) select $1, $2, $3, $4
     where not exists (select from enrolment e where e.child_id = $2 and e.cancelled_at is null and (e.to_day is null or e.to_day >= $3))
     returning id`,
    [enrolment.id, enrolment.childId, enrolment.from, enrolment.order],
  )
  return rows.length === 1
}

export const endEnrolment = (
  sql: Sql,
  end: { id: string; to: LocalDate; reason: string; order: string },
): Promise<unknown> =>
  sql.rows('update enrolment set to_day = $2, discharge_reason = $3, discharge_order = $4 where id = $1', [
    end.id,
    end.to,
    end.reason,
    end.order,
  ])

export interface ConsentRow {
  id: string
  child_id: string
  adult_id: string | null
  purpose: string
  version: string
  form: string
  given_on: LocalDate
  until_day: LocalDate | null
  withdrawn_on: LocalDate | null
}

const consentColumns = 'id, child_id, adult_id, purpose, version, form, given_on, until_day, withdrawn_on'

export const consentsOf = (sql: Sql, childId: string): Promise<ConsentRow[]> =>
  sql.rows<ConsentRow>(
    `select ${consentColumns} from consent where child_id = $1 order by given_on desc, purpose`,
    [childId],
  )

export const consentById = async (sql: Sql, id: string): Promise<ConsentRow | undefined> =>
  (await sql.rows<ConsentRow>(`select ${consentColumns} from consent where id = $1`, [id]))[0]

/** False when there is a consent of this id. */
export const addConsent = async (sql: Sql, c: Omit<ConsentRow, 'withdrawn_on'>): Promise<boolean> =>
  (
    await sql.rows(
      `insert into consent (id, child_id, adult_id, purpose, version, form, given_on, until_day) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (centre_id, id) do nothing returning id`,
      [c.id, c.child_id, c.adult_id, c.purpose, c.version, c.form, c.given_on, c.until_day],
    )
  ).length === 1

export const withdrawConsent = (sql: Sql, id: string, on: LocalDate): Promise<unknown> =>
  sql.rows('update consent set withdrawn_on = $2 where id = $1', [id, on])
