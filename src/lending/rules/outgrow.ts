// When a child will have outgrown what it holds: from its own growth, or from usual growth where it was measured once.
import {
  addDays,
  addMonths,
  ageInYears,
  daysBetween,
  type LocalDate,
  localDate,
  monthOf,
} from '#base/local-date.ts'
import { type CalendarDay, lastWorked } from '#base/production-calendar.ts'
import type { Limits } from '../contract/kind.ts'
import { type Dimension, dimensions, type Measured } from './fit.ts'
import { checkIns_weeks } from './overdue.ts'

/** Every measurement of a dimension, in any order of days; of one day the last recorded first, and it counts. */
export type Series = Readonly<Record<Dimension, readonly Measured[]>>

/** Measured closer together than this, growth is lost in the error of measuring. */
const leastApart_days = 60
const year_days = 365.25
/** Further than this nobody can tell. */
const horizon_days = 5 * year_days

/**
 * Usual growth in a year by age in full years, the last row for all above. Derived by us: differences between the yearly medians of the
 * WHO child growth standards (to 5 years) and reference (5 to 19), both sexes together, rounded to whole centimetres and half kilograms.
 */
const usual: Readonly<Record<'height_cm' | 'weight_kg', readonly number[]>> = {
  height_cm: [25, 12, 8, 7, 7, 6, 6, 6, 6, 5, 6, 6, 6, 6, 4, 3, 1, 0],
  weight_kg: [6.5, 2.5, 2, 2, 2, 2.5, 2.5, 2.5, 3, 3, 4, 4.5, 5, 5, 4.5, 3.5, 2, 1],
}

/** In the order of days; of one day the one that counts comes last. */
const inTimeOf = (measured: readonly Measured[]): readonly Measured[] =>
  measured.toReversed().toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))

const usualGrowth = (dimension: Dimension, age: number): number | null => {
  if (dimension === 'hip_cm') return null
  const rows = usual[dimension]
  return rows[Math.min(Math.max(age, 0), rows.length - 1)]!
}

/** Growth a year from the child's own two measurements; null when they are too close together, or tell of no growth. */
function ownGrowth(measured: readonly Measured[]): number | null {
  const inTime = inTimeOf(measured)
  const last = inTime.at(-1)
  const first = last && inTime.findLast(({ day }) => daysBetween(day, last.day) >= leastApart_days)
  if (!last || !first) return null
  const growth = ((last.value - first.value) / daysBetween(first.day, last.day)) * year_days
  return growth > 0 ? growth : null
}

function daysUntil(limit: number, measured: readonly Measured[], growth: number | null): number | null {
  const last = inTimeOf(measured).at(-1)
  if (!last) return null
  if (last.value >= limit) return 0
  if (growth === null || growth <= 0) return null
  const days = Math.floor(((limit - last.value) / growth) * year_days)
  return days > horizon_days ? null : days
}

/**
 * The month, as '2027-03', in which a child reaches the first upper limit of a kind; null where that cannot be told or lies more than
 * five years off. A child of 100 cm measured today and 97 cm half a year ago reaches 103 cm in half a year.
 */
export function outgrownIn(limits: Limits, series: Series, birthDate: LocalDate): string | null {
  const bySize = dimensions.flatMap((dimension) => {
    const limit = limits[dimension].to
    const measured = series[dimension]
    const last = inTimeOf(measured).at(-1)
    if (typeof limit !== 'number' || !last) return []
    const growth = ownGrowth(measured) ?? usualGrowth(dimension, ageInYears(birthDate, last.day))
    const days = daysUntil(limit, measured, growth)
    return days === null ? [] : [monthOf(addDays(last.day, days))]
  })
  const mostAge = limits.age_months.to
  const byAge = typeof mostAge !== 'number' ? [] : [monthOf(addMonths(birthDate, mostAge + 1))]
  return [...bySize, ...byAge].toSorted()[0] ?? null
}

/** Where a child has grown up to the limit already, a loan still lasts until the first talk about it: then the child is looked at again. */
const leastLoan_days = checkIns_weeks[0] * 7

const lastDayOf = (month: string): LocalDate => addDays(addMonths(localDate(`${month}-01`), 1), -1)

/** When a child outgrows a thing, and what follows for a loan of it. */
export interface Growth {
  /** As '2027-03'. */
  readonly month: string
  /** The last worked day on which a loan of it may end. */
  readonly until: LocalDate
}

/**
 * The month in which a child outgrows a kind, with the last day of a loan that begins on a day: the last worked one of that month, and
 * two weeks at least. Null where nothing is outgrown, or it cannot be told. Source: lending.md §2.2, guard 5.
 */
export function growthOf(
  limits: Limits,
  child: { readonly series: Series; readonly birthDate: LocalDate },
  from: LocalDate,
  own: readonly CalendarDay[] = [],
): Growth | null {
  const month = outgrownIn(limits, child.series, child.birthDate)
  if (month === null) return null
  const ofMonth = lastDayOf(month)
  const least = addDays(from, leastLoan_days)
  return { month, until: lastWorked(ofMonth < least ? least : ofMonth, own) }
}

/** The growth that ends a loan first; null when none does. */
export const firstGrowth = (all: readonly (Growth | null)[]): Growth | null =>
  all.filter((one) => one !== null).toSorted((a, b) => (a.until < b.until ? -1 : 1))[0] ?? null

/** Outgrown in this many days from now, a family is asked in time for the next size. */
const toldBefore_days = 30

/** Whether a child outgrows what it holds so soon that the next size is looked for. */
export const isOutgrownSoon = (month: string, today: LocalDate): boolean =>
  month <= monthOf(addDays(today, toldBefore_days))

/** By what a store leaves out whoever outgrows nothing soon: it may keep too many, never too few. */
export interface Sieve {
  /** The last day of the last month that counts as soon. */
  readonly by: LocalDate
  /** Two measurements tell of a child’s own growth when they are so far apart. */
  readonly leastApart_days: number
  /** What nobody exceeds in a year by usual growth. */
  readonly mostUsual: { readonly height_cm: number; readonly weight_kg: number }
}

/** The sieve for {@link isOutgrownSoon} of a day. */
export const sieveOf = (today: LocalDate): Sieve => ({
  by: lastDayOf(monthOf(addDays(today, toldBefore_days))),
  leastApart_days,
  mostUsual: { height_cm: Math.max(...usual.height_cm), weight_kg: Math.max(...usual.weight_kg) },
})
