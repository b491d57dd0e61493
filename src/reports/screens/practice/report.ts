import type { OutputOf } from '#base/act.ts'
import type { practice } from '../../contract.ts'
import type { IndicatorId } from '../../rules/indicators.ts'

export type Report = OutputOf<typeof practice>
export type ReportFigure = Report['figures'][number]
export type Breakdown = Report['breakdowns'][number]

export const figureOf = (report: Report, indicator: IndicatorId): ReportFigure | undefined =>
  report.figures.find((figure) => figure.indicator === indicator)

/** The month with more services than every other; `null` where several share the first place or some are hidden. */
export function fullestMonth(
  lines: readonly { readonly counts: readonly (number | null)[] }[],
): { at: number; count: number } | null {
  if (lines.some(({ counts }) => counts.includes(null))) return null
  const sums = (lines[0]?.counts ?? []).map((_, at) =>
    lines.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0),
  )
  const count = Math.max(0, ...sums)
  const at = sums.indexOf(count)
  return sums.length > 1 && count > 0 && at === sums.lastIndexOf(count) ? { at, count } : null
}
