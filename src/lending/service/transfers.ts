// Units travel between points: sent, received, called off. On its way a unit is taken up, so that nobody else gets it.
import type { Act, Input } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import type { LocalDate } from '#base/local-date.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { arrive, cancelTransfer, transfer, transfers } from '../contract/point.ts'
import { tornKits } from '../rules/kit.ts'
import { axesOnArrival, departure, type Standing } from '../rules/moves.ts'
import { closeClaims, openClaims } from '../store/claims.ts'
import { pointNames, points } from '../store/points.ts'
import * as store from '../store/transfers.ts'
import type { TransferRow } from '../store/transfers.ts'
import { addUnitEvents } from '../store/unit-events.ts'
import { moveUnit, type UnitRow } from '../store/units.ts'
import { kitsOf } from './kits.ts'
import { axesOf, lockedUnits } from './locked.ts'
import { changed, read } from './reach.ts'

type Sent = Input<typeof transfer>
type SendRefused = (typeof transfer.refusals)[number]

const standingOf = (row: UnitRow): Standing => ({ ...axesOf(row), pointId: row.point_id })

async function checkDestination(
  act: Act,
  { toPointId, day, dueBackOn }: Sent,
): Promise<Result<null, SendRefused>> {
  if (day > act.today) return refuse('date-in-future', { field: 'day' })
  if (dueBackOn && dueBackOn < day) return refuse('due-back-before-sent', { field: 'dueBackOn' })
  const point = (await points(act.sql)).find(({ id }) => id === toPointId)
  if (!point) return refuse('point-unknown', { field: 'toPointId' })
  return point.is_closed ? refuse('point-closed', { field: 'toPointId' }) : ok(null)
}

/** The units under lock, each once, in the order in which they were named. */
async function unitsToSend(act: Act, ids: readonly string[]): Promise<Result<UnitRow[], SendRefused>> {
  const byId = await lockedUnits(act, ids)
  const strange = ids.findIndex((id) => !byId.has(id))
  return strange === -1
    ? ok([...new Set(ids)].map((id) => byId.get(id)!))
    : refuse('unit-unknown', { field: `unitIds.${strange}` })
}

const eventsOf = (
  act: Act,
  units: readonly UnitRow[],
  what: { kind: string; day: LocalDate; facts: object },
) =>
  addUnitEvents(
    act.sql,
    units.map((unit) => ({
      id: act.newId(),
      unitId: unit.id,
      kind: what.kind,
      day: what.day,
      staffId: act.actor.staffId,
      facts: { ...what.facts },
    })),
    act.actor.accountId,
  )

export const sending = permitted(transfer, async (act, input) => {
  const units = await unitsToSend(act, input.unitIds)
  if (!units.ok) return units
  const checked = await checkDestination(act, input)
  if (!checked.ok) return checked
  const [torn] = tornKits(input.unitIds, await kitsOf(act, units.value))
  if (torn) return refuse('kit-incomplete', { field: 'unitIds', details: { kit: torn.name } })
  const from = departure(units.value.map(standingOf), input.toPointId)
  if (!from.ok) return from
  const { transferId: id, toPointId, day, note } = input
  const row = {
    id,
    from_point_id: from.value,
    to_point_id: toPointId,
    day,
    due_back_on: input.dueBackOn ?? null,
    note,
    sent_by: act.actor.accountId,
  }
  if (!(await store.addTransfer(act.sql, row))) return refuse('transfer-reused')
  await openClaims(
    act.sql,
    units.value.map((unit) => ({ id: act.newId(), unitId: unit.id, kind: 'transfer' as const, byId: id })),
  )
  const facts = { transferId: id, fromPointId: from.value, toPointId, ...(note && { note }) }
  await eventsOf(act, units.value, { kind: 'transferred', day, facts })
  changed(act, transfer, { kind: 'transfer', id }, { units: units.value.length, toPointId })
  return ok({ sent: units.value.length })
})

type Received = Input<typeof arrive>
type ReceiveRefused = (typeof arrive.refusals)[number]

interface Coming {
  readonly given: Received['units'][number]
  readonly unit: UnitRow
  readonly way: TransferRow
}

