// Units come into the books, one or many, are changed, and go out with an import that is undone.
import type { Act, Input } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { nameKey } from '#base/person-name.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { knownStaff } from '#services/service/known.ts'
import { saveKind } from '../contract/kind.ts'
import {
  addUnit,
  addUnits,
  editUnit,
  type NewUnit,
  removeUnits,
  type unitRefusals,
} from '../contract/unit.ts'
import { inventoryKey, labelOf, readLabel } from '../rules/label.ts'
import { categoryOf, riskOf } from '../rules/new-kind.ts'
import { countedFor } from '../rules/session-use.ts'
import { starterKind } from '../rules/starter-kinds.ts'
import { addKinds, kindsById, kindsNamed } from '../store/kinds.ts'
import { pointNames } from '../store/points.ts'
import { addUnitEvents } from '../store/unit-events.ts'
import * as store from '../store/units.ts'
import { kindRow } from './kinds.ts'
import { lockedUnit, lockedUnits } from './locked.ts'
import { changed } from './reach.ts'

type Refused = (typeof unitRefusals)[number]
type Given = NewUnit & {
  readonly hygiene?: store.UnitRow['hygiene']
  readonly label?: string | null | undefined
}

const placeOf = (act: Act, { home, staffId, pointId, shelf }: Given) => ({
  home,
  staff_id: home === 'specialist' ? (staffId ?? null) : null,
  // The first point has the id of its centre.
  point_id: pointId ?? act.actor.centreId,
  shelf,
})

/** A new unit counts as checked on the day it came into the books. */
const rowOf = (act: Act, unit: Given): store.NewUnitRow => ({
  id: unit.unitId,
  kind_id: unit.kindId,
  inventory_number: unit.inventoryNumber,
  inventory_key: inventoryKey(unit.inventoryNumber),
  serial: unit.serial,
  label: (unit.label && readLabel(unit.label)) || labelOf(act.newId()),
  ...placeOf(act, unit),
  received_on: unit.receivedOn ?? null,
  cost_kopecks: unit.cost_kopecks ?? null,
  fund: unit.fund,
  is_grant: unit.isGrant,
  hygiene: unit.hygiene ?? 'clean',
  condition: unit.condition,
  checked_on: act.today,
  quantity: unit.quantity ?? null,
  account: unit.account,
  keeper_id: unit.keeperId ?? null,
})

interface Around {
  readonly staff: { has(id: string): boolean }
  readonly points: { has(id: string): boolean }
  readonly today: Act['today']
}

/** Why a unit does not hold, whom and what it names being known or not. */
function faultOf(unit: NewUnit, { staff, points, today }: Around): Refused | null {
  const { receivedOn, staffId, keeperId, pointId, home, inventoryNumber } = unit
  if (receivedOn && receivedOn > today) return 'date-in-future'
  if (staffId ? !staff.has(staffId) : home === 'specialist') return 'staff-unknown'
  if (keeperId && !staff.has(keeperId)) return 'keeper-unknown'
  if (pointId && !points.has(pointId)) return 'point-unknown'
  return inventoryKey(inventoryNumber) === '' ? 'inventory-number-taken' : null
}

/** The refusal of each unit that does not hold, by id. */
async function check(act: Act, units: readonly NewUnit[]): Promise<Map<string, Refused>> {
  const staff = await knownStaff(
    act,
    units.flatMap(({ staffId, keeperId }) => [staffId ?? [], keeperId ?? []].flat()),
  )
  const isPlaced = units.some(({ pointId }) => pointId)
  const points = isPlaced ? await pointNames(act.sql) : new Map<string, string>()
  return new Map(
    units.flatMap((unit) => {
      const fault = faultOf(unit, { staff, points, today: act.today })
      return fault ? [[unit.unitId, fault] as const] : []
    }),
  )
}

const receiptOf = (act: Act, row: store.NewUnitRow) => ({
  id: act.newId(),
  unitId: row.id,
  kind: 'received',
  day: row.received_on ?? act.today,
  staffId: null,
  facts: {},
})

/** Takes in what can be taken, whatever its kinds; answers what was taken, known, and why the rest was not. */
async function take(act: Act, units: readonly Given[]) {
  const refusals = await check(act, units)
  const rows = units.filter(({ unitId }) => !refusals.has(unitId)).map((unit) => rowOf(act, unit))
  const added = await store.addUnits(act.sql, rows, act.actor.accountId)
  const left = rows.filter(({ id }) => !added.has(id))
  const here = new Map(
    (
      await store.unitsById(
        act.sql,
        left.map(({ id }) => id),
        act.today,
      )
    ).map((row) => [row.id, row]),
  )
  const refused = [...refusals].map(([unitId, code]) => ({ unitId, code }))
  for (const row of left)
    if (here.get(row.id)?.inventory_key !== row.inventory_key)
      refused.push({ unitId: row.id, code: 'inventory-number-taken' })
  const taken = rows.filter(({ id }) => added.has(id))
  await addUnitEvents(
    act.sql,
    taken.map((row) => receiptOf(act, row)),
    act.actor.accountId,
  )
  return { taken: added.size, known: units.length - added.size - refused.length, refused }
}

