// Reviews and conferences with their decisions.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'
import type { Listed } from './programmes.ts'

export interface ConferenceRow {
  id: string
  child_id: string
  programme_id: string | null
  kind: string
  day: LocalDate
  staff_ids: string[]
  is_family_present: boolean
  minutes_text: Buffer
}

const columns = 'id, child_id, programme_id, kind, day, staff_ids, is_family_present, minutes_text'

/** False when there are minutes under this id already. */
export const addConference = async (sql: Sql, row: ConferenceRow, accountId: string): Promise<boolean> =>
  (
    await sql.rows(
      `insert into case_conference (${columns}, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict do nothing returning id`,
      [
        row.id,
        row.child_id,
        row.programme_id,
        row.kind,
        row.day,
        row.staff_ids,
        row.is_family_present,
        row.minutes_text,
        accountId,
      ],
    )
  ).length === 1

export interface DecisionRow {
  id: string
  conference_id: string
  body: Buffer
  staff_id: string | null
  due: LocalDate | null
  done_on: LocalDate | null
}

export const addDecisions = (sql: Sql, rows: readonly DecisionRow[]): Promise<unknown> =>
  sql.rows(
    `insert into conference_decision (id, conference_id, place_in_list, body, staff_id, due)
     select d.id, d.conference_id, d.place, d.body, d.staff_id, d.due
     from unnest($1::uuid[], $2::uuid[], $3::bytea[], $4::uuid[], $5::date[])
       with ordinality as d(id, conference_id, body, staff_id, due, place)`,
    [
      rows.map((row) => row.id),
      rows.map((row) => row.conference_id),
      rows.map((row) => row.body),
      rows.map((row) => row.staff_id),
      rows.map((row) => row.due),
    ],
  )

/** Of a child, newest first; of one programme alone when it is given. */
export const conferencesOf = (
  sql: Sql,
  childId: string,
  programmeId: string | null,
): Promise<ConferenceRow[]> =>
  sql.rows(
    `select ${columns} from case_conference where child_id = $1 and ($2::uuid is null or programme_id = $2)
     order by day desc, recorded_at desc, id desc`,
    [childId, programmeId],
  )

export const decisionsOf = (sql: Sql, conferenceIds: readonly string[]): Promise<DecisionRow[]> =>
  sql.rows(
    `select id, conference_id, body, staff_id, due, done_on from conference_decision
     where conference_id = any ($1::uuid[]) order by conference_id, place_in_list`,
    [conferenceIds],
  )

/** Locks a decision; with the child whose conference it is of. */
export const lockDecision = async (
  sql: Sql,
  id: string,
): Promise<{ child_id: string; done_on: LocalDate | null } | undefined> =>
  (
    await sql.rows<{ child_id: string; done_on: LocalDate | null }>(
      `select c.child_id, d.done_on from conference_decision d
       join case_conference c on c.centre_id = d.centre_id and c.id = d.conference_id
       where d.id = $1 for update of d`,
      [id],
    )
  )[0]

export const closeDecision = (sql: Sql, id: string, on: LocalDate): Promise<unknown> =>
  sql.rows('update conference_decision set done_on = $2 where id = $1', [id, on])

export interface OpenDecision {
  id: string
  child_id: string
  programme_id: string | null
  body: Buffer
  due: LocalDate
}

/** Decisions with a day that are not carried out, of living children. */
export const openDecisions = (sql: Sql, caseload: Listed['caseload']): Promise<OpenDecision[]> =>
  sql.rows(
    `select d.id, k.child_id, k.programme_id, d.body, d.due
     from conference_decision d
     join case_conference k on k.centre_id = d.centre_id and k.id = d.conference_id
     join child_door c on c.centre_id = k.centre_id and c.id = k.child_id
     where d.done_on is null and d.due is not null and c.deceased_on is null
       and ($1::uuid is null or exists (
         select from caseload_door l where l.child_id = k.child_id and l.staff_id = $1 and l.from_day <= $2
           and (l.to_day is null or l.to_day >= $2)))
     order by d.due, d.id limit 1000`,
    [caseload?.staffId ?? null, caseload?.today ?? null],
  )

/** The same of some programmes, whosoever's child it is. */
export const openDecisionsOf = (
  sql: Sql,
  programmeIds: readonly string[],
): Promise<{ id: string; programme_id: string; due: LocalDate }[]> =>
  sql.rows(
    `select d.id, k.programme_id, d.due from case_conference k
     join conference_decision d on d.centre_id = k.centre_id and d.conference_id = k.id
     where k.programme_id = any ($1::uuid[]) and d.done_on is null and d.due is not null`,
    [programmeIds],
  )
