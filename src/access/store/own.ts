// SQL on what a centre and its people keep for themselves: settings, calendar days, drafts, caseload.
import type { Instant } from '#base/instant.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'

export const settingRows = (sql: Sql): Promise<{ key: string; value: string | number | boolean }[]> =>
  sql.rows('select key, value from setting order by key')

export const putSetting = (sql: Sql, key: string, value: unknown): Promise<unknown> =>
  sql.rows(
    'insert into setting (key, value) values ($1, $2::jsonb) on conflict (centre_id, key) do update set value = excluded.value',
    [key, JSON.stringify(value)],
  )

export interface CalendarRow {
  day: LocalDate
  kind: 'work' | 'off' | 'short'
  note: string
}

export const calendarRows = (sql: Sql, year: number): Promise<CalendarRow[]> =>
  sql.rows<CalendarRow>(
    'select day, kind, note from calendar_day where day between make_date($1, 1, 1) and make_date($1, 12, 31) order by day',
    [year],
  )

export const putCalendarDay = (sql: Sql, row: CalendarRow): Promise<unknown> =>
  sql.rows(
    `insert into calendar_day (day, kind, note) values ($1, $2, $3)
     on conflict (centre_id, day) do update set kind = excluded.kind, note = excluded.note`,
    [row.day, row.kind, row.note],
  )

export const dropCalendarDay = (sql: Sql, day: LocalDate): Promise<unknown> =>
  sql.rows('delete from calendar_day where day = $1', [day])

export const draftBy = async (
  sql: Sql,
  accountId: string,
  place: string,
): Promise<{ body: Buffer; at: Instant } | undefined> =>
  (
    await sql.rows<{ body: Buffer; at: Instant }>(
      'select body, at from draft where account_id = $1 and place = $2',
      [accountId, place],
    )
  )[0]

export const putDraft = (
  sql: Sql,
  draft: { accountId: string; place: string; body: Buffer },
): Promise<unknown> =>
  sql.rows(
    `insert into draft (account_id, place, body) values ($1, $2, $3)
     on conflict (centre_id, account_id, place) do update set body = excluded.body, at = now()`,
    [draft.accountId, draft.place, draft.body],
  )

export const dropDraft = (sql: Sql, accountId: string, place: string): Promise<unknown> =>
  sql.rows('delete from draft where account_id = $1 and place = $2', [accountId, place])

export interface CaseloadRow {
  staff_id: string
  child_id: string
  from_day: LocalDate
  to_day: LocalDate | null
}

export const caseloadRows = (
  sql: Sql,
  staffId: string | null,
  childId: string | null,
): Promise<CaseloadRow[]> =>
  sql.rows<CaseloadRow>(
    `select staff_id, child_id, from_day, to_day from caseload
     where ($1::uuid is null or staff_id = $1) and ($2::uuid is null or child_id = $2) order by from_day desc limit 2000`,
    [staffId, childId],
  )

/** Adds the children that the member of staff does not have on that day; answers how many were added. */
export const addCaseload = async (
  sql: Sql,
  staffId: string,
  childIds: readonly string[],
  from: LocalDate,
): Promise<number> =>
  (
    await sql.rows(
      `insert into caseload (staff_id, child_id, from_day)
       select $1, c, $3 from unnest($2::uuid[]) c
       where not exists (select from caseload o where o.staff_id = $1 and o.child_id = c and (o.to_day is null or o.to_day >= $3))
       on conflict do nothing returning child_id`,
      [staffId, childIds, from],
    )
  ).length

/** False when there is no open assignment that began by then. */
export const endCaseload = async (
  sql: Sql,
  row: { staffId: string; childId: string; to: LocalDate },
): Promise<boolean> =>
  (
    await sql.rows(
      `update caseload set to_day = $3 where staff_id = $1 and child_id = $2 and from_day <= $3 and (to_day is null or to_day > $3) returning staff_id`,
      [row.staffId, row.childId, row.to],
    )
  ).length > 0
