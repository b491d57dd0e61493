// What was used in sessions, by the service records of those sessions. A use counts while one of its records stands.
import type { LocalDate } from '#base/local-date.ts'
import type { Period } from '#base/period.ts'
import type { Sql } from '#platform/db.ts'

export interface UseRow {
  id: string
  unit_id: string
  quantity: number
}

/**
 * Holds what is said of these records until the transaction ends. Records are no table of ours, so it is by key; always in the order of
 * their ids, so that nobody waits for each other.
 */
export const lockUses = (sql: Sql, recordIds: readonly string[]): Promise<unknown> =>
  sql.rows(
    `select pg_advisory_xact_lock(hashtextextended('lending.use ' || r, 0)) from (
       select unnest($1::text[]) as r order by 1) ordered`,
    [recordIds],
  )

/** What is said of any of these records. */
export const usesOf = (sql: Sql, recordIds: readonly string[]): Promise<UseRow[]> =>
  sql.rows(
    `select u.id, u.unit_id, u.quantity from unit_use u
     where u.unsaid_at is null and u.id in (select l.use_id from unit_use_record l where l.record_id = any ($1::uuid[]))`,
    [recordIds],
  )

export const endUses = (sql: Sql, ids: readonly string[]): Promise<unknown> =>
  sql.rows('update unit_use set unsaid_at = now() where id = any ($1::uuid[])', [ids])

export interface NewUse {
  readonly id: string
  readonly unitId: string
  readonly quantity: number
}

/** Says uses of each of the records together. */
export const addUses = (
  sql: Sql,
  uses: readonly NewUse[],
  said: { readonly recordIds: readonly string[]; readonly accountId: string },
): Promise<unknown> =>
  sql.rows(
    `with added as (
       insert into unit_use (id, unit_id, quantity, said_by)
       select id, "unitId", quantity, $3 from jsonb_to_recordset($1::jsonb) as (id uuid, "unitId" uuid, quantity integer)
       returning id)
     insert into unit_use_record (use_id, record_id) select a.id, r from added a, unnest($2::uuid[]) r`,
    [JSON.stringify(uses), said.recordIds, said.accountId],
  )

export interface NamedUseRow extends UseRow {
  record_id: string
  kind_name: string
  inventory_number: string
  is_consumable: boolean
}

/** What was used by record, in the order of the names. */
export const namedUses = (sql: Sql, recordIds: readonly string[]): Promise<NamedUseRow[]> =>
  sql.rows(
    `select u.id, u.unit_id, u.quantity, l.record_id, k.name as kind_name, e.inventory_number, k.is_consumable
     from unit_use_record l
     join unit_use u on u.centre_id = l.centre_id and u.id = l.use_id and u.unsaid_at is null
     join equipment_unit e on e.centre_id = u.centre_id and e.id = u.unit_id
     join equipment_kind k on k.centre_id = e.centre_id and k.id = e.kind_id
     where l.record_id = any ($1::uuid[]) order by k.name_key, e.inventory_key`,
    [recordIds],
  )

const hasUses = `exists (
  select from unit_use_record l join unit_use u on u.centre_id = l.centre_id and u.id = l.use_id and u.unsaid_at is null
  where l.centre_id = r.centre_id and l.record_id = r.id)`

/** What one of the staff used last: with this child, or else with whomever. */
export const latestUses = (
  sql: Sql,
  childId: string,
  staffIds: readonly string[],
): Promise<{ unit_id: string; quantity: number }[]> =>
  sql.rows(
    `with latest as (
       (select r.centre_id, r.id, 1 as turn from delivered_service_door r
        where r.child_id = $1 and r.staff_id = any ($2::uuid[]) and ${hasUses} order by r.day desc, r.id desc limit 1)
       union all
       (select r.centre_id, r.id, 2 from delivered_service_door r
        where r.staff_id = any ($2::uuid[]) and ${hasUses} order by r.day desc, r.id desc limit 1)
       order by turn limit 1)
     select u.unit_id, u.quantity from latest r
     join unit_use_record l on l.centre_id = r.centre_id and l.record_id = r.id
     join unit_use u on u.centre_id = l.centre_id and u.id = l.use_id and u.unsaid_at is null`,
    [childId, staffIds],
  )

export interface SessionsRow {
  /** Post of those who used it; null: all together. */
  post: string | null
  sessions: number
  children: number
  last_day: LocalDate | null
}

/** «Использовано в 14 занятиях, 9 из них логопеда»: of a unit, all together and by the post of who held the session. */
export const sessionsOfUnit = (sql: Sql, unitId: string): Promise<SessionsRow[]> =>
  sql.rows(
    `select case when grouping(s.post) = 0 then coalesce(s.post, '') end as post, count(distinct u.id)::int as sessions,
       count(distinct r.child_id)::int as children, max(r.day) as last_day
     from unit_use u
     join unit_use_record l on l.centre_id = u.centre_id and l.use_id = u.id
     join delivered_service_door r on r.centre_id = l.centre_id and r.id = l.record_id
     left join staff_door s on s.centre_id = r.centre_id and s.id = r.staff_id
     where u.unit_id = $1 and u.unsaid_at is null
     group by grouping sets ((), (s.post)) order by sessions desc, post`,
    [unitId],
  )

/** In how many sessions of a period a fund's units were used, and with how many children. A session with two of its units is one. */
export const sessionsByFund = (
  sql: Sql,
  { from, to }: Period,
): Promise<{ fund: string; sessions: number; children: number }[]> =>
  sql.rows(
    `with used as (
       select l.centre_id, l.use_id, min(r.id::text) as session, r.child_id
       from delivered_service_door r
       join unit_use_record l on l.centre_id = r.centre_id and l.record_id = r.id
       where r.day between $1 and $2
       group by l.centre_id, l.use_id, r.child_id)
     select e.fund, count(distinct x.session)::int as sessions, count(distinct x.child_id)::int as children
     from used x
     join unit_use u on u.centre_id = x.centre_id and u.id = x.use_id and u.unsaid_at is null
     join equipment_unit e on e.centre_id = u.centre_id and e.id = u.unit_id
     where e.removed_at is null group by e.fund`,
    [from, to],
  )
