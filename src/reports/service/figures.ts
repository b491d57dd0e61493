// The figures of the practice report as the command line prints them, in a shape that stays stable.
import type { Act, Input } from '#access/act.ts'
import type { Period } from '#base/period.ts'
import { ok, type Result } from '#base/result.ts'
import type { practice } from '../contract.ts'
import type { IndicatorId } from '../rules/indicators.ts'
import { practiceReport } from './practice.ts'

export interface PracticeFigures {
  readonly period: Period
  /** `null` stands for a figure of so few people that it may not be shown. */
  readonly indicators: {
    readonly childrenServed: number | null
    readonly familiesServed: number | null
    readonly servicesDelivered: number | null
    readonly coverageByYear: Readonly<Record<string, { children: number | null; severe: number | null }>>
    readonly palliative: number | null
    readonly earlyAge: number | null
    readonly childrenImproved: number | null
    /** Shares are the conservative ones, in whole percent of all children or families served; null of nobody, or hidden. */
    readonly childrenImprovedPercent: number | null
    readonly childrenSignificantPercent: number | null
    readonly cognitiveUpPercent: number | null
    readonly familiesBetterPercent: number | null
    readonly equipmentUnits: number | null
    /** Issued in the period, and not back at its end. */
    readonly loans: number | null
    readonly loansOpen: number | null
  }
  /** Names of the figures of this shape that no part of the program yields yet. */
  readonly notBuilt: readonly string[]
}

const notBuilt = ['parentsTrained', 'parentsCompetenceUp'] as const

/** The built figures of the period, e.g. `coverageByYear: { "2021": { children: 80, severe: 24 } }`. Refusals are those of reports.practice. */
export async function practiceFigures(
  act: Act,
  period: Input<typeof practice>,
): Promise<Result<PracticeFigures>> {
  const report = await practiceReport(act, period)
  if (!report.ok) return report
  const figure = (id: IndicatorId) => report.value.figures.find((one) => one.indicator === id)!
  const severe = new Map(figure('severeByYear').years.map(({ year, value }) => [year, value]))
  return ok({
    period: report.value.period,
    indicators: {
      childrenServed: figure('childrenServed').value,
      familiesServed: figure('familiesServed').value,
      servicesDelivered: figure('servicesDelivered').value,
      coverageByYear: Object.fromEntries(
        figure('coverageByYear').years.map(({ year, value }) => [
          String(year),
          { children: value, severe: severe.get(year) ?? null },
        ]),
      ),
      palliative: figure('palliative').value,
      earlyAge: figure('earlyAge').value,
      childrenImproved: figure('childrenImproved').value,
      childrenImprovedPercent: figure('childrenImproved').percent,
      childrenSignificantPercent: figure('childrenSignificant').percent,
      cognitiveUpPercent: figure('cognitiveUp').percent,
      familiesBetterPercent: figure('familiesBetter').percent,
      equipmentUnits: figure('equipmentUnits').value,
      loans: figure('loans').value,
      loansOpen: figure('loansOpen').value,
    },
    notBuilt,
  })
}
