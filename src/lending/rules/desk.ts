// «Сегодня»: the one next act of everything that waits at the desk.
import { addDays, daysBetween, type LocalDate, localDate, monthOf } from '#base/local-date.ts'
import { checkIns_weeks, checkInsOf, reminders_days } from './overdue.ts'
import { refusalsUntilAsked } from './queue.ts'

export type NextAct =
  | 'screen'
  | 'offer'
  | 'call'
  | 'prepare'
  | 'issue'
  | 'remind'
  | 'takeBack'
  | 'checkIn'
  | 'nextSize'
  | 'inspect'
  | 'clean'
  | 'repair'
  | 'recallHome'
  | 'arrive'
  | 'sendBack'

/** After this many days nobody asks any more how it went at first. */
const asksFor_days = 21

/** Days of issue whose families may be due for a talk. */
export const askedSpan = (today: LocalDate): { from: LocalDate; to: LocalDate } => ({
  from: addDays(today, -(checkIns_weeks[1] * 7 + asksFor_days)),
  to: addDays(today, -checkIns_weeks[0] * 7),
})

/** The last due day of which a family is reminded today. */
export const remindedBy = (today: LocalDate): LocalDate => addDays(today, reminders_days[0])

export interface WaitingLoan {
  readonly issuedOn: LocalDate
  readonly dueOn: LocalDate
  readonly isFromJournal: boolean
  readonly isRecalled: boolean
  readonly isPaused: boolean
  readonly isDeceased: boolean
  /** The month in which the child outgrows it; null where it does not, or not soon. */
  readonly outgrows: string | null
  readonly talks: readonly LocalDate[]
}

export interface Next {
  readonly act: NextAct
  readonly day: LocalDate
  readonly isLate: boolean
}

/** For this long after a talk nobody asks again whether it still fits. */
const fitsSince_days = 30

/** The next size is to be looked for, unless the family was asked lately whether it fits. */
function dueNextSize({ outgrows, talks }: WaitingLoan, today: LocalDate): Next | null {
  if (outgrows === null || talks.some((day) => daysBetween(day, today) <= fitsSince_days)) return null
  const day = localDate(`${outgrows}-01`)
  return { act: 'nextSize', day, isLate: outgrows < monthOf(today) }
}

/** The talk that is due, if one is. */
function dueTalk(loan: WaitingLoan, today: LocalDate): Next | null {
  if (loan.isFromJournal) return null
  const due = checkInsOf(loan.issuedOn, loan.talks).find(
    (one) => one.doneOn === null && one.due <= today && daysBetween(one.due, today) <= asksFor_days,
  )
  return due ? { act: 'checkIn', day: due.due, isLate: daysBetween(due.due, today) > 7 } : null
}

/**
 * What is to be done about a loan that is out; null when nothing is. A family whose child died is not reminded: the coordinator alone
 * sees that the equipment is to be asked back, gently.
 */
export function nextOfLoan(loan: WaitingLoan, today: LocalDate, isCoordinator: boolean): Next | null {
  if (loan.isDeceased) return isCoordinator ? { act: 'recallHome', day: loan.dueOn, isLate: false } : null
  if (loan.isRecalled) return { act: 'recallHome', day: loan.dueOn, isLate: true }
  if (loan.isPaused) return null
  if (loan.dueOn < today) return { act: 'takeBack', day: loan.dueOn, isLate: true }
  if (loan.dueOn <= remindedBy(today)) return { act: 'remind', day: loan.dueOn, isLate: false }
  return dueNextSize(loan, today) ?? dueTalk(loan, today)
}

/** Days before a periodic check falls due in which the unit is asked for at the desk: in time to have it done. */
export const checksAsked_days = 14

/** What is to be done with a unit that nobody has. */
export function nextOfUnit(unit: { readonly hygiene: string; readonly technical: string }): NextAct {
  if (unit.hygiene === 'dirty' || unit.hygiene === 'inCleaning') return 'clean'
  return unit.technical === 'faulty' ? 'repair' : 'inspect'
}

export interface WaitingRequest {
  readonly state: string
  readonly offersRefused: number
  /** Whether a unit of its kind is free and it is the first that it fits. */
  readonly isNextForFree: boolean
}

/** What is to be done about a request; null while it waits for a unit. */
export function nextOfRequest(request: WaitingRequest): NextAct | null {
  switch (request.state) {
    case 'requested':
      return 'screen'
    case 'offered':
      return 'call'
    case 'booked':
      return 'prepare'
    case 'prepared':
      return 'issue'
    case 'screened':
    case 'waitlisted':
      if (request.isNextForFree) return 'offer'
      return request.offersRefused >= refusalsUntilAsked ? 'call' : null
    default:
      return null
  }
}
