import type { OutputOf } from '#base/act.ts'
import type { practice } from '../../contract.ts'
import type { plan } from '../../contract/plan.ts'
import type { IndicatorId } from '../../rules/indicators.ts'
import { type Part, rowsHref } from '../address.ts'

export type Report = OutputOf<typeof practice>
export type ReportFigure = Report['figures'][number]
export type Breakdown = Report['breakdowns'][number]
export type Planned = OutputOf<typeof plan>['plans'][number]

/** A report as a screen shows it: whether lists may be opened, and the plan where there is one. */
export interface Shown {
  readonly report: Report
  readonly opens: boolean
  readonly plans?: readonly Planned[]
}

export const figureOf = (report: Report, indicator: IndicatorId): ReportFigure | undefined =>
  report.figures.find((figure) => figure.indicator === indicator)

/** The list behind a figure of this report; behind one of a frozen report the list as it was known then. */
export const listHref = (
  { period, asOf }: Report,
  indicator: IndicatorId,
  cut: { year?: number; parts?: readonly Part[] } = {},
): string => rowsHref(indicator, period, { ...cut, asOf })

/** Does the report keep something from these eyes? */
export const hidesSome = ({ figures, breakdowns }: Report): boolean =>
  figures.some(({ value }) => value === null) ||
  breakdowns.some(({ parts }) => parts.some(({ count }) => count === null))
