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

/** The last day to which a loan may be extended at all. */
export const lastDueDay = (issuedOn: LocalDate, own: readonly CalendarDay[] = []): LocalDate =>
  dueDay(issuedOn, mostMonths, own)

/** A stopped term goes on after the pause: the due day moves by the days of the pause, both ends included, and on to a worked day. */
export const pausedDueDay = (
  dueOn: LocalDate,
  pause: { readonly from: LocalDate; readonly until: LocalDate },
  own: readonly CalendarDay[] = [],
): LocalDate => nextWorked(addDays(dueOn, daysBetween(pause.from, pause.until) + 1), own)

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
