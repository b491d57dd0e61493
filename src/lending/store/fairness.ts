// Who got what after how long, who still waited, and which offers went past the queue.
import type { LocalDate } from '#base/local-date.ts'
import type { Period } from '#base/period.ts'
import type { Sql } from '#platform/db.ts'

export interface ServedRow {
  id: string
  child_id: string
  kind_id: string
  kind_name: string
  need_tier: number
  asked_on: LocalDate
  got_on: LocalDate
  waited_days: number
  settlement: string
  is_first: boolean
}

/** Requests that got a unit in a period, the longest waited first. */
export const servedWithin = (sql: Sql, { from, to }: Period): Promise<ServedRow[]> =>
  sql.rows(
    `select r.id, r.child_id, r.kind_id, k.name as kind_name, r.need_tier, r.asked_on, r.ended_on as got_on,
       greatest(r.ended_on - r.asked_on, 0) as waited_days, coalesce(f.settlement, '') as settlement,
       not exists (select from loan l where l.centre_id = r.centre_id and l.family_id = r.family_id and l.undone_at is null
         and l.issued_on < r.ended_on) as is_first
     from loan_request r
     join equipment_kind k on k.centre_id = r.centre_id and k.id = r.kind_id
     left join lateral (
       select settlement from child_family_door f where f.centre_id = r.centre_id and f.child_id = r.child_id
         and f.from_day <= r.ended_on and (f.to_day is null or f.to_day >= r.ended_on) limit 1) f on true
     where r.state = 'issued' and r.ended_on between $1 and $2
     order by r.ended_on - r.asked_on desc, r.ended_on, r.id`,
    [from, to],
  )

export interface WaitingRow {
  kind_id: string
  kind_name: string
  waiting: number
  longest_days: number
}

/** By kind, the requests that were open when a day ended. */
export const waitingAt = (sql: Sql, day: LocalDate): Promise<WaitingRow[]> =>
  sql.rows(
    `select r.kind_id, k.name as kind_name, count(*)::int as waiting, max($1::date - r.asked_on) as longest_days
     from loan_request r join equipment_kind k on k.centre_id = r.centre_id and k.id = r.kind_id
     where r.asked_on <= $1 and (r.ended_on is null or r.ended_on > $1) group by r.kind_id, k.name`,
    [day],
  )

export interface NewBypass {
  readonly id: string
  readonly requestId: string
  readonly unitId: string
  readonly firstRequestId: string
  readonly passed: number
  readonly day: LocalDate
  /** Sealed under the child’s key. */
  readonly reason: Buffer
  readonly secondPerson: string
}

export const addBypass = (sql: Sql, row: NewBypass, accountId: string): Promise<unknown> =>
  sql.rows(
    `insert into offer_bypass (id, request_id, unit_id, first_request_id, passed, day, reason, second_person, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      row.id,
      row.requestId,
      row.unitId,
      row.firstRequestId,
      row.passed,
      row.day,
      row.reason,
      row.secondPerson,
      accountId,
    ],
  )

export interface BypassRow {
  id: string
  day: LocalDate
  kind_name: string
  child_id: string
  first_child_id: string
  passed: number
  reason: Buffer
  second_person: string
  recorded_by: string
}

export const bypassesWithin = (sql: Sql, { from, to }: Period): Promise<BypassRow[]> =>
  sql.rows(
    `select b.id, b.day, k.name as kind_name, r.child_id, f.child_id as first_child_id, b.passed, b.reason, b.second_person,
       b.recorded_by
     from offer_bypass b
     join loan_request r on r.centre_id = b.centre_id and r.id = b.request_id
     join loan_request f on f.centre_id = b.centre_id and f.id = b.first_request_id
     join equipment_kind k on k.centre_id = r.centre_id and k.id = r.kind_id
     where b.day between $1 and $2 order by b.day, b.recorded_at`,
    [from, to],
  )
