// The quarterly report of one centre.
import type { Instant } from '#base/instant.ts'
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

export interface Quarter {
  /** When these very days were frozen; null: counted now. */
  readonly frozenAt: Instant | null
  readonly cells: readonly QuarterRow[]
}

/** Years at which the next age group begins. */
const groupsBegin_years = [4, 8, 14, 18]

/** The place among the age groups on the last day; each bound is counted once, not for each child. */
const band = groupsBegin_years
  .map((years) => `(birth_date <= (select ($2::date - interval '${years} years')::date))::int`)
  .join(' + ')

/**
 * Services by type, age group and severity with the distinct children of each cell: as they were frozen, or, with `isLive` and for days
 * that never were, counted now. One statement: of frozen days PostgreSQL reads one row of an index and runs nothing else. Ages are
 * compared as birth dates with bounds; materialized parts keep the planner, which does not know the dates of a prepared statement, from
 * looking children up one by one. All measured: performance.md §3, W3.
 */
export async function quarterOf(sql: Sql, { from, to }: Period, isLive: boolean): Promise<Quarter> {
  const rows = await sql.rows<QuarterRow & { frozen_at: Instant | null; frozen: QuarterRow[] | null }>(
    `with frozen as materialized (
       select quarter, frozen_at from report_freeze
       where not $3::boolean and from_day = $1 and to_day = $2 order by frozen_at desc limit 1),
     kid as materialized (
       select id, ${band} as band from child_door),
     severe as materialized (
       select distinct child_id from child_status_door
       where kind = 'severeMultiple' and from_day <= $2 and (to_day is null or to_day >= $1)),
     given as (
       select i.type collate "C" as type, d.child_id, count(*) as services
       from delivered_service_door d left join service_name_door i on i.id = d.service_id
       where d.day between $1 and $2 group by 1, 2)
     select g.type, k.band, s.child_id is not null as is_severe, sum(g.services)::bigint as services, count(*) as children,
       null::timestamptz as frozen_at, null::jsonb as frozen
     from given g join kid k on k.id = g.child_id left join severe s on s.child_id = g.child_id
     where not exists (select from frozen)
     group by 1, 2, 3
     union all
     select null, 0, false, 0, 0, frozen_at, quarter from frozen`,
    [from, to, isLive],
  )
  const [first] = rows
  return first?.frozen_at
    ? { frozenAt: first.frozen_at, cells: first.frozen! }
    : {
        frozenAt: null,
        cells: rows.map(({ frozen_at: _at, frozen: _frozen, ...cell }) => cell),
      }
}
