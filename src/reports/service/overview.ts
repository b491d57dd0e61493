// The dashboard of the head and the director.
import { permitted } from '#access/act.ts'
import type { OutputOf } from '#base/act.ts'
import { ok } from '#base/result.ts'
import { outcomeClasses } from '#programmes/contract/outcome.ts'
import { isMeanTooEasy } from '#programmes/rules/t-score.ts'
import { overview } from '../contract/overview.ts'
import { checkPeriod, monthsOf } from '../rules/spans.ts'
import * as store from '../store/overview.ts'

type Area = OutputOf<typeof overview>['areas'][number]['area']

/** Months, outcomes by class, programmes by area and the mean T of a period; every month and class is there. Refuses as reports.practice. */
export const centreOverview = permitted(overview, async (act, input) => {
  const fits = checkPeriod(input)
  if (!fits.ok) return fits
  const [months, outcomes, areas, goals] = await Promise.all([
    store.monthRows(act.sql, input),
    store.outcomeRows(act.sql, input),
    store.areaRows(act.sql, input),
    store.goalsRow(act.sql, input),
  ])
  const monthly = new Map(months.map((row) => [row.month, row]))
  const classes = new Map(outcomes.map((row) => [row.class, row.children]))
  return ok({
    months: monthsOf(input).map((month) => {
      const row = monthly.get(month)
      return {
        month,
        services: row?.services ?? 0,
        children: row?.children ?? 0,
        newChildren: row?.new_children ?? 0,
      }
    }),
    outcomes: outcomeClasses.map((one) => ({ class: one, children: classes.get(one) ?? 0 })),
    areas: areas.map((row) => ({
      area: row.area as Area,
      children: row.children,
      promisedMinutes: row.promised,
      deliveredMinutes: row.delivered,
      completed: row.completed,
      stopped: row.stopped,
    })),
    meanT: goals.mean_t,
    goalChildren: goals.children,
    isTooEasy: isMeanTooEasy(goals.mean_t, goals.children),
  })
})
