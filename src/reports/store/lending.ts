// What the lending point did in a period: its units, what was out, who waited. The same rows serve the figures and the lists.
import type { LendingCount } from '../rules/lending-counts.ts'
import type { Sql } from '#platform/db.ts'
import { conditions } from './conditions.ts'
import { type Asked, valuesOf } from './counted.ts'

/**
 * CTEs that follow `span`. `stock`: a unit that was in the books on a day of the span; `lent`: a unit out on a day of the span. A return
 * that was recorded later than the cut-off has not happened; one out of a paper journal is known with its loan. What the doors yield is
 * gathered once: before the database knows how much there is, it would join the tables row by row. Measured on 480 loans: 0.2 s instead of 26.
 */
export const lendingRows = `,
  thing as materialized (
    select id, name as kind, fund, home, inventory_number, inventory_key, received_on, gone_on, created_at from equipment_unit_door),
  out as materialized (
    select line_id, id, child_id, unit_id, issued_on, due_on, is_lost,
      case when coalesce(returned_at, issued_at) < $6 then returned_on end as returned_on
    from loan_door where issued_on <= $5 and issued_at < $6 and (returned_on is null or returned_on >= $4 or returned_at >= $6)),
  stock as materialized (
    select p.year, p.from_day, p.to_day, u.id, u.kind, u.fund, u.home, u.inventory_number, u.inventory_key, u.received_on,
      greatest(0, least(p.to_day, u.gone_on - 1) - greatest(p.from_day, u.received_on) + 1) as days
    from span p join thing u on (u.received_on is null or u.received_on <= p.to_day)
      and (u.gone_on is null or u.gone_on > p.from_day) and u.created_at < $6),
  lent as materialized (
    select p.year, p.from_day, p.to_day, l.line_id as id, l.id as loan_id, l.child_id, l.unit_id, u.kind, u.fund, u.home,
      u.inventory_number, l.issued_on, l.due_on, l.returned_on, l.is_lost,
      greatest(0, least(p.to_day + 1, l.returned_on) - greatest(p.from_day, l.issued_on)) as days
    from span p join out l on l.issued_on <= p.to_day and (l.returned_on is null or l.returned_on >= p.from_day)
    join thing u on u.id = l.unit_id)`

/** The spans alone, for statements that ask of nothing but the lending point. */
export const lendingSpan = `with span as (
    select * from unnest($1::int[], $2::date[], $3::date[]) as s(year, from_day, to_day)
    where s.from_day >= $4::date and s.to_day <= $5::date)${lendingRows}`

const whenever = (id: 'loans' | 'loansOpen' | 'loansReturned' | 'loansOnTime'): string =>
  `(${conditions[id]})::int`

const nothing = '0 as units, 0 as available, 0 as active, 0 as issued, 0 as open, 0 as returned, 0 as on_time'

const countStatement = `${lendingSpan},
  asked_for as (
    select q.name as kind, q.child_id, q.state, q.asked_on, q.ended_on, p.from_day, p.to_day,
      coalesce(q.issued_on, case when q.state = 'issued' then q.ended_on end) as got_on
    from span p join loan_request_door q on q.asked_on <= p.to_day and q.created_at < $6 where p.year = 0),
  measured as (
    select kind, fund, null::uuid as child_id, 1 as units, case when home = 'lending' then days else 0 end as available,
      0 as active, 0 as issued, 0 as open, 0 as returned, 0 as on_time, 0 as out, 0 as kept, 0 as waiting, null::int as wait
    from stock where year = 0
    union all
    select kind, fund, child_id, 0, 0, 1, ${whenever('loans')}, ${whenever('loansOpen')}, ${whenever('loansReturned')},
      ${whenever('loansOnTime')}, case when home = 'lending' then days else 0 end,
      case when ${conditions.loansReturned} then s.returned_on - s.issued_on else 0 end, 0, null
    from lent s where year = 0
    union all
    select kind, null, null, ${nothing}, 0, 0,
      (case when got_on is not null then got_on > to_day
        else state not in ('issued', 'declined', 'cancelled') or ended_on > to_day end)::int,
      case when got_on between from_day and to_day then got_on - asked_on end
    from asked_for)
  select case when grouping(kind) = 0 then 'kind' when grouping(fund) = 0 then 'fund' else 'all' end as by,
    coalesce(kind, fund, '') as value, sum(units)::int as units, sum(available)::bigint as available_days, sum(active)::int as active,
    sum(issued)::int as issued, sum(open)::int as open, sum(returned)::int as returned, sum(on_time)::int as on_time,
    sum(out)::bigint as loan_days, sum(kept)::bigint as kept_days, sum(waiting)::int as waiting, count(distinct child_id)::int as children,
    coalesce(array_agg(wait) filter (where wait is not null), '{}') as waits
  from measured group by grouping sets ((), (kind), (fund))
  having count(*) > 0 and (grouping(fund) = 1 or fund is not null)`

/** The lending point as a whole, by kind and by fund. Linear in what was out in the period. */
export const lendingCounts = (sql: Sql, asked: Asked): Promise<LendingCount[]> =>
  sql.rows<LendingCount>(countStatement, valuesOf(asked), 'each')
