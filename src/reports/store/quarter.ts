// The quarterly report of one centre.
import type { Period } from '#base/period.ts'
import type { Sql } from '#platform/db.ts'

export interface QuarterRow {
  type: string | null
  /** 0 is the youngest age group. */
  band: number
  is_severe: boolean
  services: number
  children: number
}

/** Years at which the next age group begins. */
const groupsBegin_years = [4, 8, 14, 18]

/** The place among the age groups on the last day; each bound is counted once, not for each child. */
const band = groupsBegin_years
  .map((years) => `(birth_date <= (select ($2::date - interval '${years} years')::date))::int`)
  .join(' + ')

/**
 * Services by type, age group and severity with the distinct children of each cell. Ages are compared as birth dates with
 * bounds; materialized parts keep the planner, which does not know the dates of a prepared statement, from looking
 * children up one by one. Both measured: performance.md §3, W3.
 */
export const quarterRows = (sql: Sql, { from, to }: Period): Promise<QuarterRow[]> =>
  sql.rows<QuarterRow>(
    `with kid as materialized (
       select id, ${band} as band from child_door),
     severe as materialized (
       select distinct child_id from child_status_door
       where kind = 'severeMultiple' and from_day <= $2 and (to_day is null or to_day >= $1)),
     given as (
       select i.type collate "C" as type, d.child_id, count(*) as services
       from delivered_service_door d left join service_name_door i on i.id = d.service_id
       where d.day between $1 and $2 group by 1, 2)
     select g.type, k.band, s.child_id is not null as is_severe, sum(g.services)::bigint as services, count(*) as children
     from given g join kid k on k.id = g.child_id left join severe s on s.child_id = g.child_id
     group by 1, 2, 3`,
    [from, to],
  )
