// Periods that people name: this week, last quarter.
import { addDays, addMonths, dayOfWeek, type LocalDate } from './local-date.ts'

export interface Period {
  readonly from: LocalDate
  /** The last day, inclusive. */
  readonly to: LocalDate
}

export type NamedPeriod =
  'today' | 'week' | 'month' | 'lastMonth' | 'quarter' | 'lastQuarter' | 'year' | 'lastYear'

/** Whole months from the first day of `start`. */
function months(start: LocalDate, count: number): Period {
  return { from: start, to: addDays(addMonths(start, count), -1) }
}

const firstOfMonth = (day: LocalDate): LocalDate => `${day.slice(0, 8)}01` as LocalDate

function firstOfQuarter(day: LocalDate): LocalDate {
  const month = Number(day.slice(5, 7))
  return addMonths(firstOfMonth(day), -((month - 1) % 3))
}

const firstOfYear = (day: LocalDate): LocalDate => `${day.slice(0, 4)}-01-01` as LocalDate

/**
 * The days of a named period, whole, as seen on `today`; weeks begin on Monday. On 2026-11-21 `quarter` is
 * 2026-10-01 – 2026-12-31 and `lastMonth` is 2026-10-01 – 2026-10-31.
 */
export function periodOf(name: NamedPeriod, today: LocalDate): Period {
  switch (name) {
    case 'today':
      return { from: today, to: today }
    case 'week': {
      const monday = addDays(today, 1 - dayOfWeek(today))
      return { from: monday, to: addDays(monday, 6) }
    }
    case 'month':
      return months(firstOfMonth(today), 1)
    case 'lastMonth':
      return months(addMonths(firstOfMonth(today), -1), 1)
    case 'quarter':
      return months(firstOfQuarter(today), 3)
    case 'lastQuarter':
      return months(addMonths(firstOfQuarter(today), -3), 3)
    case 'year':
      return months(firstOfYear(today), 12)
    case 'lastYear':
      return months(addMonths(firstOfYear(today), -12), 12)
  }
}
