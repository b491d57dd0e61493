// How much equipment is used: days out against days in service, waiting, and what a fund's money did.
import { daysBetween, type LocalDate } from '#base/local-date.ts'
import type { Period } from '#base/period.ts'

export interface Span {
  readonly from: LocalDate
  /** The day on which it ended; null while it goes on. */
  readonly until: LocalDate | null
}

const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b)
const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b)

/** Days of a period on which a span held, the day it ended left out: out on the 1st and back on the 11th is ten days. */
export function daysWithin(span: Span, period: Period): number {
  const from = later(span.from, period.from)
  const last = daysBetween(period.from, period.to) + 1
  const until = span.until === null ? null : earlier(span.until, period.to)
  const days =
    span.until !== null && span.until <= period.to
      ? daysBetween(from, until!)
      : last - daysBetween(period.from, from)
  return Math.max(0, days)
}

/** The middle of some numbers, the lower of two middles' mean; null of none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
