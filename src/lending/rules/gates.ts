// What stands before an issue, whatever path the command came by. Source: lending.md §2.2, guards of «prepared → issued»; I3, I9.
import { addMonths, type LocalDate } from '#base/local-date.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import type { issueRefusals } from '../contract.ts'
import { mayBeOffered, measuringMisfits, type Misfit } from './fit.ts'
import type { Reason } from './lendable.ts'
import type { LendingLimits } from './limits.ts'

export type IssueRefusal = (typeof issueRefusals)[number]

export interface Briefing {
  readonly day: LocalDate
  readonly isShown: boolean
}

/** What is known of one unit that is to be handed out. */
export interface LineFacts {
  readonly risk: 'low' | 'high'
  /** Why it may not be lent, a hold for this very child left out. */
  readonly reasons: readonly Reason[]
  /** Whether a hold or an offer keeps it for another request. */
  readonly isHeldForAnother: boolean
  /** Whether it stands prepared for a request of this child. */
  readonly isPrepared: boolean
  readonly misfits: readonly Misfit[]
  /** Briefings of this adult on this kind. */
  readonly briefings: readonly Briefing[]
}

export interface IssueFacts {
  readonly lines: readonly LineFacts[]
  readonly isDeceased: boolean
  /** Units that the family holds already. */
  readonly unitsOut: number
  readonly hasOverdue: boolean
  /** The adult signed the briefing here and now; enough for low risk. */
  readonly isBriefingSigned: boolean
  /** The head lets size, overdue, number of loans and a restriction pass, with a reason. */
  readonly isOverridden: boolean
  readonly day: LocalDate
  readonly limits: Pick<LendingLimits, 'unitsOfFamily' | 'briefing_months'>
}

const holds = (briefing: Briefing, { day, limits }: IssueFacts): boolean =>
  briefing.day <= day && addMonths(briefing.day, limits.briefing_months) >= day

function isBriefed(line: LineFacts, facts: IssueFacts): boolean {
  const standing = line.briefings.filter((briefing) => holds(briefing, facts))
  if (line.risk === 'high') return standing.some(({ isShown }) => isShown)
  return facts.isBriefingSigned || standing.length > 0
}

function refusalOfUnit(line: LineFacts, isOverridden: boolean): Result<null, IssueRefusal> {
  if (line.isHeldForAnother) return refuse('held-for-another', { field: 'lines' })
  const reasons = isOverridden ? line.reasons.filter((reason) => reason !== 'restricted') : line.reasons
  return reasons.length > 0
    ? refuse('unit-not-lendable', { field: 'lines', details: { reasons: reasons.join(' ') } })
    : ok(null)
}

function refusalOfFit({ misfits }: LineFacts, isOverridden: boolean): Result<null, IssueRefusal> {
  if (!mayBeOffered(misfits) && !isOverridden) {
    const [first] = misfits
    return refuse('unit-does-not-fit', {
      field: 'lines',
      details: { misfit: first!.code, limit: first!.limit, value: first!.value },
    })
  }
  return measuringMisfits(misfits).length > 0 ? refuse('not-measured', { field: 'lines' }) : ok(null)
}

function refusalOfLine(line: LineFacts, facts: IssueFacts): Result<null, IssueRefusal> {
  const unit = refusalOfUnit(line, facts.isOverridden)
  if (!unit.ok) return unit
  const fit = refusalOfFit(line, facts.isOverridden)
  if (!fit.ok) return fit
  if (!isBriefed(line, facts)) return refuse('briefing-missing', { field: 'isBriefingSigned' })
  return line.risk === 'high' && !line.isPrepared ? refuse('not-prepared', { field: 'lines' }) : ok(null)
}

/**
 * Whether the units may be handed out; the first refusal otherwise. Low risk asks for a lendable unit that is not known not to fit and
 * a signed briefing; high risk also for measurements of the last 30 days, teach-back of this adult on this kind that still holds,
 * preparation for this request, and no overdue loan. What the head may let pass: size, overdue, the number of units, a restriction.
 */
export function checkIssue(facts: IssueFacts): Result<null, IssueRefusal> {
  if (facts.isDeceased) return refuse('child-deceased', { field: 'childId' })
  for (const line of facts.lines) {
    const checked = refusalOfLine(line, facts)
    if (!checked.ok) return checked
  }
  if (facts.isOverridden) return ok(null)
  const most = facts.limits.unitsOfFamily
  if (facts.unitsOut + facts.lines.length > most)
    return refuse('too-many-loans', { field: 'lines', details: { most } })
  const isRisky = facts.lines.some(({ risk }) => risk === 'high')
  return isRisky && facts.hasOverdue ? refuse('loan-overdue', { field: 'childId' }) : ok(null)
}
