// How many minutes a programme promises, plans and has given. Source: domain.md §5, figure 25.
import type { SessionState } from './session-state.ts'

export interface BalancedSession {
  readonly state: SessionState
  /** Minutes in the plan. */
  readonly minutes: number
  /** Minutes that the child was given: those of the longest record, for two specialists are in one session together. */
  readonly deliveredMinutes: number | null
  /** Whether its minutes belong to the programme's hours: those of diagnostics may not. */
  readonly isCounted: boolean
}

export interface Balance {
  readonly promised: number
  readonly planned: number
  readonly delivered: number
  readonly sessions: number
  readonly deliveredSessions: number
  readonly missedSessions: number
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/**
 * The balance of a programme in minutes. Planned are sessions that took place or still may; a missed one is planned no more, the
 * session that makes up for it is.
 */
export function balanceOf(promised: number, sessions: readonly BalancedSession[]): Balance {
  const isIn = (...states: SessionState[]) => sessions.filter((session) => states.includes(session.state))
  const counted = isIn('planned', 'delivered').filter((session) => session.isCounted)
  return {
    promised,
    planned: sum(counted.map((session) => session.minutes)),
    delivered: sum(
      counted.map((session) => (session.state === 'delivered' ? (session.deliveredMinutes ?? 0) : 0)),
    ),
    sessions: isIn('planned', 'delivered', 'missed').length,
    deliveredSessions: isIn('delivered').length,
    missedSessions: isIn('missed', 'madeUp').length,
  }
}
