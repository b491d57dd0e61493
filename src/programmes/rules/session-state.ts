// What became of a planned session: told by the service records that stand, never stored.
import type { LocalDate } from '#base/local-date.ts'
import type { sessionStates } from '../contract.ts'

export type SessionState = (typeof sessionStates)[number]

export interface SessionFacts {
  readonly isDropped: boolean
  /** The first day on which a record of it was delivered and stands. */
  readonly deliveredOn: LocalDate | null
  /** Whether a record stands that says it did not take place. */
  readonly isCancelled: boolean
  /** Whether another session of the plan, itself not dropped, takes its place. */
  readonly hasMakeUp: boolean
}

/** The state of a session. What was delivered is delivered, whatever was said before or after. */
export function stateOf(session: SessionFacts): SessionState {
  if (session.deliveredOn !== null) return 'delivered'
  if (session.isDropped) return 'dropped'
  if (!session.isCancelled) return 'planned'
  return session.hasMakeUp ? 'madeUp' : 'missed'
}