/** Whether a label that was printed before may be given to a unit; nothing to say where none was given. */
export async function freeLabel(
  act: Act,
  given: string | null | undefined,
): Promise<Result<string | null, 'label-unreadable' | 'label-taken'>> {
  if (!given) return ok(null)
  const label = readLabel(given)
  if (!label) return refuse('label-unreadable', { field: 'label' })
  return (await store.isLabelUsed(act.sql, label)) ? refuse('label-taken', { field: 'label' }) : ok(label)
}

export const add = permitted(addUnit, async (act, input) => {
  const [kind] = await kindsById(act.sql, [input.kindId])
  if (!kind) return refuse('kind-unknown', { field: 'kindId' })
  const label = await freeLabel(act, input.label)
  if (!label.ok) return label
  const { refused } = await take(act, [input])
  return refused[0] ? refuse(refused[0].code) : ok({})
})

type NamedKind = Pick<Input<typeof addUnits>['units'][number], 'kindName' | 'category'>

/** A kind by its name: as described in the program where it ships one of this name, otherwise by its group. */
const newKindOf = (act: Act, { kindName, category }: NamedKind) => {
  const known = starterKind(kindName)
  const group = categoryOf(category, kindName)
  const fields = known ?? { name: kindName, category: group, risk: riskOf(group) }
  return kindRow(act.newId(), saveKind.input.parse({ kindId: act.newId(), ...fields, name: kindName }))
}

/** Kinds by the keys of their names; what nobody knows is added. */
async function kindsByName(act: Act, units: readonly NamedKind[]): Promise<Map<string, string>> {
  const byKey = new Map(units.map((unit) => [nameKey(unit.kindName), unit]))
  const known = new Map((await kindsNamed(act.sql, [...byKey.keys()])).map((row) => [row.name_key, row.id]))
  const missing = [...byKey].filter(([key]) => !known.has(key)).map(([, unit]) => newKindOf(act, unit))
  if (missing.length === 0) return known
  await addKinds(act.sql, missing)
  for (const { id } of missing) changed(act, saveKind, { kind: 'equipmentKind', id })
  // Somebody else may have added one of them meanwhile.
  return new Map((await kindsNamed(act.sql, [...byKey.keys()])).map((row) => [row.name_key, row.id]))
}

export const addMany = permitted(addUnits, async (act, { units }) => {
  const kinds = await kindsByName(act, units)
  return ok(
    await take(
      act,
      units.map((unit) => ({ ...unit, kindId: kinds.get(nameKey(unit.kindName))! })),
    ),
  )
})

type EditRefused = (typeof editUnit.refusals)[number]

/** Of another kind, or standing elsewhere. */
const isMoved = (row: store.UnitRow, { kindId, home, pointId }: Input<typeof editUnit>): boolean =>
  row.kind_id !== kindId || row.home !== home || (pointId ?? row.point_id) !== row.point_id

async function checkEdit(
  act: Act,
  row: store.UnitRow,
  input: Input<typeof editUnit>,
): Promise<Result<null, EditRefused>> {
  if (row.version !== input.base) return refuse('unit-changed-meanwhile')
  if (row.lifecycle === 'writtenOff') return refuse('unit-written-off')
  if (row.claim && isMoved(row, input)) return refuse('unit-claimed')
  const refused = (await check(act, [input])).get(input.unitId)
  if (refused) return refuse(refused)
  const [kind] = await kindsById(act.sql, [input.kindId])
  if (!kind) return refuse('kind-unknown', { field: 'kindId' })
  const taken = await store.unitsWithKeys(act.sql, [inventoryKey(input.inventoryNumber)])
  return taken.some(({ id }) => id !== row.id)
    ? refuse('inventory-number-taken', { field: 'inventoryNumber' })
    : ok(null)
}

export const edit = permitted(editUnit, async (act, input) => {
  const row = await lockedUnit(act, input.unitId)
  if (!row) return refuse('not-found')
  const checked = await checkEdit(act, row, input)
  if (!checked.ok) return checked
  const quantity = countedFor(input.quantity ?? null, row.spent_in_sessions)
  await store.changeUnit(act.sql, {
    ...rowOf(act, { ...input, pointId: input.pointId ?? row.point_id }),
    quantity,
  })
  changed(act, editUnit, { kind: 'unit', id: row.id })
  return ok({})
})

export const remove = permitted(removeUnits, async (act, { unitIds }) => {
  await lockedUnits(act, unitIds)
  return ok({ removed: await store.removeUnused(act.sql, unitIds, act.actor.accountId) })
})
