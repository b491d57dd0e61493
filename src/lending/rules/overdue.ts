// What a loan is today, computed from its days and never stored. Source: lending.md §2.2.
import { addDays, daysBetween, type LocalDate } from '#base/local-date.ts'

export type LoanState = 'out' | 'dueSoon' | 'overdue' | 'paused' | 'returned' | 'lost'

/** Days before the due day on which a family is reminded; from the first of them a loan is due soon. Source: domain.md §2.6. */
export const reminders_days = [14, 3] as const

export interface LoanDays {
  readonly dueOn: LocalDate
  readonly lines: readonly { readonly isOut: boolean; readonly isLost: boolean }[]
  readonly pauses: readonly { readonly from: LocalDate; readonly until: LocalDate }[]
}

/** A loan of which a line is still out is `out`, `dueSoon`, `overdue` or `paused`; otherwise `lost` when a unit was, and `returned`. */
export function loanState(loan: LoanDays, today: LocalDate): LoanState {
  if (!loan.lines.some(({ isOut }) => isOut))
    return loan.lines.some(({ isLost }) => isLost) ? 'lost' : 'returned'
  if (loan.pauses.some(({ from, until }) => from <= today && today <= until)) return 'paused'
  const left = daysBetween(today, loan.dueOn)
  if (left < 0) return 'overdue'
  return left <= reminders_days[0] ? 'dueSoon' : 'out'
}

/** Whole days by which a loan is late; 0 when it is not. */
export const overdueDays = (loan: LoanDays, today: LocalDate): number =>
  loanState(loan, today) === 'overdue' ? daysBetween(loan.dueOn, today) : 0

/** Weeks after the issue in which the family is asked how it goes. Source: lending.md §6.8. */
export const checkIns_weeks = [2, 6] as const

export interface CheckIn {
  readonly due: LocalDate
  readonly doneOn: LocalDate | null
}

/**
 * The check-ins of a loan: each is answered by the first talk not earlier than a week before it, and a talk answers one of them.
 * `done` are the days of talks.
 */
export function checkInsOf(issuedOn: LocalDate, done: readonly LocalDate[]): CheckIn[] {
  const left = done.toSorted()
  return checkIns_weeks.map((weeks) => {
    const due = addDays(issuedOn, weeks * 7)
    const at = left.findIndex((day) => day >= addDays(due, -7))
    return { due, doneOn: at === -1 ? null : left.splice(0, at + 1).at(-1)! }
  })
}
