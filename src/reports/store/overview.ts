// Where the centre stands: months, outcomes, programmes.
import type { Period } from '#base/period.ts'
import type { Sql } from '#platform/db.ts'
import type { OutcomeClass } from '#programmes/contract/outcome.ts'
import { counted, valuesOf } from './counted.ts'
import { outcomes } from './outcomes.ts'

const valuesFor = (period: Period) => valuesOf({ period, spans: [{ year: 0, ...period }], cutOff: null })

export interface MonthRow {
  month: string
  services: number
  children: number
  new_children: number
}

/** Months with a service. A child is new in the month of the first service that it was ever given. */
export const monthRows = (sql: Sql, period: Period): Promise<MonthRow[]> =>
  sql.rows<MonthRow>(
    `${counted}
     select d.month, count(*) as services, count(distinct d.child_id) as children,
       count(distinct d.child_id) filter (where n.child_id is not null) as new_children
     from delivered d
     left join (
       select v.child_id, to_char(v.first_day, 'YYYY-MM') as month from visited v
       where not exists (select from delivered_service_door e where e.child_id = v.child_id and e.day < $4)) n
       on n.child_id = d.child_id and n.month = d.month
     group by d.month order by d.month`,
    valuesFor(period),
    'each',
  )

export interface OutcomeRow {
  class: OutcomeClass
  children: number
}

/**
 * Children served by the best that their episodes which ended in the period say; «хуже» only where nothing is better. Those without
 * an episode are not assessed.
 */
export const outcomeRows = (sql: Sql, period: Period): Promise<OutcomeRow[]> =>
  sql.rows<OutcomeRow>(
    `${counted}${outcomes}
     select case when o.is_significant then 'significant' when o.is_improved then 'improved' when o.is_kept then 'maintained'
       when o.is_worse then 'worse' when o.has_development then 'noChange' else 'notAssessed' end as class, count(*) as children
     from served s left join child_change o on o.year = s.year and o.child_id = s.child_id
     group by 1`,
    valuesFor(period),
    'each',
  )

export interface AreaRow {
  area: string
  children: number
  promised: number
  delivered: number
  completed: number
  stopped: number
}

/** Programmes with a day in the period by area, with the minutes delivered so far; and those of them that ended. */
export const areaRows = (sql: Sql, { from, to }: Period): Promise<AreaRow[]> =>
  sql.rows<AreaRow>(
    `select p.area, count(distinct p.child_id) as children, sum(p.minutes) as promised, coalesce(sum(m.minutes), 0)::bigint as delivered,
       count(*) filter (where p.ended_on <= $2 and p.ending = 'completed') as completed,
       count(*) filter (where p.ended_on <= $2 and p.ending <> 'completed') as stopped
     from programme_door p
     left join lateral (
       select sum(x.delivered_minutes) as minutes from session_minutes_door x
       where x.centre_id = p.centre_id and x.programme_id = p.id and x.is_counted) m on true
     where p.from_day <= $2 and (p.ended_on is null or p.ended_on >= $1)
     group by p.area order by p.area`,
    [from, to],
    'each',
  )

export interface GoalsRow {
  mean_t: number | null
  children: number
}

/** Mean final T over programmes with all goals rated that ended in the period, and their children. */
export async function goalsRow(sql: Sql, { from, to }: Period): Promise<GoalsRow> {
  const rows = await sql.rows<GoalsRow>(
    `select round(avg(t_after), 1) as mean_t, count(distinct child_id) as children
     from goal_change_door where to_day between $1 and $2`,
    [from, to],
    'each',
  )
  return rows[0]!
}
