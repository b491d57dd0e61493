// What a report still lacks: one question for each kind, asked of the same rows as the figures.
import type { LocalDate } from '#base/local-date.ts'
import type { Period } from '#base/period.ts'
import type { Sql } from '#platform/db.ts'
import type { missingKinds } from '../contract/missing.ts'
import { type Asked, counted, valuesOf } from './counted.ts'

type Kind = (typeof missingKinds)[number]

export interface MissingRow {
  kind: Kind
  total: number
  child_id: string | null
  subject_id: string | null
  day: LocalDate | null
  /** Name of a service; null of people. */
  title: string | null
  last_name: string | null
  first_name: string | null
  middle_name: string | null
}

const ofChild = 'c.last_name, c.first_name, c.middle_name'
const nobody = 'null::text as last_name, null::text as first_name, null::text as middle_name'

/** A child examined by itself, not its parent or family. */
const examined = (phase: string, days: string): string =>
  `exists (select from assessment_door a where a.child_id = s.child_id and a.phase = '${phase}' and a.adult_id is null
     and a.family_id is null and ${days})`

/** A programme that ended in the period was closed with a reason why there is no such examination: nothing is left to mend. */
const excused = (phase: 'baseline' | 'final'): string =>
  `exists (select from programme_door p where p.child_id = s.child_id and p.ended_on between $4 and $5 and p.is_${phase}_excused)`

/** Something is still to be done about the child: it lives, and no programme that goes on beyond the period will bring the ending yet. */
const isAlive = 'c.deceased_on is null'
const goesOn = (child: string): string =>
  `exists (select from programme_door p where p.child_id = ${child} and p.from_day <= $5 and coalesce(p.ended_on, p.planned_to) > $5)`

const servedChildren = (condition: string): string =>
  `select s.child_id, null::uuid as subject_id, s.first_day as day, null::text as title, ${ofChild}, c.search_text as key
   from served s join child_door c on c.id = s.child_id where ${condition}`

const programmes = (condition: string, day: string): string =>
  `select p.child_id, p.id as subject_id, p.${day} as day, null::text as title, ${ofChild}, c.search_text as key
   from programme_door p join child_door c on c.id = p.child_id where ${condition}`

/** $4 and $5 are the days of the period, $7 is today. */
const questions: Readonly<Record<Kind, string>> = {
  baselineMissing: servedChildren(
    `${isAlive} and not ${examined('baseline', 'a.day <= $5')} and not ${excused('baseline')}`,
  ),
  finalMissing: servedChildren(
    `${isAlive} and ${examined('baseline', 'a.day <= $5')} and not ${examined('final', 'a.day between $4 and $5')}
     and not ${excused('final')} and not ${goesOn('s.child_id')}`,
  ),
  surveyMissing: `select n.child_id, null::uuid as subject_id, s.first_day as day, null::text as title, n.last_name, n.first_name,
      n.middle_name, n.search_text as key
    from home s cross join lateral (
      select c.id as child_id, c.last_name, c.first_name, c.middle_name, c.search_text from child_door c
      where c.id = any (s.children) and ${isAlive} order by c.search_text, c.id limit 1) n
    where not exists (
      select from assessment_door a join assessment_score_door x on x.assessment_id = a.id and x.measures = 'lifeBetter'
      where a.family_id = s.family_id and a.day between $4 and $5)
      and not exists (select from unnest(s.children) k(id) where ${goesOn('k.id')})`,
  programmeOpen: programmes(
    `${isAlive} and p.ended_on is null and p.from_day <= $5 and p.planned_to <= $5 and p.planned_to < $7::date`,
    'planned_to',
  ),
  ratingMissing: programmes(
    `${isAlive} and p.ended_on between $4 and $5 and not p.is_final_excused and exists (
       select from unrated_goal_door g where g.programme_id = p.id)`,
    'ended_on',
  ),
  serviceUnclassified: `select null::uuid as child_id, i.id as subject_id, min(d.day) as day, i.name as title, ${nobody}, i.name as key
    from delivered d join service_fact_door f on f.id = d.id join service_name_door i on i.id = f.service_id
    where i.type is null group by i.id, i.name`,
  minutesMissing: `select d.child_id, d.id as subject_id, d.day, d.service_name as title, ${nobody}, d.day::text as key
    from delivered d where d.minutes is null`,
  sexMissing: servedChildren('s.sex is null'),
  settlementMissing: servedChildren("coalesce(s.settlement, '') = ''"),
}

const kinds = Object.keys(questions) as Kind[]

/** People in the order of surnames, or, for masked eyes, of ids: a place among surnames is a name. */
const groupOf = (kind: Kind, isNameless: boolean): string =>
  `(select '${kind}' as kind, count(*) over () as total, q.child_id, q.subject_id, q.day, q.title, q.last_name, q.first_name, q.middle_name
    from (${questions[kind]}) q
    order by ${isNameless ? '' : 'q.key collate "C", '}q.child_id, q.subject_id limit $8)`

const statements = [false, true].map(
  (isNameless) => `${counted}\n${kinds.map((kind) => groupOf(kind, isNameless)).join('\nunion all\n')}`,
)

/** The first rows of each kind, with the whole number of its kind on each. */
export function missingRows(
  sql: Sql,
  {
    period,
    today,
    limit,
    isNameless,
  }: { period: Period; today: LocalDate; limit: number; isNameless: boolean },
): Promise<MissingRow[]> {
  const asked: Asked = { period, spans: [{ year: 0, ...period }], cutOff: null }
  return sql.rows<MissingRow>(statements[Number(isNameless)]!, [...valuesOf(asked), today, limit], 'each')
}
