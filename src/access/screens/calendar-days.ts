import { addDays, dayOfWeek, localDate, type LocalDate } from '#base/local-date.ts'

export type DayKind = 'work' | 'off' | 'short'

export interface CalendarDay {
  readonly day: LocalDate
  readonly kind: DayKind
  readonly note: string
  /** Set apart by the centre itself. */
  readonly isOwn: boolean
}

/** What kind of day it is, given the days of its year that differ from an ordinary week. */
export const kindOf = (day: LocalDate, differing: ReadonlyMap<LocalDate, CalendarDay>): DayKind =>
  differing.get(day)?.kind ?? (dayOfWeek(day) > 5 ? 'off' : 'work')

/** The weeks of a month, 1–12, Monday first; `null` where the week belongs to a neighbour. */
export function weeksOf(year: number, month: number): (LocalDate | null)[][] {
  const first = localDate(`${year}-${String(month).padStart(2, '0')}-01`)
  const cells: (LocalDate | null)[] = Array.from({ length: dayOfWeek(first) - 1 }, () => null)
  for (let day = first; Number(day.slice(5, 7)) === month; day = addDays(day, 1)) cells.push(day)
  while (cells.length % 7 > 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}
