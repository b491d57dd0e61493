// What every figure and every list is counted from: the same rows, so that a figure cannot differ from the list behind it.
import type { Instant } from '#base/instant.ts'
import type { Period } from '#base/period.ts'
import type { Value } from '#platform/db.ts'
import type { Span } from '../rules/spans.ts'

/** What is asked for. `spans` lie in the period; `cutOff` null means all that is known now. */
export interface Asked {
  readonly period: Period
  readonly spans: readonly Span[]
  readonly cutOff: Instant | null
}

/** Values of the parameters $1–$6 of `counted`. */
export const valuesOf = ({ period, spans, cutOff }: Asked): Value[] => [
  spans.map((span) => span.year),
  spans.map((span) => span.from),
  spans.map((span) => span.to),
  period.from,
  period.to,
  cutOff ?? 'infinity',
]

/**
 * D of domain.md §5 and who is in it. `delivered`: services given in the period, as known at the cut-off; `given`: the same
 * by span; `served`: a child by span; `home`: a family by span, being the one in which the child lived on the day of the service.
 */
export const counted = `with span as (
    select * from unnest($1::int[], $2::date[], $3::date[]) as s(year, from_day, to_day)),
  delivered as materialized (
    select f.id, f.child_id, c.birth_date, c.sex, f.day, f.minutes, f.recipient, f.form, f.place, f.technology, f.staff_id,
      i.name as service_name, i.type
    from service_fact_door f
    join child_door c on c.id = f.child_id
    left join service_name_door i on i.id = f.service_id
    where f.day between $4 and $5 and f.recorded_at < $6 and (f.reversed_at is null or f.reversed_at >= $6)),
  given as (
    select p.year, p.from_day, p.to_day, d.*
    from span p join delivered d on d.day between p.from_day and p.to_day),
  served as materialized (
    select year, from_day, to_day, child_id, birth_date, sex, min(day) as first_day, count(*) as services
    from given group by year, from_day, to_day, child_id, birth_date, sex),
  home as materialized (
    select g.year, g.from_day, g.to_day, h.family_id, min(g.day) as first_day, count(*) as services,
      array_agg(distinct g.child_id) as children
    from given g
    join child_family_door h on h.child_id = g.child_id and h.from_day <= g.day and (h.to_day is null or h.to_day >= g.day)
    group by g.year, g.from_day, g.to_day, h.family_id)`
