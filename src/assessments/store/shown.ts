// Examinations as they are read: with the specialist, the reversal and the scores; and the changes between them.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'

export interface ScoreRow {
  scale: string
  value: number
  better: -1 | 0 | 1
  measures: string | null
  domain: string | null
}

export interface ShownRow {
  id: string
  child_id: string
  adult_id: string | null
  instrument: string
  version: number
  form: string | null
  phase: string
  day: LocalDate
  staff_id: string | null
  staff_last_name: string | null
  staff_first_name: string | null
  staff_middle_name: string | null
  origin: string
  answers: Buffer
  reversal_reason: string | null
  scores: ScoreRow[]
}

const shown = `select a.id, a.child_id, a.adult_id, a.instrument, a.version, a.form, a.phase, a.day, a.staff_id, a.origin, a.answers,
    s.last_name as staff_last_name, s.first_name as staff_first_name, s.middle_name as staff_middle_name,
    x.reason as reversal_reason,
    coalesce((select jsonb_agg(jsonb_build_object('scale', c.scale, 'value', c.value, 'better', c.better, 'measures', c.measures,
      'domain', c.domain)) from assessment_score c where c.assessment_id = a.id), '[]') as scores
  from assessment a
  left join staff_door s on s.id = a.staff_id
  left join assessment_reversal x on x.assessment_id = a.id`

const placeOfPhase = "array_position(array['baseline', 'interim', 'final', 'followUp'], a.phase)"

/** All examinations of a child, the newest first; those of one day in the order of their phases. */
export const assessmentsOfChild = (sql: Sql, childId: string): Promise<ShownRow[]> =>
  sql.rows<ShownRow>(`${shown} where a.child_id = $1 order by a.day desc, ${placeOfPhase} desc, a.id desc`, [
    childId,
  ])

export const shownById = async (sql: Sql, id: string): Promise<ShownRow | undefined> =>
  (await sql.rows<ShownRow>(`${shown} where a.id = $1`, [id]))[0]

export interface ChangeRow {
  child_id: string
  instrument: string
  final_id: string
  from_day: LocalDate
  to_day: LocalDate
  before: number
  after: number
  better: -1 | 0 | 1
}

/** What changed in the development of children between each final examination and the baseline it is compared with. */
export const developmentChanges = (sql: Sql, childIds: readonly string[]): Promise<ChangeRow[]> =>
  sql.rows(
    `select d.child_id, d.instrument, d.final_id, d.from_day, d.to_day, d.before, d.after, s.better
     from score_change_door d join assessment_score s on s.assessment_id = d.final_id and s.scale = d.scale
     where d.child_id = any ($1::uuid[]) and d.measures = 'development'
     order by d.to_day, d.final_id`,
    [childIds],
  )

export interface ExaminationRow {
  id: string
  child_id: string
  instrument: string
  phase: string
  day: LocalDate
}

/** Standing examinations of children, the earliest first; those of one day in the order of their phases. */
export const standingExaminations = (sql: Sql, childIds: readonly string[]): Promise<ExaminationRow[]> =>
  sql.rows(
    `select a.id, a.child_id, a.instrument, a.phase, a.day from assessment_door a
     where a.child_id = any ($1::uuid[]) order by a.day, ${placeOfPhase}, a.id`,
    [childIds],
  )
