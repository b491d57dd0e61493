// Numbers of many episodes at once: changes of goals and scales, and which examinations there are.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'

/** An episode as far as the statements need it. While it goes on, `end_day` is where it would end, and it is known to today. */
export interface Episode {
  readonly id: string
  readonly child_id: string
  readonly from_day: LocalDate
  readonly end_day: LocalDate
  readonly known_to: LocalDate
}

const given = `unnest($1::uuid[], $2::uuid[], $3::date[], $4::date[], $5::date[])
  as p(id, child_id, from_day, end_day, known_to)`
const listed = (episodes: readonly Episode[]) => [
  episodes.map((one) => one.id),
  episodes.map((one) => one.child_id),
  episodes.map((one) => one.from_day),
  episodes.map((one) => one.end_day),
  episodes.map((one) => one.known_to),
]
/** Around its end; while it goes on, any day since then. */
const atEnd =
  'between greatest(p.end_day - $6::integer, p.from_day) and greatest(p.end_day + $6::integer, p.known_to)'

export interface GoalChangeRow {
  programme_id: string
  goals: number
  t_before: number
  t_after: number
  reached: number
  fell: number
  is_maintain: boolean
}

export const goalChanges = (sql: Sql, programmeIds: readonly string[]): Promise<GoalChangeRow[]> =>
  sql.rows(
    `select programme_id, goals, t_before, t_after, reached, fell, is_maintain from goal_change_door
     where programme_id = any ($1::uuid[])`,
    [programmeIds],
  )

export interface ScaleChangeRow {
  programme_id: string
  examination: string
  measures: string
  domain: string | null
  before: number
  after: number
  gain: number
  reliable: number | null
  important: number | null
}

/** Each scale of an episode once: the latest final examination around its end with a baseline around its start. */
export const scaleChanges = (
  sql: Sql,
  episodes: readonly Episode[],
  window_days: number,
): Promise<ScaleChangeRow[]> =>
  sql.rows(
    `select distinct on (p.id, c.instrument, c.adult_id, c.scale) p.id as programme_id, c.final_id as examination, c.measures, c.domain,
       c.before, c.after, c.gain, c.reliable, c.important
     from ${given}
     join score_change_door c on c.child_id = p.child_id and c.measures in ('development', 'scored')
       and c.from_day between p.from_day - $6::integer and p.from_day + $6::integer and c.to_day ${atEnd}
     order by p.id, c.instrument, c.adult_id, c.scale, c.to_day desc, c.final_id desc`,
    [...listed(episodes), window_days],
  )

export interface GateRow {
  id: string
  baseline: LocalDate | null
  final: LocalDate | null
  has_interim: boolean
  has_follow_up: boolean
  /** Goals that stand, and of them those without a final rating. */
  goals: number
  unrated: number
}

const development = `exists (select from assessment_score_door s where s.centre_id = a.centre_id and s.assessment_id = a.id
  and s.measures in ('development', 'scored'))`

/** Which examinations of development an episode has within its times, which reviews, and how many goals. */
export const gatesOf = (sql: Sql, episodes: readonly Episode[], window_days: number): Promise<GateRow[]> =>
  sql.rows(
    `select p.id,
       (select max(a.day) from assessment_door a where a.child_id = p.child_id and a.phase = 'baseline'
          and a.day between p.from_day - $6::integer and p.from_day + $6::integer and ${development}) as baseline,
       (select max(a.day) from assessment_door a where a.child_id = p.child_id and a.phase = 'final'
          and a.day ${atEnd} and ${development}) as final,
       exists (select from assessment_door a where a.child_id = p.child_id and a.phase = 'interim'
          and a.day between p.from_day and p.end_day)
         or exists (select from case_conference c where c.programme_id = p.id and c.kind = 'interimReview')
         or exists (select from goal g join goal_rating r on r.centre_id = g.centre_id and r.goal_id = g.id
           where g.programme_id = p.id and r.phase = 'interim') as has_interim,
       exists (select from assessment_door a where a.child_id = p.child_id and a.phase = 'followUp' and a.day > p.end_day)
         or exists (select from goal g join goal_rating r on r.centre_id = g.centre_id and r.goal_id = g.id
           where g.programme_id = p.id and r.phase = 'followUp') as has_follow_up,
       g.goals, g.unrated
     from ${given}
     left join lateral (
       select count(*) as goals,
         count(*) filter (where not exists (
           select from goal_rating r where r.centre_id = g.centre_id and r.goal_id = g.id and r.phase = 'final')) as unrated
       from goal g where g.programme_id = p.id and g.replaced_by is null and g.ended_on is null) g on true`,
    [...listed(episodes), window_days],
  )
