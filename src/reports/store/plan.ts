// What the centre planned for a period.
import type { LocalDate } from '#base/local-date.ts'
import type { Period } from '#base/period.ts'
import type { Sql } from '#platform/db.ts'
import type { IndicatorId } from '../rules/indicators.ts'

export interface PlanRow {
  indicator: IndicatorId
  plan: number | null
  comment: string
}

export const planRows = (sql: Sql, { from, to }: Period): Promise<PlanRow[]> =>
  sql.rows<PlanRow>(
    'select indicator, plan, comment from indicator_plan where from_day = $1 and to_day = $2 order by indicator',
    [from, to],
  )

export const putPlan = (
  sql: Sql,
  row: PlanRow & { from: LocalDate; to: LocalDate; accountId: string },
): Promise<unknown> =>
  sql.rows(
    `insert into indicator_plan (indicator, from_day, to_day, plan, comment, changed_by) values ($1, $2, $3, $4, $5, $6)
     on conflict (centre_id, indicator, from_day, to_day) do update
     set plan = excluded.plan, comment = excluded.comment, changed_by = excluded.changed_by, changed_at = now()`,
    [row.indicator, row.from, row.to, row.plan, row.comment, row.accountId],
  )
