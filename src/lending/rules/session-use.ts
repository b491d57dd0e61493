// What may be said to have been used in a session, and how many are left of what is used up. Source: product.md §2.7.
import { ok, refuse, type Result } from '#base/result.ts'
import type { useRefusals } from '../contract/unit.ts'
import type { Axes } from './lendable.ts'

export type UseRefusal = (typeof useRefusals)[number]

/** How a unit stands that somebody says was used. */
export interface UsableUnit extends Pick<Axes, 'home' | 'claim' | 'lifecycle'> {
  readonly kindName: string
  readonly isConsumable: boolean
  /** Of what is used up; null where nobody has counted. */
  readonly left: number | null
}

/**
 * How many are left: what came in, less what was taken by hand, less what sessions that stand have spent. 40 came in and 3 sessions
 * spent 2 each: 34. Null where nobody has counted. Never below none, also where a kind became one that is used up later.
 */
export const leftOf = (counted: number | null, spentInSessions: number): number | null =>
  counted === null ? null : Math.max(0, counted - spentInSessions)

/** What is kept as counted when somebody counts `left` on the shelf: sessions that stand go on being taken off it. */
export const countedFor = (left: number | null, spentInSessions: number): number | null =>
  left === null ? null : left + spentInSessions

/** How many of a unit are counted in one session: a thing that is not used up is there once. */
export const amountOf = (isConsumable: boolean, quantity: number): number => (isConsumable ? quantity : 1)

/**
 * Whether `more` of a unit than were said before may be said to have been used. Saying less, or the same again, is always right: it
 * happened. `not-so-many` tells how many more there are, and of what.
 */
export function mayBeUsed(unit: UsableUnit | undefined, more: number): Result<null, UseRefusal> {
  if (more <= 0) return ok(null)
  const no = (code: UseRefusal, details = {}) => refuse(code, { field: 'used', details })
  if (!unit) return no('unit-unknown')
  const { kindName } = unit
  if (unit.lifecycle === 'writtenOff') return no('unit-written-off', { kindName })
  if (unit.claim === 'loan') return no('unit-on-loan', { kindName })
  if (unit.home === 'lending') return no('unit-not-for-sessions', { kindName })
  const most = unit.left ?? 0
  return unit.isConsumable && more > most ? no('not-so-many', { kindName, most }) : ok(null)
}
