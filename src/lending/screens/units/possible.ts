// Which acts are offered on a unit as it stands: those that the server would not refuse at once.
import type { unitActs } from '../../contract/unit.ts'
import type { Axes } from '../../rules/lendable.ts'

export type UnitAct = (typeof unitActs)[number]
type Shown = Pick<Axes, 'lifecycle' | 'claim' | 'hygiene' | 'technical' | 'condition'>

/** What is nowhere, or on its way, is not worked on. */
const taken: ReadonlyMap<Shown['claim'], readonly UnitAct[]> = new Map([
  ['missing', ['find']],
  ['transfer', []],
])

/** Acts of the storekeeper, the most likely first. */
export function possibleActs(unit: Shown): UnitAct[] {
  const only = taken.get(unit.claim)
  if (only) return [...only]
  const isBroken =
    unit.technical === 'faulty' || unit.condition === 'needsRepair' || unit.condition === 'unusable'
  const isOut = unit.claim === 'loan'
  const isHeld = unit.claim === 'hold'
  const when = (on: boolean, ...acts: UnitAct[]): UnitAct[] => (on ? acts : [])
  return [
    ...when(unit.claim === 'service', 'repaired'),
    ...when(unit.hygiene !== 'clean' && !isOut, 'clean'),
    ...when(unit.hygiene === 'dirty' && !isOut, 'startCleaning'),
    ...when(!isOut, 'inspect'),
    ...when(isBroken && unit.claim === null, 'sendToRepair'),
    ...when(!isBroken, 'fail'),
    ...when(unit.technical === 'ok', 'restrict'),
    ...when(unit.technical === 'restricted', 'liftRestriction'),
    ...when(!isOut && !isHeld && unit.hygiene !== 'quarantined', 'quarantine'),
    ...when(unit.claim === null, 'miss'),
    ...when(unit.claim === null && unit.lifecycle === 'inService', 'retire'),
  ]
}
