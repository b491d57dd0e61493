// Goals and their ratings.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'

export interface GoalRow {
  id: string
  child_id: string
  programme_id: string
  domain: string
  is_maintain: boolean
  body: Buffer
  baseline: number
  importance: number | null
  difficulty: number | null
  weight: number
  icf: string | null
  set_on: LocalDate
  replaced_by: string | null
  ended_on: LocalDate | null
  end_reason: string | null
}

export type NewGoal = Omit<GoalRow, 'replaced_by' | 'ended_on' | 'end_reason'>

const set =
  'id, child_id, programme_id, domain, is_maintain, body, baseline, importance, difficulty, weight, icf, set_on'
const columns = `${set}, replaced_by, ended_on, end_reason`

const valuesOf = (goal: NewGoal) => [
  goal.id,
  goal.child_id,
  goal.programme_id,
  goal.domain,
  goal.is_maintain,
  goal.body,
  goal.baseline,
  goal.importance,
  goal.difficulty,
  goal.weight,
  goal.icf,
  goal.set_on,
]

/** All goals of some programmes, those replaced and ended too, in the order in which they were set. */
export const goalsOf = (sql: Sql, programmeIds: readonly string[]): Promise<GoalRow[]> =>
  sql.rows(`select ${columns} from goal where programme_id = any ($1::uuid[]) order by set_on, set_at, id`, [
    programmeIds,
  ])

export const goalById = async (sql: Sql, id: string): Promise<GoalRow | undefined> =>
  (await sql.rows<GoalRow>(`select ${columns} from goal where id = $1`, [id]))[0]

export const goalsById = (sql: Sql, ids: readonly string[]): Promise<GoalRow[]> =>
  sql.rows(`select ${columns} from goal where id = any ($1::uuid[])`, [ids])

export const addGoal = (sql: Sql, goal: NewGoal, accountId: string): Promise<unknown> =>
  sql.rows(
    `insert into goal (${set}, set_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [...valuesOf(goal), accountId],
  )

export const updateGoal = (sql: Sql, goal: NewGoal): Promise<unknown> =>
  sql.rows(
    `update goal set domain = $4, is_maintain = $5, body = $6, baseline = $7, importance = $8, difficulty = $9, weight = $10,
       icf = $11, set_on = $12 where id = $1 and child_id = $2 and programme_id = $3`,
    valuesOf(goal),
  )

export const markReplaced = (sql: Sql, id: string, by: string, reason: string): Promise<unknown> =>
  sql.rows('update goal set replaced_by = $2, end_reason = $3 where id = $1', [id, by, reason])

export const endGoal = (sql: Sql, id: string, on: LocalDate, reason: string): Promise<unknown> =>
  sql.rows('update goal set ended_on = $2, end_reason = $3 where id = $1', [id, on, reason])

export interface RatingRow {
  id: string
  goal_id: string
  day: LocalDate
  phase: string
  rater: string
  level: number
}

/** In the order of days, and of their entry within a day. */
export const ratingsOf = (sql: Sql, goalIds: readonly string[]): Promise<RatingRow[]> =>
  sql.rows(
    `select id, goal_id, day, phase, rater, level from goal_rating where goal_id = any ($1::uuid[])
     order by day, recorded_at, id`,
    [goalIds],
  )

export const addRating = (
  sql: Sql,
  rating: RatingRow & { staff_id: string | null; adult_id: string | null },
  accountId: string,
): Promise<unknown> =>
  sql.rows(
    `insert into goal_rating (id, goal_id, day, phase, rater, level, staff_id, adult_id, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      rating.id,
      rating.goal_id,
      rating.day,
      rating.phase,
      rating.rater,
      rating.level,
      rating.staff_id,
      rating.adult_id,
      accountId,
    ],
  )
