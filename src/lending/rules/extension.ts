// Whether a loan goes on. Source: lending.md §2.2, «extension granted»; domain.md §2.6.
import { daysBetween, type LocalDate } from '#base/local-date.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import type { extend } from '../contract.ts'
import type { Growth } from './outgrow.ts'

type Refused = (typeof extend.refusals)[number]

/** Growth is looked at again when the last measurement is older than this. */
const measuredWithin_days = 60

export interface Extension {
  readonly until: LocalDate
  readonly dueOn: LocalDate
  /** The last day to which the loan may go at all. */
  readonly lastDay: LocalDate
  readonly today: LocalDate
  readonly extensions: number
  readonly mostExtensions: number
  /** Families in the queue whom a unit of a kind of this loan would fit, beyond the units of it that are free. */
  readonly waiting: number
  readonly isRecalled: boolean
  /** The earliest day on which a unit of the loan is to be checked. */
  readonly checkDue: LocalDate | null
  readonly isHighRisk: boolean
  readonly measuredOn: LocalDate | null
  /** When the child outgrows what it holds. */
  readonly growth: Growth | null
  /** The head lets the queue, growth, the number of extensions and a check pass, with a reason. */
  readonly isOverridden: boolean
}

const isMeasuredLongAgo = ({ isHighRisk, measuredOn, today }: Extension): boolean =>
  isHighRisk && (measuredOn === null || daysBetween(measuredOn, today) > measuredWithin_days)

function checkDays({ until, dueOn, lastDay }: Extension): Result<null, Refused> {
  if (until <= dueOn) return refuse('due-before-issue', { field: 'until' })
  return until > lastDay ? refuse('due-too-late', { field: 'until', details: { latest: lastDay } }) : ok(null)
}

const outgrown = ({ month, until: latest }: Growth): Result<null, Refused> =>
  refuse('outgrown-before-due', { field: 'until', details: { latest, month } })

/** Whether a loan may be extended; the first reason why not. */
export function checkExtension(asked: Extension): Result<null, Refused> {
  const days = checkDays(asked)
  if (!days.ok) return days
  if (asked.isRecalled) return refuse('unit-recalled')
  if (isMeasuredLongAgo(asked)) return refuse('not-measured')
  return asked.isOverridden ? ok(null) : checkCircumstances(asked)
}

/** What the head may let pass. */
function checkCircumstances(asked: Extension): Result<null, Refused> {
  if (asked.extensions >= asked.mostExtensions) return refuse('extended-enough')
  if (asked.waiting > 0) return refuse('somebody-waits', { details: { waiting: asked.waiting } })
  if (asked.growth !== null && asked.until > asked.growth.until) return outgrown(asked.growth)
  const isCheckInside = asked.checkDue !== null && asked.checkDue <= asked.until
  return isCheckInside ? refuse('check-due-inside', { details: { check: asked.checkDue } }) : ok(null)
}
