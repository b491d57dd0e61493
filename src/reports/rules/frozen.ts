// What freezing a report asks of its days, the text that is hashed, and «было/стало».
import type { OutputOf } from '#base/act.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { Period } from '#base/period.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import type { practice } from '../contract.ts'
import type { freezeKinds, frozenReport } from '../contract/freeze.ts'
import type { IndicatorId } from './indicators.ts'
import { kindOf } from './report-period.ts'

type Report = OutputOf<typeof practice>
type Figure = Report['figures'][number]
export type Change = OutputOf<typeof frozenReport>['changes'][number]

/** Who stood behind a figure. `year` 0 is the period as a whole. */
export interface Members {
  readonly indicator: IndicatorId
  readonly year: number
  readonly ids: readonly string[]
}

/**
 * A month, quarter or year is frozen as such; other days as `practice`, which may be any. Refuses `period-unfit`, and
 * `period-not-over` until the day after the last.
 */
export function checkFreeze(
  kind: (typeof freezeKinds)[number],
  period: Period,
  today: LocalDate,
): Result<null, 'period-unfit' | 'period-not-over'> {
  if (kind !== 'practice' && kindOf(period) !== kind) return refuse('period-unfit', { field: 'to' })
  return period.to < today ? ok(null) : refuse('period-not-over', { field: 'to' })
}

/** The same value always has the same text: keys in order, nothing undefined, no spaces. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`
}

/** The ids behind a figure: of one year, or with null of the whole period, in which a child of two years is one. */
export const idsOf = (
  members: readonly Members[],
  indicator: IndicatorId,
  year: number | null,
): Set<string> =>
  new Set(
    members
      .filter((one) => one.indicator === indicator && (year === null || one.year === year))
      .flatMap(({ ids }) => ids),
  )

/** Ids that one set has and the other has not. */
export const beyond = (ids: ReadonlySet<string>, others: ReadonlySet<string>): string[] =>
  [...ids].filter((id) => !others.has(id))

const cellsOf = (figure: Figure | undefined): readonly Pick<Change, 'year' | 'now' | 'nowPercent'>[] =>
  figure
    ? [
        { year: null, now: figure.value, nowPercent: figure.percent },
        ...figure.years.map(({ year, value, percent }) => ({ year, now: value, nowPercent: percent })),
      ]
    : []

/** Every frozen figure that is another one today: in number, in share, or in who stands behind it. */
export function changesOf(
  was: { readonly report: Report; readonly members: readonly Members[] },
  now: { readonly report: Report; readonly members: readonly Members[] },
): Change[] {
  const changes = was.report.figures.flatMap((figure) => {
    const { indicator, version } = figure
    const today = now.report.figures.find((one) => one.indicator === indicator)
    return cellsOf(figure).map(({ year, now: value, nowPercent: percent }): Change => {
      const cell = cellsOf(today).find((one) => one.year === year)
      const [before, after] = [idsOf(was.members, indicator, year), idsOf(now.members, indicator, year)]
      return {
        indicator,
        year,
        was: value,
        now: cell?.now ?? null,
        wasPercent: percent,
        nowPercent: cell?.nowPercent ?? null,
        added: beyond(after, before).length,
        removed: beyond(before, after).length,
        isRedefined: today?.version !== version,
      }
    })
  })
  return changes.filter(
    (one) => one.was !== one.now || one.wasPercent !== one.nowPercent || one.added > 0 || one.removed > 0,
  )
}
