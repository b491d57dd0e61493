// Stretches of days over which figures are counted.
import { localDate, type LocalDate, monthOf } from '#base/local-date.ts'
import type { Period } from '#base/period.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import type { Indicator } from './indicators.ts'

/** A stretch of days, both ends included. `year` is 0 for the period as a whole. */
export interface Span extends Period {
  readonly year: number
}

const longest_years = 30

/** Refuses `ends-before-start` and, beyond thirty calendar years, `period-too-long`; both name `to`. */
export function checkPeriod({ from, to }: Period): Result<null, 'ends-before-start' | 'period-too-long'> {
  if (to < from) return refuse('ends-before-start', { field: 'to' })
  if (yearOf(to) - yearOf(from) >= longest_years) {
    return refuse('period-too-long', { field: 'to', details: { years: longest_years } })
  }
  return ok(null)
}

const yearOf = (day: LocalDate): number => Number(day.slice(0, 4))

/** The calendar years of a period, the first and the last cut to it. 2021-04-01 – 2022-09-30 gives two. */
export function yearsOf({ from, to }: Period): Span[] {
  const first = yearOf(from)
  return Array.from({ length: yearOf(to) - first + 1 }, (_, at) => {
    const year = first + at
    const start = localDate(`${year}-01-01`)
    const end = localDate(`${year}-12-31`)
    return { year, from: start < from ? from : start, to: end > to ? to : end }
  })
}

/** The spans in which an indicator is looked for: one year of the period if it is named, otherwise all it counts over. */
export function spansOf(indicator: Indicator, period: Period, year: number | null): Span[] {
  if (year !== null) return yearsOf(period).filter((span) => span.year === year)
  return indicator.span === 'years' ? yearsOf(period) : [{ year: 0, ...period }]
}

/** The months of a period, as '2021-04'. */
export function monthsOf({ from, to }: Period): string[] {
  const months: string[] = []
  for (let [year, month] = [yearOf(from), Number(from.slice(5, 7))]; ; month++) {
    if (month > 12) [year, month] = [year + 1, 1]
    const text = `${year}-${String(month).padStart(2, '0')}`
    if (text > monthOf(to)) return months
    months.push(text)
  }
}
