// Stock-taking by phone: begin, scan, close.
import { permitted } from '#access/act.ts'
import { ok, refuse } from '#base/result.ts'
import { closeStockTake, scanInStock, startStockTake, stockTake } from '../contract/unit.ts'
import { inventoryKey, readLabel } from '../rules/label.ts'
import { openClaims } from '../store/claims.ts'
import { pointNames } from '../store/points.ts'
import * as store from '../store/stock.ts'
import { addUnitEvents } from '../store/unit-events.ts'
import { moveUnit, unitByCode } from '../store/units.ts'
import { lockedUnits } from './locked.ts'
import { changed, read } from './reach.ts'

export const starting = permitted(startStockTake, async (act, { stockTakeId, home, pointId, day }) => {
  if (day > act.today) return refuse('date-in-future', { field: 'day' })
  if (pointId && !(await pointNames(act.sql)).has(pointId))
    return refuse('point-unknown', { field: 'pointId' })
  const row = { id: stockTakeId, begun_on: day, home: home ?? null, point_id: pointId ?? null }
  if (!(await store.beginStockTake(act.sql, row, act.actor.accountId))) return refuse('stock-take-open')
  changed(act, startStockTake, { kind: 'stockTake', id: stockTakeId })
  return ok({})
})

export const scanning = permitted(scanInStock, async (act, { stockTakeId, code, condition }) => {
  const take = await store.stockTakeOf(act.sql, stockTakeId)
  if (!take) return refuse('not-found')
  if (take.closed_on !== null) return refuse('stock-take-closed')
  const at = { label: readLabel(code), inventoryKey: inventoryKey(code) }
  const [unit] = await unitByCode(act.sql, at, act.today)
  if (!unit) return refuse('unit-unknown', { field: 'code' })
  const scan = { stockTakeId, unitId: unit.id, condition: condition ?? null }
  const isExpected = await store.addScan(act.sql, scan, act.actor.accountId)
  if (isExpected !== null && condition) await moveUnit(act.sql, unit.id, { condition })
  const { expected, found } = await store.countsOf(act.sql, stockTakeId)
  changed(act, scanInStock, { kind: 'stockTake', id: stockTakeId }, { unitId: unit.id })
  return ok({
    unitId: unit.id,
    kindName: unit.kind_name,
    inventoryNumber: unit.inventory_number,
    result:
      isExpected === null ? ('again' as const) : isExpected ? ('expected' as const) : ('unexpected' as const),
    counted: found,
    expected,
  })
})

export const closing = permitted(closeStockTake, async (act, { stockTakeId, day, markMissing }) => {
  const first = await store.stockTakeOf(act.sql, stockTakeId)
  if (!first) return refuse('not-found')
  if (day > act.today || day < first.begun_on) return refuse('date-in-future', { field: 'day' })
  const unseen = (await store.countedUnits(act.sql, stockTakeId)).filter(({ is_seen }) => !is_seen)
  await lockedUnits(
    act,
    unseen.map(({ id }) => id),
  )
  await store.lockStockTake(act.sql, stockTakeId)
  const take = (await store.stockTakeOf(act.sql, stockTakeId))!
  if (take.closed_on !== null) return refuse('stock-take-closed')
  const missing = (await store.countedUnits(act.sql, stockTakeId)).filter(
    (row) => row.is_expected && !row.is_seen,
  )
  const gone = markMissing ? missing.filter((row) => !row.is_claimed) : []
  await openClaims(
    act.sql,
    gone.map(({ id }) => ({ id: act.newId(), unitId: id, kind: 'missing' as const, byId: stockTakeId })),
  )
  const missed = gone.map(({ id: unitId }) => ({
    id: act.newId(),
    unitId,
    kind: 'missed',
    day,
    staffId: null,
    facts: {},
  }))
  await addUnitEvents(act.sql, missed, act.actor.accountId)
  await store.closeStockTake(act.sql, stockTakeId, { day, missing: missing.map(({ id }) => id) })
  changed(act, closeStockTake, { kind: 'stockTake', id: stockTakeId }, { missing: missing.length })
  return ok({ missing: missing.length })
})

export const shown = permitted(stockTake, async (act, { stockTakeId }) => {
  const take = await store.stockTakeOf(act.sql, stockTakeId ?? null)
  if (!take && stockTakeId) return refuse('not-found')
  if (!take) return ok({ stockTake: null, expected: 0, found: 0, missing: [], unexpected: [] })
  const rows = await store.countedUnits(act.sql, take.id)
  const named = (row: store.CountedRow) => ({
    unitId: row.id,
    kindName: row.kind_name,
    inventoryNumber: row.inventory_number,
  })
  const pointName = take.point_id ? ((await pointNames(act.sql)).get(take.point_id) ?? '') : ''
  read(act, stockTake, { kind: 'stockTake', id: take.id })
  return ok({
    stockTake: { id: take.id, begunOn: take.begun_on, closedOn: take.closed_on, home: take.home, pointName },
    expected: rows.filter(({ is_expected }) => is_expected).length,
    found: rows.filter((row) => row.is_expected && row.is_seen).length,
    missing: rows
      .filter((row) => row.is_expected && !row.is_seen)
      .map((row) => ({ ...named(row), shelf: row.shelf })),
    unexpected: rows.filter((row) => row.is_seen && !row.is_expected).map(named),
  })
})
