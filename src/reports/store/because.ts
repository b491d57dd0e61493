// Why a child is in the list of an outcome: the numbers of its episodes that ended in the span, as JSON that the contract reads.
import type { IndicatorId } from '../rules/indicators.ts'

/** Reasons of one sort; `c.id` is the child, `w` its row with the days of the list. */
const of = (json: string, from: string, condition = 'true'): string =>
  `select jsonb_build_object(${json}) as one from ${from} where x.child_id = c.id and x.to_day between w.from_day and w.to_day and ${condition}`

const spheres = of(
  "'code', 'spheres', 'better', x.better, 'worse', x.worse, 'scales', x.scales, 'largest', x.largest",
  'sphere x',
)
const goals = of(
  "'code', 'goals', 'before', round(x.t_before, 1), 'after', round(x.t_after, 1), 'reached', x.reached, 'goals', x.goals",
  'goals x',
)
const goalsFell = of("'code', 'goalsFell', 'fell', x.fell, 'goals', x.goals", 'goals x', 'x.fell > 0')
const changeOf = (code: string, condition: string): string =>
  `select jsonb_build_object('code', '${code}', 'scales', count(*)) as one from pair x
   where x.child_id = c.id and x.to_day between w.from_day and w.to_day and x.measures in ('scored', 'development') and ${condition}
   having count(*) > 0`
const moods = ['pair x', 'mood x'].map((from) =>
  of(
    "'code', 'mood', 'before', x.before::int, 'after', x.after::int",
    from,
    from === 'pair x' ? "x.measures = 'mood'" : 'true',
  ),
)
const cognition = of(
  `'code', 'cognition', 'before', x.before, 'after', x.after, 'isNewInterest', exists (
     select from assessment_score_door n where n.assessment_id = x.final_id and n.measures = 'newInterest' and n.value > 0)`,
  'pair x',
  "x.measures = 'cognition'",
)
const domainsIn = (domains: string): string =>
  `select jsonb_build_object('code', 'domains', 'better', jsonb_agg(distinct x.domain)) as one from pair x
   where x.child_id = c.id and x.to_day between w.from_day and w.to_day and x.measures = 'development' and x.gain >= 1
     and x.domain in (${domains}) having count(*) > 0`
const cognitionSphere = domainsIn("'cognition'")
const competences = domainsIn("'communication', 'social', 'selfCare'")
const minutes =
  "select jsonb_build_object('code', 'minutes', 'promised', w.promised, 'delivered', w.delivered) as one"

const development = [
  spheres,
  goals,
  goalsFell,
  changeOf('reliableChange', 'x.gain >= x.reliable'),
  changeOf('importantChange', 'x.gain >= x.important'),
  changeOf('reliablyWorse', '-x.gain >= least(x.reliable, x.important)'),
]
const quality = [...moods, cognitionSphere, cognition, competences, goals]

const reasons: Readonly<Partial<Record<IndicatorId, readonly string[]>>> = {
  childrenImproved: development,
  childrenSignificant: development,
  cognitiveUp: [cognitionSphere, cognition, goals],
  qualityOfLife: quality,
  allThree: quality,
  emotionalUp: moods,
  emotionalPartly: moods,
  emotionalKept: moods,
  competencesUp: [competences, goals],
  programmesEnded: [minutes],
  programmesDone: [minutes],
}

/** An SQL expression: an array of reasons, empty where the figure explains itself. */
export const becauseOf = (id: IndicatorId): string => {
  const own = reasons[id]
  return own
    ? `(select coalesce(jsonb_agg(r.one), '[]'::jsonb) from (${own.join(' union all ')}) r)`
    : "'[]'::jsonb"
}
