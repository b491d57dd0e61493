import type { LocalDate } from '#base/local-date.ts'
import { inOrder, standing, type Programme, type Session } from '../parts/data.ts'

/** The one thing to do next in a programme. */
export type NextAct =
  | { readonly kind: 'baseline' }
  | { readonly kind: 'goal' }
  | { readonly kind: 'session'; readonly session: Session; readonly number: number }
  | { readonly kind: 'makeUp'; readonly session: Session }
  | { readonly kind: 'final' }
  | { readonly kind: 'rate' }
  | { readonly kind: 'close' }
  | { readonly kind: 'followUp' }

export type Known = Pick<
  Programme,
  'endedOn' | 'gates' | 'goals' | 'sessions' | 'balance' | 'dues' | 'ending'
>

/** A session's number in the plan, from 1; those that were dropped have none. */
export const numberOf = (sessions: readonly Session[], session: Session): number =>
  inOrder(sessions)
    .filter(({ state }) => state !== 'dropped')
    .findIndex(({ sessionId }) => sessionId === session.sessionId) + 1

/**
 * What to do next, in the order of a programme: examine, set a goal, hold the sessions, make up for missed ones while
 * promised minutes are lacking, examine again, rate, close. A session that is due today or before goes first once a goal
 * stands: nobody should look for it. `null`: nothing.
 */
export function nextAct(known: Known, today: LocalDate): NextAct | null {
  if (known.endedOn) return known.dues.some(({ kind }) => kind === 'followUp') ? { kind: 'followUp' } : null
  const ahead = inOrder(known.sessions).filter(({ state }) => state === 'planned')
  return beforeSessions(known, ahead, today) ?? ofSessions(known, ahead) ?? afterSessions(known)
}

function beforeSessions(known: Known, ahead: readonly Session[], today: LocalDate): NextAct | null {
  const { baseline, excuses } = known.gates
  const [first] = ahead
  const isDue = first?.day ? first.day <= today : false
  if (!baseline && !excuses.baseline && !known.balance.deliveredSessions && !isDue)
    return { kind: 'baseline' }
  if (standing(known.goals).length === 0 && ahead.length > 0) return { kind: 'goal' }
  return null
}

function ofSessions(known: Known, ahead: readonly Session[]): NextAct | null {
  const [session] = ahead
  if (session) return { kind: 'session', session, number: numberOf(known.sessions, session) }
  const missed = known.sessions.find(({ state }) => state === 'missed')
  return missed && known.balance.delivered < known.balance.promised
    ? { kind: 'makeUp', session: missed }
    : null
}

function afterSessions({ gates, goals }: Known): NextAct {
  if (!gates.final && !gates.excuses.final) return { kind: 'final' }
  const unrated = standing(goals).some(({ ratings }) => !ratings.some(({ phase }) => phase === 'final'))
  return { kind: unrated ? 'rate' : 'close' }
}
