// The days of a report as people choose them: a month, a quarter, a year, or days of their own.
import { addMonths, type LocalDate } from '#base/local-date.ts'
import { periodOf, type Period } from '#base/period.ts'

/** What a report is of. `practice`: days of one's own, such as the months of a project. */
export type PeriodKind = 'month' | 'quarter' | 'year' | 'practice'
type NamedKind = Exclude<PeriodKind, 'practice'>

const named: readonly NamedKind[] = ['month', 'quarter', 'year']
const length_months = { month: 1, quarter: 3, year: 12 } as const

const isSame = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to

/** A whole month, quarter or year is known as what it is; all other days are `practice`. */
export const kindOf = (period: Period): PeriodKind =>
  named.find((kind) => isSame(periodOf(kind, period.from), period)) ?? 'practice'

/** The month, quarter or year that lies `by` steps from the one that begins the period; −1 is the one before. */
export const stepped = (kind: NamedKind, period: Period, by: number): Period =>
  periodOf(kind, addMonths(periodOf(kind, period.from).from, by * length_months[kind]))

/** What stands in the days `period` when the kind is changed: the month, quarter or year of its last day, not beyond today. */
export const turnedInto = (kind: NamedKind, period: Period, today: LocalDate): Period =>
  periodOf(kind, period.to < today ? period.to : today)

/** The last `count` months, quarters or years, newest first; the one that holds today is the first. */
export const latest = (kind: NamedKind, today: LocalDate, count: number): Period[] =>
  Array.from({ length: count }, (_, back) => stepped(kind, periodOf(kind, today), -back))

/**
 * The report that is due: in the month after a quarter's end that quarter, else the month that has ended. On 2026-11-21 it is
 * October, on 2026-10-05 the third quarter.
 */
export function dueReport(today: LocalDate): Period {
  const isAfterQuarter = today.slice(0, 7) === periodOf('quarter', today).from.slice(0, 7)
  return periodOf(isAfterQuarter ? 'lastQuarter' : 'lastMonth', today)
}
