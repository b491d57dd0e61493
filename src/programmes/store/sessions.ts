// Sessions of plans, with what the service records that stand say of them.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'

export interface PlanRow {
  id: string
  programme_id: string
  place_in_plan: number
  template_session: string | null
  title: string
  minutes: number
  is_counted: boolean
  planned_day: LocalDate | null
  start_minute: number | null
  staff_id: string | null
  second_staff_id: string | null
  service_id: string | null
  place: string
  video_link: Buffer | null
  make_up_of: string | null
}

export interface SessionRow extends PlanRow {
  is_dropped: boolean
  drop_reason: string | null
  delivered_on: LocalDate | null
  delivered_minutes: number | null
  cancel_reason: string | null
  record_ids: string[]
  note: Buffer | null
}

const planColumns = [
  'id',
  'programme_id',
  'place_in_plan',
  'template_session',
  'title',
  'minutes',
  'is_counted',
  'planned_day',
  'start_minute',
  'staff_id',
  'second_staff_id',
  'service_id',
  'place',
  'video_link',
  'make_up_of',
] as const

/** The sessions of some programmes in the order of their plans. */
export const sessionsOf = (sql: Sql, programmeIds: readonly string[]): Promise<SessionRow[]> =>
  sql.rows(
    `select ${planColumns.map((column) => `s.${column}`).join(', ')}, s.dropped_at is not null as is_dropped, s.drop_reason,
       r.delivered_on, r.delivered_minutes, r.cancel_reason, coalesce(r.record_ids, '{}') as record_ids, r.note
     from programme_session s
     left join lateral (
       select min(d.day) filter (where d.state = 'delivered') as delivered_on,
         max(coalesce(d.minutes, s.minutes)) filter (where d.state = 'delivered') as delivered_minutes,
         min(d.cancel_reason) as cancel_reason, array_agg(d.id::text order by d.recorded_at, d.id) as record_ids,
         (array_agg(d.note order by d.recorded_at desc) filter (where d.note is not null))[1] as note
       from session_record l join standing_service_door d on d.centre_id = l.centre_id and d.id = l.record_id
       where l.centre_id = s.centre_id and l.session_id = s.id) r on true
     where s.programme_id = any ($1::uuid[])
     order by s.programme_id, s.place_in_plan, s.id`,
    [programmeIds],
  )

/** The programme of a session; null when there is no such session. */
export const programmeOfSession = async (sql: Sql, sessionId: string): Promise<string | null> =>
  (
    await sql.rows<{ programme_id: string }>('select programme_id from programme_session where id = $1', [
      sessionId,
    ])
  )[0]?.programme_id ?? null

/** Which of these ids are sessions of whatever plan. */
export const sessionsAmong = async (sql: Sql, ids: readonly string[]): Promise<string[]> =>
  (await sql.rows<{ id: string }>('select id from programme_session where id = any ($1::uuid[])', [ids])).map(
    (row) => row.id,
  )

const types = {
  id: 'uuid',
  programme_id: 'uuid',
  place_in_plan: 'integer',
  template_session: 'text',
  title: 'text',
  minutes: 'integer',
  is_counted: 'boolean',
  planned_day: 'date',
  start_minute: 'smallint',
  staff_id: 'uuid',
  second_staff_id: 'uuid',
  service_id: 'uuid',
  place: 'text',
  make_up_of: 'uuid',
}
const plain = Object.keys(types).join(', ')
const given = `select ${plain}, video_link
  from rows from (
    jsonb_to_recordset($1::jsonb) as (${Object.entries(types)
      .map(([name, type]) => `${name} ${type}`)
      .join(', ')}),
    unnest($2::bytea[])) as x(${plain}, video_link)`

const parts = (rows: readonly PlanRow[]) => [
  JSON.stringify(rows.map((row) => ({ ...row, video_link: undefined }))),
  rows.map((row) => row.video_link),
]

