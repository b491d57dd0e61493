// From counts to the practice report: shares, both counting bases, months without a service, what may not be shown.
import type { OutputOf } from '#base/act.ts'
import type { Period } from '#base/period.ts'
import { ageBands, childDimensions, type practice, serviceDimensions } from '../contract.ts'
import type { Counts, FigureCount, PartCount } from './counts.ts'
import { betweenYears, type Dimension, type Finding, findingShown, percentOf } from './finding.ts'
import { type Indicator, type IndicatorId, indicatorOf, indicators } from './indicators.ts'
import { lendingOf } from './lending.ts'
import { wholePoint } from './lending-counts.ts'
import { hiddenCells, isSmall } from './small-cells.ts'
import { monthsOf, yearsOf } from './spans.ts'

type Report = OutputOf<typeof practice>
type Figure = Report['figures'][number]
export type Breakdown = Report['breakdowns'][number]

/** Parts of which a child may be in several at once. */
const overlapping: readonly Dimension[] = ['category', 'status']
/** Whose months make a chart. */
const inSeries = ['where', 'technology', 'form', 'place'] as const

const peopleBehind = { services: 'childrenServed', handouts: 'familiesWithHandouts' } as const

/** Reads counts and hides, where it must, what fewer than five people stand behind. */
class Reading {
  readonly #counts: Counts
  readonly #isGuarded: boolean
  constructor(counts: Counts, isGuarded: boolean) {
    this.#counts = counts
    this.#isGuarded = isGuarded
  }

  figure(
    id: IndicatorId,
    year: number | null,
    kind: FigureCount['kind'] = 'counted',
  ): FigureCount | undefined {
    return this.#counts.figures.find((row) => row.indicator === id && row.year === year && row.kind === kind)
  }

  people(id: IndicatorId, year: number | null): number {
    return this.figure(id, year)?.n ?? 0
  }

  /** Services and loans are hidden with the children behind them, hand-outs with the families; units are nobody. */
  single(id: IndicatorId, value: number, year: number | null): number | null {
    return this.#isGuarded && isSmall(this.#behind(id, year)) ? null : value
  }

  /** The share of an indicator of the whole period; hidden where it is of so few families. */
  share({ id, shareBy }: Indicator, shareOf: IndicatorId): number | null {
    const n = this.figure(id, 0, shareBy === 'families' ? 'families' : 'counted')?.n ?? 0
    return this.#isGuarded && isSmall(n) ? null : percentOf(n, this.people(shareOf, 0))
  }

  #behind(id: IndicatorId, year: number | null): number {
    const { of } = indicatorOf(id)
    if (of === 'units') return 0
    if (of === 'loans') return wholePoint(this.#counts.lending).children
    return of === 'services' || of === 'handouts' ? this.people(peopleBehind[of], 0) : this.people(id, year)
  }

