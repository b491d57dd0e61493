// Rooms, brigade and specialists of the demonstration get their equipment before the first session.
import type { Act } from '#access/act.ts'
import { addMonths } from '#base/local-date.ts'
import { saveKind } from '#lending/contract/kind.ts'
import { addUnits } from '#lending/contract/unit.ts'
import { save as saveKindOf } from '#lending/service/kinds.ts'
import { giving } from '#lending/service/unit-work.ts'
import { addMany } from '#lending/service/units.ts'
import { consumables, roomUnits } from '../rules/session-equipment.ts'
import { good } from './good.ts'

/** Ids of the units by their inventory numbers. */
export type SessionEquipment = ReadonlyMap<string, string>

export async function equipRooms(act: Act, staffIds: readonly string[]): Promise<SessionEquipment> {
  for (const name of consumables) {
    const kind = { kindId: act.newId(), name, category: 'other', risk: 'low', hygiene: 'singleUse' }
    good(await saveKindOf(act, saveKind.input.parse({ ...kind, isConsumable: true })))
  }
  const day = addMonths(act.today, -6)
  const units = roomUnits.map(({ staff, home, ...unit }) => ({
    ...unit,
    unitId: act.newId(),
    home,
    staffId: staff === undefined ? null : staffIds[staff]!,
    receivedOn: day,
    isGrant: unit.fund === 'Средства Фонда',
  }))
  const taken = units.map((unit) => ({ ...unit, home: 'lending', staffId: null }))
  good(await addMany(act, addUnits.input.parse({ units: taken })))
  for (const { unitId, home, staffId } of units) good(await giving(act, { unitId, home, staffId, day }))
  return new Map(units.map(({ inventoryNumber, unitId }) => [inventoryNumber, unitId]))
}
