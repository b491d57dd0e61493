// Which days are worked. The shipped calendar gives the days that differ from an ordinary week; a centre may set days apart.
import { addDays, dayOfWeek, type LocalDate, localDate } from './local-date.ts'
import { publishedYears } from './production-days.ts'

export type DayKind = 'work' | 'off' | 'short'

export interface CalendarDay {
  readonly day: LocalDate
  readonly kind: DayKind
  readonly note: string
}

const fixedHolidays = '0101 0102 0103 0104 0105 0106 0107 0108 0223 0308 0501 0509 0612 1104'
const kinds: Readonly<Record<string, DayKind>> = { '': 'off', '*': 'short', '+': 'work' }

/**
 * The days of a year that differ from «Monday–Friday work, Saturday–Sunday off», in order. A year that is not published
 * holds the fixed holidays only and says that it is preliminary.
 */
export function calendarOfYear(year: number): {
  readonly isPreliminary: boolean
  readonly days: readonly CalendarDay[]
} {
  const text = publishedYears[year]
  const marks = (text ?? fixedHolidays).trim().split(/\s+/)
  return {
    isPreliminary: text === undefined,
    days: marks.map((mark) => ({
      day: localDate(`${year}-${mark.slice(0, 2)}-${mark.slice(2, 4)}`),
      kind: kinds[mark.slice(4)]!,
      note: '',
    })),
  }
}

/** Whether a day is worked (a short day is), `own` days of the centre going first. */
export function isWorked(day: LocalDate, own: readonly CalendarDay[] = []): boolean {
  const set =
    own.find((one) => one.day === day) ??
    calendarOfYear(Number(day.slice(0, 4))).days.find((one) => one.day === day)
  return set ? set.kind !== 'off' : dayOfWeek(day) <= 5
}

/** The day itself when it is worked, otherwise the next worked day. Source: ГК РФ art. 193. */
export function nextWorked(day: LocalDate, own: readonly CalendarDay[] = []): LocalDate {
  let next = day
  while (!isWorked(next, own)) next = addDays(next, 1)
  return next
}

/** The day itself when it is worked, otherwise the last worked day before it. */
export function lastWorked(day: LocalDate, own: readonly CalendarDay[] = []): LocalDate {
  let last = day
  while (!isWorked(last, own)) last = addDays(last, -1)
  return last
}

/** How many days of a year are worked, given all days of it that differ from an ordinary week: 2026 has 247. */
export function workingDaysOf(year: number, days: readonly CalendarDay[]): number {
  const kindBy = new Map(days.map((one) => [one.day, one.kind]))
  let count = 0
  for (let day = localDate(`${year}-01-01`); day <= `${year}-12-31`; day = addDays(day, 1)) {
    const kind = kindBy.get(day)
    if (kind ? kind !== 'off' : dayOfWeek(day) <= 5) count++
  }
  return count
}
