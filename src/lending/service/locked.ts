// Units under lock: everything that changes a unit, a loan or a request begins here. Locks are taken in one order, units by id, then
// the family, then the queue row, so that nobody waits for each other. Source: lending.md §2.3.
import type { Act } from '#access/act.ts'
import { type Axes, type Demands, type Reason, reasonsAgainst } from '../rules/lendable.ts'
import { endExpiredOffers } from '../store/claims.ts'
import * as units from '../store/units.ts'
import type { UnitRow } from '../store/units.ts'

/**
 * Locks units until the act is done and answers them by id, as they are then. Offers of theirs that have expired end here, so that the
 * next change meets the truth.
 */
export async function lockedUnits(act: Act, ids: readonly string[]): Promise<Map<string, UnitRow>> {
  const known = (await units.lockUnits(act.sql, [...new Set(ids)])).map(({ id }) => id)
  if (known.length === 0) return new Map()
  await endExpiredOffers(act.sql, known, act.today)
  // Read after the lock: what a joined row said before it may be over.
  return new Map((await units.unitsById(act.sql, known, act.today)).map((row) => [row.id, row]))
}

export async function lockedUnit(act: Act, id: string): Promise<UnitRow | undefined> {
  return (await lockedUnits(act, [id])).get(id)
}

export const axesOf = (row: UnitRow): Axes => ({
  lifecycle: row.lifecycle,
  claim: row.claim,
  hygiene: row.hygiene,
  technical: row.technical,
  condition: row.condition,
  home: row.home,
  missingParts: row.missing_parts,
  checkedOn: row.checked_on,
  receivedOn: row.received_on,
})

export const demandsOf = (row: UnitRow): Demands => ({
  parts: row.parts,
  checkMonths: row.check_months,
  serviceLifeYears: row.service_life_years,
  isConsumable: row.is_consumable,
  isSingleUse: row.is_single_use,
})

/** Why a unit may not be lent today. */
export const reasonsOf = (act: Act, row: UnitRow): Reason[] =>
  reasonsAgainst(axesOf(row), demandsOf(row), act.today)

/** The same for who holds it: their own hold is no reason. */
export const reasonsBesideHold = (act: Act, row: UnitRow): Reason[] =>
  reasonsOf(act, row).filter((reason) => reason !== 'onHold')