  /** How many were measured, and the share of `n` among them; that share is hidden with `n`. */
  assessed(id: IndicatorId, n: number, isHidden: boolean): Figure['assessed'] {
    if (!indicatorOf(id).isOutcome) return null
    const value = this.figure(id, 0, 'assessed')?.n ?? 0
    if (this.#isGuarded && isSmall(value)) return { value: null, percent: null }
    return { value, percent: isHidden ? null : percentOf(n, value) }
  }

  /** Cells behind which nobody counted the people are hidden from guarded eyes. */
  hidden(people: readonly (number | null)[]): boolean[] {
    if (!this.#isGuarded) return people.map(() => false)
    return hiddenCells(people.map((count) => count ?? 1))
  }

  parts(by: Dimension, isMonthly: boolean): PartCount[] {
    return this.#counts.parts.filter((row) => row.by === by && (row.month !== null) === isMonthly)
  }
}

const unlessHidden = (value: number | null, isHidden: boolean | undefined): number | null =>
  isHidden ? null : value

function yearlyFigure(read: Reading, { id, number, version, shareOf }: Indicator, period: Period): Figure {
  const years = yearsOf(period).map(({ year }) => ({ year, n: read.people(id, year) }))
  const hidden = read.hidden(years.map(({ n }) => n))
  const shown = years.map(({ year, n }, at) => ({
    year,
    value: unlessHidden(n, hidden[at]),
    percent: shareOf ? unlessHidden(percentOf(n, read.people(shareOf, year)), hidden[at]) : null,
  }))
  const sum = years.reduce((total, { n }) => total + n, 0)
  const unique = read.people(id, null)
  const percent = shareOf ? percentOf(unique, read.people(shareOf, null)) : null
  const value = read.single(id, unique, null)
  return {
    indicator: id,
    number,
    version,
    value,
    percent: value === null ? null : percent,
    assessed: null,
    years: shown,
    sumOfYears: value === null ? null : sum,
  }
}

function figureOf(read: Reading, indicator: Indicator, period: Period): Figure {
  if (indicator.span === 'years') return yearlyFigure(read, indicator, period)
  const { id, number, version, shareOf } = indicator
  const n = read.people(id, 0)
  const value = read.single(id, n, 0)
  const percent = shareOf && value !== null ? read.share(indicator, shareOf) : null
  const assessed = read.assessed(id, n, value === null)
  return { indicator: id, number, version, value, percent, assessed, years: [], sumOfYears: null }
}

type Labels = ReadonlyMap<string, string>

const labelOf = (by: Dimension, value: string, staff: Labels): string | null => {
  if (by === 'staff') return staff.get(value) ?? ''
  return by === 'settlement' ? value : null
}

/** Age bands from the youngest; other parts by size. */
const inOrder = (by: Dimension) => (a: PartCount, b: PartCount) =>
  by === 'ageBand' ? bandOf(a) - bandOf(b) : b.n - a.n || (a.value < b.value ? -1 : 1)

const bandOf = ({ value }: PartCount): number => (ageBands as readonly string[]).indexOf(value)

function breakdownOf(read: Reading, by: Dimension, staff: Labels): Breakdown {
  const isOfServices = (serviceDimensions as readonly string[]).includes(by)
  const rows = read.parts(by, false).toSorted(inOrder(by))
  const isOverlapping = overlapping.includes(by)
  const whole = read.people(isOfServices ? 'servicesDelivered' : 'childrenServed', 0)
  const hidden = read.hidden(rows.map((row) => row.children))
  const parts = rows.map((row, at) => ({
    value: row.value,
    label: labelOf(by, row.value, staff),
    count: unlessHidden(row.n, hidden[at]),
    minutes: isOfServices ? unlessHidden(row.minutes, hidden[at]) : null,
    percent: unlessHidden(percentOf(row.n, whole), hidden[at]),
  }))
  return {
    of: isOfServices ? 'services' : 'children',
    by,
    isOverlapping,
    parts,
    finding: findingShown(
      by,
      parts.map((part, at) => ({ ...part, count: rows[at]!.n, isHidden: hidden[at] === true })),
      whole,
    ),
  }
}

function seriesOf(read: Reading, by: Dimension, period: Period, finding: Finding): Report['series'][number] {
  const rows = read.parts(by, true)
  const values = [...new Set(rows.map((row) => row.value))].toSorted()
  const hidden = read.hidden(rows.map((row) => row.children))
  const cells = new Map(rows.map((row, at) => [`${row.month} ${row.value}`, unlessHidden(row.n, hidden[at])]))
  const months = monthsOf(period)
  const lines = values.map((value) => ({
    value,
    counts: months.map((month) => {
      const cell = cells.get(`${month} ${value}`)
      return cell === undefined ? 0 : cell
    }),
  }))
  return { by, months, lines, finding }
}

export type Figures = Pick<
  Report,
  'figures' | 'services' | 'programmes' | 'lending' | 'breakdowns' | 'series' | 'coverageFinding'
>

/**
 * The figures of the report. With `isGuarded` (eyes that may see figures only) what fewer than five people stand behind is null,
 * and specialists are left out. `staff` names specialists by id.
 */
export function reportOf(
  counts: Counts,
  period: Period,
  { isGuarded, staff }: { isGuarded: boolean; staff: Labels },
): Figures {
  const read = new Reading(counts, isGuarded)
  const figures = indicators.map((indicator) => figureOf(read, indicator, period))
  const total = read.figure('servicesDelivered', 0)
  const ended = read.figure('programmesEnded', 0)
  const dimensions = [...serviceDimensions, ...childDimensions].filter(
    (by) => by !== 'month' && !(isGuarded && by === 'staff'),
  )
  const breakdowns = dimensions.map((by) => breakdownOf(read, by, staff))
  const findingOf = (by: Dimension): Finding => breakdowns.find((one) => one.by === by)!.finding
  return {
    figures,
    services: {
      minutes: read.single('servicesDelivered', total?.minutes ?? 0, 0),
      withoutMinutes: read.single('servicesDelivered', total?.without_minutes ?? 0, 0),
    },
    programmes: {
      promisedMinutes: read.single('programmesEnded', ended?.promised_minutes ?? 0, 0),
      deliveredMinutes: read.single('programmesEnded', ended?.minutes ?? 0, 0),
    },
    lending: lendingOf(counts.lending, isGuarded),
    breakdowns,
    series: inSeries.map((by) => seriesOf(read, by, period, findingOf(by))),
    coverageFinding: betweenYears(figures.find((one) => one.indicator === 'coverageByYear')!.years),
  }
}