/** Pairs what came with the way it came by; refuses all when one of them was not on its way. */
async function comingIn(
  act: Act,
  { units: given, day }: Received,
): Promise<Result<Coming[], ReceiveRefused>> {
  const units = await lockedUnits(
    act,
    given.map(({ unitId }) => unitId),
  )
  const ids = [...units.values()].flatMap((unit) => (unit.claim === 'transfer' ? [unit.claimed_by!] : []))
  const ways = new Map((await store.transfersById(act.sql, [...new Set(ids)])).map((row) => [row.id, row]))
  const coming = new Map<string, Coming>()
  for (const [at, one] of given.entries()) {
    const field = `units.${at}`
    const unit = units.get(one.unitId)
    if (!unit) return refuse('unit-unknown', { field })
    const way = unit.claim === 'transfer' ? ways.get(unit.claimed_by!) : undefined
    if (!way || coming.has(unit.id)) return refuse('unit-not-on-its-way', { field })
    if (day < way.day) return refuse('arrived-before-sent', { field: 'day' })
    coming.set(unit.id, { given: one, unit, way })
  }
  return ok([...coming.values()])
}

async function takeIn(act: Act, day: LocalDate, { given, unit, way }: Coming): Promise<void> {
  const { condition = null, missingParts = null, isDirty, note } = given
  const after = axesOnArrival({ ...axesOf(unit), parts: unit.parts }, { condition, missingParts, isDirty })
  // A shelf is of the point that it left.
  await moveUnit(act.sql, unit.id, { ...after, point_id: way.to_point_id, shelf: '' })
  const facts = { transferId: way.id, toPointId: way.to_point_id, ...(note && { note }) }
  await eventsOf(act, [unit], { kind: 'arrived', day, facts })
}

export const receiving = permitted(arrive, async (act, input) => {
  if (input.day > act.today) return refuse('date-in-future', { field: 'day' })
  const coming = await comingIn(act, input)
  if (!coming.ok) return coming
  for (const one of coming.value) await takeIn(act, input.day, one)
  const unitIds = coming.value.map(({ unit }) => unit.id)
  await closeClaims(act.sql, unitIds, ['transfer'])
  for (const id of new Set(coming.value.map(({ way }) => way.id)))
    changed(act, arrive, { kind: 'transfer', id }, { units: unitIds.length })
  return ok({ received: coming.value.length })
})

export const calling = permitted(cancelTransfer, async (act, { transferId, reason }) => {
  const [row] = await store.transfersById(act.sql, [transferId])
  if (!row) return refuse('not-found')
  const sent = (await store.unitsOfTransfers(act.sql, [transferId])).filter(({ is_on_way }) => is_on_way)
  const units = [
    ...(
      await lockedUnits(
        act,
        sent.map(({ unit_id }) => unit_id),
      )
    ).values(),
  ].filter((unit) => unit.claim === 'transfer' && unit.claimed_by === transferId)
  if (units.length === 0) return refuse('nothing-on-its-way')
  await closeClaims(
    act.sql,
    units.map(({ id }) => id),
    ['transfer'],
  )
  await store.cancel(act.sql, transferId)
  const facts = { transferId, note: reason }
  await eventsOf(act, units, { kind: 'transferCancelled', day: act.today, facts })
  changed(act, cancelTransfer, { kind: 'transfer', id: transferId }, { units: units.length })
  return ok({ back: units.length })
})

export const list = permitted(transfers, async (act, { isOpen, pointId, limit }) => {
  const rows = await store.transferPage(act.sql, { isOpen, pointId: pointId ?? null, limit })
  const names = await pointNames(act.sql)
  const units = Map.groupBy(
    await store.unitsOfTransfers(
      act.sql,
      rows.map(({ id }) => id),
    ),
    (row) => row.transfer_id,
  )
  read(act, transfers, { kind: 'transfer', id: null }, rows.length)
  return ok({
    transfers: rows.map((row) => ({
      id: row.id,
      day: row.day,
      fromPointId: row.from_point_id,
      fromName: names.get(row.from_point_id) ?? '',
      toPointId: row.to_point_id,
      toName: names.get(row.to_point_id) ?? '',
      dueBackOn: row.due_back_on,
      note: row.note,
      isCancelled: row.is_cancelled,
      units: (units.get(row.id) ?? []).map((unit) => ({
        unitId: unit.unit_id,
        kindId: unit.kind_id,
        kindName: unit.kind_name,
        inventoryNumber: unit.inventory_number,
        isOnWay: unit.is_on_way,
      })),
    })),
  })
})
