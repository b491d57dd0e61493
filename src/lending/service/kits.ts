// Kits: put together, changed, taken apart. Their units are locked before the kit, in the order of all locks.
import type { Act, Input } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { nameKey } from '#base/person-name.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { dissolveKit, kits, saveKit } from '../contract/kit.ts'
import { type Kit, movedInKit } from '../rules/kit.ts'
import * as store from '../store/kits.ts'
import { moveUnit, unitsById, type UnitRow } from '../store/units.ts'
import { lockedUnits, reasonsOf } from './locked.ts'
import { changed } from './reach.ts'

export const list = permitted(kits, async (act) => {
  const rows = await store.allKits(act.sql)
  const ids = (await store.unitIdsInKits(act.sql)).map(({ id }) => id)
  const byKit = Map.groupBy(await unitsById(act.sql, ids, act.today), (unit) => unit.kit_id)
  return ok({
    kits: rows.map(({ id, version, name }) => ({
      id,
      version,
      name,
      units: (byKit.get(id) ?? []).map((unit) => ({
        unitId: unit.id,
        kindName: unit.kind_name,
        inventoryNumber: unit.inventory_number,
        shelf: unit.shelf,
        reasons: reasonsOf(act, unit),
      })),
    })),
  })
})

type Given = Input<typeof saveKit>
type Refused = (typeof saveKit.refusals)[number]

const isOfLending = (unit: UnitRow): boolean =>
  unit.lifecycle === 'inService' && unit.home === 'lending' && !unit.is_consumable && !unit.is_single_use

/** Whether the units may be of this kit; the first reason why not. */
function checkUnits(
  { kitId, unitIds }: Given,
  before: readonly string[],
  units: ReadonlyMap<string, UnitRow>,
): Result<null, Refused> {
  const field = 'unitIds'
  const { into, out } = movedInKit(before, unitIds)
  if (unitIds.some((id) => !units.has(id))) return refuse('unit-unknown', { field })
  const coming = into.map((id) => units.get(id)!)
  if (coming.some(({ kit_id }) => kit_id !== null && kit_id !== kitId))
    return refuse('unit-of-another-kit', { field })
  if (!coming.every(isOfLending)) return refuse('unit-not-for-lending', { field })
  const isHeld = [...into, ...out].some((id) => (units.get(id)?.claim ?? null) !== null)
  return isHeld ? refuse('unit-claimed', { field }) : ok(null)
}

/** The kit under lock as the page showed it, or a new one. */
async function kept(act: Act, given: Given): Promise<Result<null, Refused>> {
  const name = { id: given.kitId, name: given.name, nameKey: nameKey(given.name) }
  const named = await store.kitNamed(act.sql, name.nameKey)
  if (named !== null && named !== given.kitId) return refuse('kit-name-taken', { field: 'name' })
  if (typeof given.base !== 'number')
    return (await store.addKit(act.sql, name)) ? ok(null) : refuse('kit-changed-meanwhile')
  const row = await store.lockKit(act.sql, given.kitId)
  if (row?.version !== given.base) return refuse('kit-changed-meanwhile')
  await store.changeKit(act.sql, name)
  return ok(null)
}

const unitsOf = async (act: Act, kitId: string): Promise<readonly string[]> =>
  (await store.kitsById(act.sql, [kitId]))[0]?.unitIds ?? []

export const save = permitted(saveKit, async (act, given) => {
  const unitIds = [...new Set(given.unitIds)]
  const before = await unitsOf(act, given.kitId)
  const units = await lockedUnits(act, [...before, ...unitIds])
  const checked = checkUnits({ ...given, unitIds }, before, units)
  if (!checked.ok) return checked
  const kit = await kept(act, given)
  if (!kit.ok) return kit
  const { into, out } = movedInKit(before, unitIds)
  for (const id of out) await moveUnit(act.sql, id, { kit_id: null })
  for (const id of into) await moveUnit(act.sql, id, { kit_id: given.kitId })
  changed(act, saveKit, { kind: 'kit', id: given.kitId }, { units: unitIds.length })
  return ok({})
})

export const dissolve = permitted(dissolveKit, async (act, { kitId, base }) => {
  const ids = await unitsOf(act, kitId)
  const units = await lockedUnits(act, ids)
  const row = await store.lockKit(act.sql, kitId)
  if (!row) return refuse('not-found')
  if (row.version !== base) return refuse('kit-changed-meanwhile')
  if ([...units.values()].some(({ claim }) => claim !== null)) return refuse('unit-claimed')
  for (const id of ids) await moveUnit(act.sql, id, { kit_id: null })
  await store.removeKit(act.sql, kitId)
  changed(act, dissolveKit, { kind: 'kit', id: kitId })
  return ok({})
})

/** The kits that units are of, whole. */
export const kitsOf = (act: Act, units: readonly UnitRow[]): Promise<Kit[]> =>
  store.kitsById(act.sql, [...new Set(units.flatMap(({ kit_id }) => kit_id ?? []))])
