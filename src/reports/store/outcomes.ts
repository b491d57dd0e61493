// What changed for children, parents and families between two examinations, or over a programme, that ended in the period. Numbers
// come from the doors of assessments and programmes; which of them are «улучшение» is said here, and in programmes/rules/outcome.ts
// for a card that explains itself. Source: domain.md §4.4, decision 0013.
import { knownSettings } from '#access/settings.ts'

/** Rule (a): goals on balance higher, one of them reached, none below where it began. */
const goalsImproved = '(t_after > t_before and reached > 0 and fell = 0)'
const goalsSignificant = '(t_after >= 50 and t_after - t_before >= 10)'
/** Rule (b): a sphere better by a level, none worse; significant in half of the spheres, or by two levels in one. */
const spheresImproved = '(better >= 1 and worse = 0)'
const spheresSignificant = '(worse = 0 and better >= 1 and (2 * better >= scales or largest >= 2))'

/** Spheres of «жизненные компетенции, собственная активность, общение». Source: domain.md §5.2 #19. */
const competences = "('communication', 'social', 'selfCare')"

/**
 * CTEs that follow `counted`. `pair`: a scale of a final examination beside its baseline; `goals`, `mood`: a programme; `episode`: what
 * an examination or a programme says of its child; `child_change`: the same by span and child, the best of all its episodes;
 * `parent`: an adult by span; `family_change`, `family_answer`: a family by span.
 */
