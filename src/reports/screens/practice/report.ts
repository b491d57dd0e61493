import type { OutputOf } from '#base/act.ts'
import type { practice } from '../../contract.ts'
import type { IndicatorId } from '../../rules/indicators.ts'

export type Report = OutputOf<typeof practice>
export type ReportFigure = Report['figures'][number]
export type Breakdown = Report['breakdowns'][number]

export const figureOf = (report: Report, indicator: IndicatorId): ReportFigure | undefined =>
  report.figures.find((figure) => figure.indicator === indicator)
