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
 * D of domain.md §5 and who is in it. `delivered`: services given in the period, as known at the cut-off; `given`: the same by span;
 * `served`: a child by span, with the family of its first service; `home`: a family by span, being the one in which the child lived on
 * the day of a service. Statements that begin so are to be planned for `each` call: a week and ten years want different plans.
 */
export const counted = `with span as (
    select * from unnest($1::int[], $2::date[], $3::date[]) as s(year, from_day, to_day)),
  kid as materialized (select id, birth_date, sex from child_door),
  lived as materialized (select child_id, family_id, settlement, from_day, to_day from child_family_door),
  delivered as materialized (
    select f.id, f.child_id, f.day, to_char(f.day, 'YYYY-MM') collate "C" as month, f.minutes, f.recipient, f.form, f.place, f.technology, f.staff_id,
      i.name as service_name, i.type
    from service_fact_door f
    join kid c on c.id = f.child_id
    left join service_name_door i on i.id = f.service_id
    where f.day between $4 and $5 and f.recorded_at < $6
      and not exists (select from service_reversal_door x where x.record_id = f.id and x.reversed_at < $6)),
  given as (
    select p.year, p.from_day, p.to_day, d.*
    from span p join delivered d on d.day between p.from_day and p.to_day),
  visited as (
    select year, from_day, to_day, child_id, min(day) as first_day, count(*) as services
    from given group by year, from_day, to_day, child_id),
  served as materialized (
    select v.*, k.birth_date, k.sex, h.family_id, h.settlement
    from visited v
    join kid k on k.id = v.child_id
    left join lived h on h.child_id = v.child_id and h.from_day <= v.first_day
      and (h.to_day is null or h.to_day >= v.first_day)),
  housed as (
    select d.child_id, d.day, d.place, h.family_id
    from delivered d
    join lived h on h.child_id = d.child_id and h.from_day <= d.day and (h.to_day is null or h.to_day >= d.day)),
  home as materialized (
    select p.year, p.from_day, p.to_day, h.family_id, min(h.day) as first_day, count(*) as services,
      array_agg(distinct h.child_id) as children, bool_or(h.place <> 'room') as is_reached
    from span p join housed h on h.day between p.from_day and p.to_day
    group by p.year, p.from_day, p.to_day, h.family_id)`
