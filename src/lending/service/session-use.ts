// What programmes ask of the lending point: the equipment of a session. It knows the service record and nothing of programmes.
import type { Act } from '#access/act.ts'
import { ok, type Result } from '#base/result.ts'
import { amountOf, leftOf, mayBeUsed, type UsableUnit, type UseRefusal } from '../rules/session-use.ts'
import * as store from '../store/session-use.ts'
import { touchUnits, unitsForSessions, type UnitRow } from '../store/units.ts'
import { lockedUnits } from './locked.ts'

export interface Used {
  readonly unitId: string
  /** Of what is used up; a thing that is not counts once. */
  readonly quantity: number
}

const usableOf = (row: UnitRow): UsableUnit => ({
  home: row.home,
  claim: row.claim,
  lifecycle: row.lifecycle,
  kindName: row.kind_name,
  isConsumable: row.is_consumable,
  left: leftOf(row.quantity, row.spent_in_sessions),
})

/** How many of each unit, by its id. */
const totalOf = (rows: readonly Used[]): Map<string, number> => {
  const total = new Map<string, number>()
  for (const { unitId, quantity } of rows) total.set(unitId, (total.get(unitId) ?? 0) + quantity)
  return total
}

/**
 * Says what was used in a session, of all its service records that stand together, in place of what was said before. The caller has
 * asked whether the child is within reach. What is used up goes off the shelf by the difference; a unit that is lent out, written off,
 * not given for sessions or not known is refused, as is more than is left. What stays as it was said is not asked about again.
 */
export async function sayUsed(
  act: Act,
  recordIds: readonly string[],
  used: readonly Used[],
): Promise<Result<null, UseRefusal>> {
  await store.lockUses(act.sql, recordIds)
  const before = await store.usesOf(act.sql, recordIds)
  const saidBefore = totalOf(before.map(({ unit_id: unitId, quantity }) => ({ unitId, quantity })))
  const said = totalOf(used)
  const units = await lockedUnits(act, [...saidBefore.keys(), ...said.keys()])
  const changed: Used[] = []
  for (const [unitId, sum] of said) {
    const unit = units.get(unitId)
    const [was, quantity] = [saidBefore.get(unitId) ?? 0, amountOf(unit?.is_consumable ?? false, sum)]
    const allowed = mayBeUsed(unit && usableOf(unit), quantity - was)
    if (!allowed.ok) return allowed
    if (quantity !== was) changed.push({ unitId, quantity })
  }
  const isChanged = new Set(changed.map(({ unitId }) => unitId))
  const over = before.filter(({ unit_id }) => isChanged.has(unit_id) || !said.has(unit_id))
  await write(act, recordIds, { over, changed })
  const moved = [...isChanged, ...over.map(({ unit_id }) => unit_id)]
  await touchUnits(
    act.sql,
    moved.filter((id) => units.get(id)?.is_consumable),
  )
  return ok(null)
}

interface Change {
  readonly over: readonly store.UseRow[]
  readonly changed: readonly Used[]
}

async function write(act: Act, recordIds: readonly string[], { over, changed }: Change): Promise<void> {
  const ended = over.map(({ id }) => id)
  if (ended.length > 0) await store.endUses(act.sql, ended)
  const fresh = changed.map((one) => ({ id: act.newId(), ...one }))
  if (fresh.length > 0) await store.addUses(act.sql, fresh, { recordIds, accountId: act.actor.accountId })
}

export interface SessionUnit {
  readonly unitId: string
  readonly name: string
  readonly inventoryNumber: string
  readonly home: 'room' | 'brigade' | 'specialist'
  readonly isConsumable: boolean
  /** Of what is used up; null where nobody has counted. */
  readonly left: number | null
}

/** The units that are given to these specialists, to rooms and to the brigade, and are in order; a specialist’s own first. */
export async function sessionUnits(act: Act, staffIds: readonly string[]): Promise<SessionUnit[]> {
  const rows = await unitsForSessions(act.sql, staffIds, act.today)
  return rows.map((row) => ({
    unitId: row.id,
    name: row.kind_name,
    inventoryNumber: row.inventory_number,
    home: row.home as SessionUnit['home'],
    isConsumable: row.is_consumable,
    left: row.is_consumable ? leftOf(row.quantity, row.spent_in_sessions) : null,
  }))
}

/** What these specialists used last, with this child or else with any. */
export const lastUsed = async (act: Act, childId: string, staffIds: readonly string[]): Promise<Used[]> =>
  (await store.latestUses(act.sql, childId, staffIds)).map((row) => ({
    unitId: row.unit_id,
    quantity: row.quantity,
  }))

export interface NamedUse extends Used {
  readonly name: string
  readonly inventoryNumber: string
}

/** What was used in each of some sessions, given by their service records. */
export async function usedIn(
  act: Act,
  sessions: readonly { readonly id: string; readonly recordIds: readonly string[] }[],
): Promise<Map<string, NamedUse[]>> {
  const recordIds = sessions.flatMap((session) => session.recordIds)
  const rows = recordIds.length > 0 ? await store.namedUses(act.sql, recordIds) : []
  const byRecord = Map.groupBy(rows, ({ record_id }) => record_id)
  return new Map(
    sessions.map((session) => {
      const found = session.recordIds.flatMap((id) => byRecord.get(id) ?? [])
      // Two records of one session say the same use.
      const uses = [...new Map(found.map((row) => [row.id, row])).values()]
      return [session.id, uses.map(namedOf)]
    }),
  )
}

const namedOf = (row: store.NamedUseRow): NamedUse => ({
  unitId: row.unit_id,
  quantity: row.quantity,
  name: row.kind_name,
  inventoryNumber: row.inventory_number,
})
