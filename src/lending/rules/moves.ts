// Whether units may be sent to another point, and what their arrival does to them. Source: lending.md §2.1, `transfer`.
import { ok, refuse, type Result } from '#base/result.ts'
import type { transfer } from '../contract/point.ts'
import type { Axes } from './lendable.ts'
import { knownParts, type Part } from './parts.ts'

type Refused = (typeof transfer.refusals)[number]

export type Standing = Pick<Axes, 'lifecycle' | 'claim' | 'home'> & { readonly pointId: string }

function refusalOf(unit: Standing, toPointId: string): Refused | null {
  if (unit.lifecycle === 'writtenOff') return 'unit-written-off'
  if (unit.claim !== null) return 'unit-claimed'
  if (unit.home !== 'lending') return 'unit-not-at-a-point'
  return unit.pointId === toPointId ? 'already-there' : null
}

/**
 * The point that the units leave, or why they do not: each stands free at a point, all at the same one, and that is not where they go.
 * What is dirty or broken may travel: another point may clean and repair.
 */
export function departure(units: readonly Standing[], toPointId: string): Result<string, Refused> {
  for (const [at, unit] of units.entries()) {
    const refused = refusalOf(unit, toPointId)
    if (refused) return refuse(refused, { field: `unitIds.${at}` })
  }
  const [first] = units
  const strange = units.findIndex(({ pointId }) => pointId !== first!.pointId)
  return strange === -1 ? ok(first!.pointId) : refuse('units-of-two-points', { field: `unitIds.${strange}` })
}

export interface Arrival {
  readonly condition: Axes['condition'] | null
  /** Null where nobody counted. */
  readonly missingParts: readonly string[] | null
  readonly isDirty: boolean
}

/** The axes after an arrival: as sent, unless it is said otherwise; faulty when it came broken. */
export function axesOnArrival(unit: Axes & { readonly parts: readonly Part[] }, arrival: Arrival) {
  const condition = arrival.condition ?? unit.condition
  const isBroken = condition === 'needsRepair' || condition === 'unusable'
  return {
    condition,
    technical: unit.technical === 'ok' && isBroken ? ('faulty' as const) : unit.technical,
    hygiene: arrival.isDirty && unit.hygiene === 'clean' ? ('dirty' as const) : unit.hygiene,
    missing_parts: arrival.missingParts
      ? knownParts(unit.parts, arrival.missingParts)
      : [...unit.missingParts],
  }
}

/** Days before the day by which units given for a time are to be back on which the desk says so. */
export const remindsBefore_days = 7