export const addSessions = (sql: Sql, rows: readonly PlanRow[]): Promise<unknown> =>
  sql.rows(`insert into programme_session (${plain}, video_link) ${given}`, parts(rows))

/** Changes sessions by their ids, each where it stands in its plan; one that was dropped is back. */
export const changeSessions = (sql: Sql, rows: readonly PlanRow[]): Promise<unknown> =>
  sql.rows(
    `update programme_session s
     set template_session = g.template_session, title = g.title, minutes = g.minutes, is_counted = g.is_counted,
       planned_day = g.planned_day, start_minute = g.start_minute, staff_id = g.staff_id,
       second_staff_id = g.second_staff_id, service_id = g.service_id, place = g.place, video_link = g.video_link,
       make_up_of = g.make_up_of, dropped_at = null, drop_reason = null
     from (${given}) g where s.id = g.id and s.programme_id = g.programme_id`,
    parts(rows),
  )

export const dropSessions = (sql: Sql, ids: readonly string[], reason: string): Promise<unknown> =>
  sql.rows('update programme_session set dropped_at = now(), drop_reason = $2 where id = any ($1::uuid[])', [
    ids,
    reason,
  ])

export interface LinkRow {
  record_id: string
  session_id: string
  /** Whether the record stands and says that the session took place. */
  is_delivered: boolean
}

/** Links of a session, and of some records to whatever session. */
export const linksOf = (sql: Sql, sessionId: string, recordIds: readonly string[]): Promise<LinkRow[]> =>
  sql.rows(
    `select l.record_id, l.session_id,
       exists (select from delivered_service_door d where d.centre_id = l.centre_id and d.id = l.record_id) as is_delivered
     from session_record l where l.session_id = $1 or l.record_id = any ($2::uuid[])`,
    [sessionId, recordIds],
  )

/** The records of a session that stand and say that it took place. */
export const deliveredRecords = async (sql: Sql, sessionId: string): Promise<string[]> =>
  (
    await sql.rows<{ id: string }>(
      `select d.id from session_record l join delivered_service_door d on d.centre_id = l.centre_id and d.id = l.record_id
       where l.session_id = $1 order by d.recorded_at, d.id`,
      [sessionId],
    )
  ).map(({ id }) => id)

export const addLinks = (sql: Sql, sessionId: string, recordIds: readonly string[]): Promise<unknown> =>
  sql.rows(
    `insert into session_record (record_id, session_id) select r, $1 from unnest($2::uuid[]) r
     on conflict do nothing`,
    [sessionId, recordIds],
  )

/** Whose a record that stands is; null when there is none. */
export const childOfRecord = async (sql: Sql, recordId: string): Promise<string | null> =>
  (
    await sql.rows<{ child_id: string }>('select child_id from standing_service_door where id = $1', [
      recordId,
    ])
  )[0]?.child_id ?? null

export interface Observation {
  id: string
  sessionId: string
  childId: string
  day: LocalDate
  mood: string | null
  equipment: readonly string[]
  handouts: readonly string[]
  accountId: string
}

export const addObservation = (sql: Sql, seen: Observation): Promise<unknown> =>
  sql.rows(
    `insert into session_observation (id, session_id, child_id, day, mood, equipment, handouts, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      seen.id,
      seen.sessionId,
      seen.childId,
      seen.day,
      seen.mood,
      seen.equipment,
      seen.handouts,
      seen.accountId,
    ],
  )

/** What was seen in sessions that took place, by session. Asked by session, which the view can look up. */
export const moodsOf = async (sql: Sql, sessionIds: readonly string[]): Promise<Map<string, string | null>> =>
  new Map(
    (
      await sql.rows<{ session_id: string; mood: string | null }>(
        'select session_id, mood from observation_door where session_id = any ($1::uuid[])',
        [sessionIds],
      )
    ).map((row) => [row.session_id, row.mood]),
  )
