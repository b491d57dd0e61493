// How long a loan lasts. A term in months ends on the same day of its last month, and on the next worked day where that is none.
// Source: ГК РФ art. 190–193; domain.md §2.3, §2.6.
import { addDays, addMonths, daysBetween, type LocalDate } from '#base/local-date.ts'
import { type CalendarDay, isWorked, nextWorked } from '#base/production-calendar.ts'

/** Of one loan, over the addenda. Source: domain.md §2.6. */
export const mostExtensions = 1
export const mostMonths = 6
/** Worked days in which a family answers an offer. Source: lending.md §2.5. */
export const offerStays_days = 3

/** The day by which a unit lent for some months is to be back: 30.11.2026 and 3 months is Sunday 28.02.2027, so Monday 01.03.2027. */
export const dueDay = (issuedOn: LocalDate, months: number, own: readonly CalendarDay[] = []): LocalDate =>
  nextWorked(addMonths(issuedOn, months), own)

/** The longest term of a kind. */
export const longestTerm_months = 12

/** The due day of a loan of one month, of two and so on, to the longest. */
export const termEnds = (issuedOn: LocalDate, own: readonly CalendarDay[] = []): LocalDate[] =>
  Array.from({ length: longestTerm_months }, (_, before) => dueDay(issuedOn, before + 1, own))

/** The last day to which a loan may be extended at all. */
export const lastDueDay = (issuedOn: LocalDate, own: readonly CalendarDay[] = []): LocalDate =>
  dueDay(issuedOn, mostMonths, own)

export interface Pause {
  readonly from: LocalDate
  readonly until: LocalDate
}

/** A pause is proved for a year at most. */
export const longestPause_days = 366

/** Pauses with one more; one that began on the same day is said anew, longer or shorter. */
export const withPause = (pauses: readonly Pause[], pause: Pause): Pause[] => [
  ...pauses.filter(({ from }) => from !== pause.from),
  pause,
]

/** Days on which the term stood still, both ends of each pause included; a day that two pauses share counts once. */
export function daysPaused(pauses: readonly Pause[]): number {
  let [days, counted] = [0, null as LocalDate | null]
  for (const { from, until } of pauses.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const start = counted !== null && counted >= from ? addDays(counted, 1) : from
    if (start > until) continue
    days += daysBetween(start, until) + 1
    counted = until
  }
  return days
}

/** The due day moved by the days on which the term stood still, and on to a worked day. Not moved, it stays where it is. */
export const dueAfterPauses = (
  dueOn: LocalDate,
  days: number,
  own: readonly CalendarDay[] = [],
): LocalDate => (days === 0 ? dueOn : nextWorked(addDays(dueOn, days), own))

/** The last day of an offer made on a day: the n-th worked day after it. */
export function offerEnds(
  madeOn: LocalDate,
  own: readonly CalendarDay[] = [],
  days = offerStays_days,
): LocalDate {
  let day = madeOn
  for (let left = days; left > 0; left--) {
    day = addDays(day, 1)
    while (!isWorked(day, own)) day = addDays(day, 1)
  }
  return day
}
