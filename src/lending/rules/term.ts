// How long a loan lasts. A term in months ends on the same day of its last month, and on the next worked day where that is none.
// Source: ГК РФ art. 190–193; domain.md §2.3, §2.6.
import { addDays, addMonths, daysBetween, type LocalDate } from '#base/local-date.ts'
import { type CalendarDay, isWorked, nextWorked } from '#base/production-calendar.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import type { issueRefusals } from '../contract.ts'
import type { Growth } from './outgrow.ts'

/** The day by which a unit lent for some months is to be back: 30.11.2026 and 3 months is Sunday 28.02.2027, so Monday 01.03.2027. */
export const dueDay = (issuedOn: LocalDate, months: number, own: readonly CalendarDay[] = []): LocalDate =>
  nextWorked(addMonths(issuedOn, months), own)

/** The longest term of a kind. */
export const longestTerm_months = 12

/** The due day of a loan of one month, of two and so on, to the longest. */
export const termEnds = (issuedOn: LocalDate, own: readonly CalendarDay[] = []): LocalDate[] =>
  Array.from({ length: longestTerm_months }, (_, before) => dueDay(issuedOn, before + 1, own))

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
export function offerEnds(madeOn: LocalDate, days: number, own: readonly CalendarDay[] = []): LocalDate {
  let day = madeOn
  for (let left = days; left > 0; left--) {
    day = addDays(day, 1)
    while (!isWorked(day, own)) day = addDays(day, 1)
  }
  return day
}

export interface Term {
  readonly day: LocalDate
  /** The day of return that was asked for; null for the usual one. */
  readonly asked: LocalDate | null
  /** As long as the kinds are lent at all. */
  readonly latest: LocalDate
  readonly growth: Growth | null
  /** The head lets growth pass, with a reason. */
  readonly isOverridden: boolean
}

/** The day of return of a loan, or why the one that was asked for is not possible. */
export function checkTerm({
  day,
  asked,
  latest,
  growth,
  isOverridden,
}: Term): Result<LocalDate, (typeof issueRefusals)[number]> {
  const fits = growth !== null && growth.until < latest ? growth.until : latest
  if (asked === null) return ok(fits)
  if (asked < day) return refuse('due-before-issue', { field: 'dueOn' })
  if (asked > latest) return refuse('due-too-late', { field: 'dueOn', details: { latest } })
  return asked > fits && !isOverridden
    ? refuse('outgrown-before-due', { field: 'dueOn', details: { latest: fits, month: growth!.month } })
    : ok(asked)
}
