// What became of a unit that its maker recalled, and whom nobody has reached yet.
import type { callOutcomes } from '../contract/recall.ts'
import type { Axes } from './lendable.ts'

export type CallOutcome = (typeof callOutcomes)[number]
export type RecallState = 'atHome' | 'here' | 'freed' | 'gone'

/** A unit with a family counts as at home whatever else is said of it. */
export function recallState(unit: Pick<Axes, 'claim' | 'lifecycle' | 'technical'>): RecallState {
  if (unit.claim === 'loan') return 'atHome'
  if (unit.lifecycle === 'writtenOff') return 'gone'
  return unit.technical === 'recalled' ? 'here' : 'freed'
}

/** Whether a family that holds a recalled unit is still to be reached: a call that nobody answered is no contact. */
export const isToBeReached = (
  state: RecallState,
  calls: readonly { readonly outcome: CallOutcome }[],
): boolean => state === 'atHome' && calls.every(({ outcome }) => outcome === 'notReached')
