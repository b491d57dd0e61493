// Examinations with their scores: adding and taking back.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'
import type { Score } from '../rules/scoring.ts'
import { isOpen } from './calls.ts'

export interface AssessmentRow {
  id: string
  child_id: string
  adult_id: string | null
  family_id: string | null
  instrument: string
  version: number
  form: string | null
  phase: string
  day: LocalDate
  staff_id: string | null
  origin: string
  answers: Buffer
}

/** A row with what it amounts to. `callId` is of the psychologist's call that it makes, if it makes one. */
export interface NewRow {
  readonly row: AssessmentRow
  readonly scores: readonly Score[]
  readonly callId: string | null
}

const columns = 'id, child_id, adult_id, family_id, instrument, version, form, phase, day, staff_id, origin'

/**
 * Adds examinations, each of another id, with their scores, calls and journal rows in one statement; answers those that were new,
 * each with the call that it made. One that is here already stays as it is, and nobody is called twice while a call waits.
 */
export async function addAssessments(
  sql: Sql,
  news: readonly NewRow[],
  accountId: string,
): Promise<Map<string, string | null>> {
  const plain = news.map(({ row, callId }) => ({ ...row, answers: undefined, call_id: callId }))
  const scores = news.flatMap(({ row, scores }) =>
    scores.map((score) => ({ ...score, assessment_id: row.id })),
  )
  const added = await sql.rows<{ id: string; call_id: string | null }>(
    `with given as (
       select x.*, n.answers
       from rows from (jsonb_to_recordset($1::jsonb) as (id uuid, child_id uuid, adult_id uuid, family_id uuid, instrument text,
         version integer, form text, phase text, day date, staff_id uuid, origin text, call_id uuid))
         with ordinality as x(${columns}, call_id, at)
       join unnest($2::bytea[]) with ordinality as n(answers, at) using (at)),
     added as (
       insert into assessment (${columns}, answers, recorded_by) select ${columns}, answers, $4 from given
       on conflict (centre_id, id) do nothing returning id, child_id, adult_id),
     scored as (
       insert into assessment_score (assessment_id, scale, value, better, measures, domain, reliable, important)
       select s.assessment_id, s.scale, s.value, s.better, s.measures, s.domain, s.reliable, s.important
       from jsonb_to_recordset($3::jsonb) as s(assessment_id uuid, scale text, value numeric, better smallint, measures text,
         domain text, reliable numeric, important numeric)
       join added on added.id = s.assessment_id),
     called as (
       insert into psychologist_call (id, child_id, adult_id, assessment_id)
       select g.call_id, added.child_id, added.adult_id, added.id from added join given g on g.id = added.id
       where g.call_id is not null and not exists (
         select from psychologist_call p
         where p.child_id = added.child_id and p.adult_id is not distinct from added.adult_id and ${isOpen('p')}
           and not exists (select from assessment_reversal x where x.assessment_id = p.assessment_id))
       returning id, assessment_id),
     noted as (
       insert into change_note (act, account_id, subject_kind, subject_id, child_id)
       select 'assessments.record', $4, 'assessment', id, child_id from added returning subject_id)
     select n.subject_id as id, c.id as call_id from noted n left join called c on c.assessment_id = n.subject_id`,
    [JSON.stringify(plain), news.map(({ row }) => row.answers), JSON.stringify(scores), accountId],
  )
  return new Map(added.map((row) => [row.id, row.call_id]))
}

/** Which of these examinations are here, and what they say; with the call that each made. */
export const assessmentsById = (
  sql: Sql,
  ids: readonly string[],
): Promise<(AssessmentRow & { call_id: string | null })[]> =>
  sql.rows(
    `select ${columns}, answers, (select c.id from psychologist_call c where c.assessment_id = a.id) as call_id
     from assessment a where a.id = any ($1::uuid[])`,
    [ids],
  )

export interface StandingRow {
  child_id: string
  staff_id: string | null
  recorded_by: string
  is_reversed: boolean
}

/** Whose an examination is and whether it was taken back. */
export const standingOf = async (sql: Sql, id: string): Promise<StandingRow | undefined> =>
  (
    await sql.rows<StandingRow>(
      `select a.child_id, a.staff_id, a.recorded_by,
         exists (select from assessment_reversal x where x.assessment_id = a.id) as is_reversed
       from assessment a where a.id = $1`,
      [id],
    )
  )[0]

/** False when the examination was taken back already. */
export const addReversal = async (
  sql: Sql,
  reversal: { assessmentId: string; reason: string; replacedBy: string | null; accountId: string },
): Promise<boolean> =>
  (
    await sql.rows(
      `insert into assessment_reversal (assessment_id, reason, replaced_by, reversed_by) values ($1, $2, $3, $4)
       on conflict do nothing returning assessment_id`,
      [reversal.assessmentId, reversal.reason, reversal.replacedBy, reversal.accountId],
    )
  ).length === 1

/** Takes back what still stands of these, with journal rows; answers how many that were. */
export const addReversals = async (
  sql: Sql,
  ids: readonly string[],
  reversal: { reason: string; accountId: string },
): Promise<number> =>
  (
    await sql.rows(
      `with added as (
         insert into assessment_reversal (assessment_id, reason, reversed_by)
         select id, $2, $3 from assessment where id = any ($1::uuid[])
         on conflict do nothing returning assessment_id)
       insert into change_note (act, account_id, subject_kind, subject_id, child_id)
       select 'assessments.reverseMany', $3, 'assessment', a.id, a.child_id from added
       join assessment a on a.id = added.assessment_id returning subject_id`,
      [ids, reversal.reason, reversal.accountId],
    )
  ).length

/** Which of these members of staff the centre has. */
export const staffAmong = async (sql: Sql, ids: readonly string[]): Promise<Set<string>> =>
  new Set(
    (await sql.rows<{ id: string }>('select id from staff_door where id = any ($1::uuid[])', [ids])).map(
      (row) => row.id,
    ),
  )