export const outcomes = `,
  pair as materialized (
    select * from score_change_door where to_day between $4 and $5 and known_at < $6),
  goals as materialized (
    select * from goal_change_door where to_day between $4 and $5 and known_at < $6),
  mood as materialized (
    select * from mood_change_door where to_day between $4 and $5 and known_at < $6),
  sphere as materialized (
    select child_id, final_id, to_day, count(*) filter (where gain >= 1) as better, count(*) filter (where gain < 0) as worse,
      count(*) as scales, max(gain) as largest,
      coalesce(bool_or(gain >= 1) filter (where domain = 'cognition'), false) as is_cognition_up,
      coalesce(bool_or(gain >= 1) filter (where domain in ${competences})
        and not bool_or(gain < 0) filter (where domain in ${competences}), false) as is_competence_up
    from pair where measures = 'development' group by child_id, final_id, to_day),
  episode as materialized (
    select 'spheres' as kind, child_id, to_day, ${spheresImproved} as is_improved, ${spheresSignificant} as is_significant,
      false as is_kept, worse > 0 as is_worse, is_cognition_up, is_competence_up, null::int as mood_before, null::int as mood_after
    from sphere
    union all
    select 'goals', child_id, to_day, ${goalsImproved}, ${goalsSignificant}, is_maintain and reached = goals, fell > 0,
      is_cognition_reached, is_competence_reached, null, null
    from goals
    union all
    select 'scored', child_id, to_day, coalesce(gain >= reliable, false), coalesce(gain >= important, false), false,
      coalesce(-gain >= least(reliable, important), false), false, false, null, null
    from pair where measures = 'scored' or (measures = 'development' and coalesce(reliable, important) is not null)
    union all
    select 'cognition', c.child_id, c.to_day, false, false, false, false, c.gain >= 1 and exists (
      select from assessment_score_door n where n.assessment_id = c.final_id and n.measures = 'newInterest' and n.value > 0),
      false, null, null
    from pair c where c.measures = 'cognition'
    union all
    select 'mood', child_id, to_day, false, false, false, false, false, false, before::int, after::int from pair where measures = 'mood'
    union all
    select 'mood', child_id, to_day, false, false, false, false, false, false, before::int, after::int from mood),
  child_change as materialized (
    select p.year, e.child_id, bool_or(e.is_improved or e.is_significant) as is_improved,
      bool_or(e.is_significant) as is_significant, bool_or(e.is_kept) as is_kept, bool_or(e.is_worse) as is_worse,
      bool_or(e.is_cognition_up) as is_cognition_up,
      bool_or(e.is_competence_up) as is_competence_up,
      coalesce(bool_or(e.mood_before < 1 and e.mood_after = 1), false) as is_mood_up,
      coalesce(bool_or(e.mood_before = -1 and e.mood_after = 0), false) as is_mood_partly,
      coalesce(bool_or(e.mood_before = 1 and e.mood_after = 1), false) as is_mood_kept,
      bool_or(e.kind = 'mood') as has_mood, bool_or(e.kind in ('spheres', 'goals', 'scored')) as has_development,
      bool_or(e.kind in ('spheres', 'goals', 'cognition')) as has_cognition, bool_or(e.kind in ('spheres', 'goals')) as has_competence
    from span p join episode e on e.to_day between p.from_day and p.to_day
    group by p.year, e.child_id),
  parent as materialized (
    select p.year, p.from_day, p.to_day, c.adult_id, array_agg(distinct c.child_id) as children,
      array_agg(distinct s.family_id) filter (where s.family_id is not null) as families,
      min(c.from_day) as first_day, max(c.to_day) as last_day,
      coalesce(bool_or(c.after - c.before >= 10 or (c.before < 70 and c.after >= 70))
        filter (where c.measures = 'knowledge'), false) as is_knowledge_up,
      count(distinct c.scale) filter (where c.measures = 'skills' and c.before < 2 and c.after >= 2) as skills,
      (array_agg(c.before order by c.to_day desc, c.final_id desc) filter (where c.measures = 'knowledge'))[1] as knowledge_before,
      (array_agg(c.after order by c.to_day desc, c.final_id desc) filter (where c.measures = 'knowledge'))[1] as knowledge_after
    from span p join pair c on c.to_day between p.from_day and p.to_day
    join served s on s.year = p.year and s.child_id = c.child_id
    where c.adult_id is not null and c.measures in ('knowledge', 'skills')
    group by p.year, p.from_day, p.to_day, c.adult_id),
  family_change as materialized (
    select year, family_id, bool_or(up > 0 and down = 0) as is_potential_up
    from (
      select p.year, c.family_id, c.final_id, count(*) filter (where c.gain >= 1) as up, count(*) filter (where c.gain < 0) as down
      from span p join pair c on c.to_day between p.from_day and p.to_day
      where c.measures = 'potential' and c.family_id is not null
      group by p.year, c.family_id, c.final_id) x
    group by year, family_id),
  family_answer as materialized (
    select distinct on (p.year, a.family_id) p.year, a.family_id, a.day, n.value
    from span p join assessment_door a on a.day between p.from_day and p.to_day
    join assessment_score_door n on n.assessment_id = a.id and n.measures = 'lifeBetter'
    where a.day between $4 and $5 and a.recorded_at < $6 and a.family_id is not null
    order by p.year, a.family_id, a.day desc, a.recorded_at desc, a.id desc),
  quiet as (
    select coalesce((select (value #>> '{}')::int from setting_door where key = 'families.quietDays'),
      ${knownSettings['families.quietDays']!.standard}) as days),
  contact as (
    select p.year, h.family_id, h.day, lag(h.day) over (partition by p.year, h.family_id order by h.day) as before
    from span p join (select distinct family_id, day from housed) h on h.day between p.from_day and p.to_day),
  broken as materialized (
    select distinct c.year, c.family_id
    from contact c join lived l on l.family_id = c.family_id
    join enrolment_door e on e.child_id = l.child_id
    where c.day - c.before > (select days from quiet)
      and least(coalesce(e.to_day, c.day), c.day) - greatest(e.from_day, c.before) > (select days from quiet)),
  course as materialized (
    select p.year, p.from_day, p.to_day, d.child_id, coalesce(v.first_day, d.from_day) as first_day, coalesce(v.services, 0) as services,
      d.promised, d.delivered, k.birth_date, k.sex, h.family_id, h.settlement
    from (
      select s.year, c.child_id, min(c.from_day) as from_day, sum(c.minutes) as promised, sum(coalesce(m.minutes, 0)) as delivered
      from span s join programme_door c on c.ended_on between s.from_day and s.to_day and c.ended_at < $6
      left join lateral (
        select sum(x.delivered_minutes) as minutes from session_minutes_door x
        where x.centre_id = c.centre_id and x.programme_id = c.id and x.is_counted and x.known_at < $6) m on true
      group by s.year, c.child_id) d
    join span p on p.year = d.year
    join kid k on k.id = d.child_id
    left join visited v on v.year = d.year and v.child_id = d.child_id
    left join lived h on h.child_id = d.child_id and h.from_day <= coalesce(v.first_day, d.from_day)
      and (h.to_day is null or h.to_day >= coalesce(v.first_day, d.from_day))),
  handed as materialized (
    select distinct p.year, p.from_day, p.to_day, x.child_id, x.session_id as id, x.day, x.handout
    from span p join handout_door x on x.day between p.from_day and p.to_day
    join kid k on k.id = x.child_id
    where x.day between $4 and $5 and x.recorded_at < $6),
  family_handed as materialized (
    select distinct x.year, h.family_id
    from handed x join lived h on h.child_id = x.child_id and h.from_day <= x.day and (h.to_day is null or h.to_day >= x.day))`
