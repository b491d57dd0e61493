// Points of the lending service: where units stand, how they travel, on which terms they are lent there.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Callable } from '#access/act.ts'
import { changeSetting } from '#access/service/centre.ts'
import type { CommandContract, OutputOf } from '#base/act.ts'
import type { Result } from '#base/result.ts'
import { command, good, query, type TestCentre, testCentre } from '../../../test/centre.ts'
import { anIssue, aPoint, equipment, lent, numberOf } from '../../../test/lending.ts'
import { child } from '../../../test/people.ts'
import { scanned } from './counter.ts'
import { today as desk } from './desk.ts'
import { handing } from './issue.ts'
import { free } from './kinds.ts'
import { save as saveKit } from './kits.ts'
import { extending } from './loans.ts'
import { making } from './papers.ts'
import { list as points, save, setTerms } from './points.ts'
import { open as openLoan } from './reading.ts'
import { brokenLending } from './soundness.ts'
import { closing, scanning, shown, starting } from './stock-take.ts'
import { calling, list as transfers, receiving, sending } from './transfers.ts'
import { list as unitList, open as openUnit } from './units-read.ts'
import { edit } from './units.ts'

let centre: TestCentre
beforeAll(async () => {
  centre = await testCentre({ now: '2026-05-12T03:00:00.000Z' })
})
afterAll(async () => {
  expect(await brokenLending(centre.program.db.centre(centre.head.centreId))).toEqual([])
  await centre.close()
})

const day = '2026-05-12'
const send = <A extends CommandContract>(call: Callable<A>, args: unknown): Promise<Result<OutputOf<A>>> =>
  command(centre.program, centre.head, call, args as never)
const unitOf = async (unitId: string) => good(await query(centre.program, centre.head, openUnit, { unitId }))
const aBorrower = async (surname: string) => {
  const adults = [{ name: { lastName: surname, firstName: 'Анна' }, relation: 'mother' as const }]
  const made = await child(centre, { surname, adults, isSurelyNew: true })
  return { childId: made.childId, adultId: made.adultIds[0]! }
}

test('a centre has a point before anybody thinks of points, and every unit stands there', async () => {
  const other = await centre.another()
  const before = good(await query(other.program, other.head, points, {})).points
  expect(before).toMatchObject([{ name: 'Пункт проката', isFirst: true, isClosed: false, units: 0 }])
  const { unitIds } = await equipment(other, 2)
  const [first, ...more] = good(await query(other.program, other.head, points, {})).points
  expect([first!.units, more]).toEqual([2, []])
  const unit = good(await query(other.program, other.head, openUnit, { unitId: unitIds[0]! }))
  expect(unit).toMatchObject({ pointId: first!.id, pointName: 'Пункт проката', transfer: null })
  const closed = { pointId: first!.id, base: 1, name: 'Склад', isClosed: true }
  expect(await command(other.program, other.head, save, closed)).toMatchObject({ code: 'last-point' })
  good(
    await command(other.program, other.head, save, { ...closed, isClosed: false, address: 'ул. Лесная, 1' }),
  )
  expect(await command(other.program, other.head, save, closed)).toMatchObject({ code: 'last-point' })
  const second = await aPoint(other, 'Филиал')
  const same = { pointId: randomUUID(), name: 'филиал ' }
  expect(await command(other.program, other.head, save, same)).toMatchObject({ code: 'point-name-taken' })
  expect(await command(other.program, other.head, save, closed)).toMatchObject({
    code: 'point-changed-meanwhile',
  })
  good(await command(other.program, other.head, save, { ...closed, base: 2 }))
  const sent = { transferId: randomUUID(), unitIds: [...unitIds], toPointId: first!.id, day }
  expect(await command(other.program, other.head, sending, sent)).toMatchObject({ code: 'point-closed' })
  const strange = { ...sent, toPointId: randomUUID() }
  expect(await command(other.program, other.head, sending, strange)).toMatchObject({ code: 'point-unknown' })
  good(await command(other.program, other.head, sending, { ...sent, toPointId: second }))
})

test('on its way a unit is nobody’s: not lent, not offered, not given away, until it is received there', async () => {
  const { kindId, unitIds } = await equipment(centre, 3)
  const pointId = await aPoint(centre)
  const transferId = randomUUID()
  const sent = { transferId, unitIds: unitIds.slice(0, 2), toPointId: pointId, day, dueBackOn: '2026-05-16' }
  expect(good(await send(sending, sent))).toEqual({ sent: 2 })
  expect(await send(sending, { ...sent, transferId: randomUUID() })).toMatchObject({ code: 'unit-claimed' })
  const [first, second, third] = unitIds as [string, string, string]
  expect(await unitOf(first)).toMatchObject({
    reasons: ['inTransfer'],
    transfer: { id: transferId, fromName: 'Пункт проката', dueBackOn: '2026-05-16' },
  })
  const borrower = await aBorrower('Дорогина')
  expect(await send(handing, anIssue(borrower, [first]))).toMatchObject({ code: 'unit-not-lendable' })
  const coming = good(await query(centre.program, centre.head, desk, { pointId }))
  expect(coming.columns[2]!.cards.map(({ next }) => next)).toEqual(['arrive', 'arrive'])
  const here = good(await query(centre.program, centre.head, scanned, { code: numberOf(first) }))
  expect(here.instead).toMatchObject({ unitId: third, pointName: '' })

  const arrival = { day, units: [{ unitId: first, condition: 'fair', isDirty: true, note: 'намокла' }] }
  expect(await send(receiving, { ...arrival, day: '2026-05-11' })).toMatchObject({
    code: 'arrived-before-sent',
  })
  good(await send(receiving, arrival))
  expect(await send(receiving, arrival)).toMatchObject({ code: 'unit-not-on-its-way' })
  expect(await unitOf(first)).toMatchObject({
    pointId,
    condition: 'fair',
    reasons: ['dirty'],
    transfer: null,
  })
  const open = good(await query(centre.program, centre.head, transfers, { pointId }))
  expect(open.transfers).toMatchObject([{ id: transferId, toPointId: pointId }])
  expect(open.transfers[0]!.units.filter(({ isOnWay }) => isOnWay).map(({ unitId }) => unitId)).toEqual([
    second,
  ])
  good(await send(calling, { transferId, reason: 'машина сломалась' }))
  expect(await send(calling, { transferId, reason: 'ещё раз' })).toMatchObject({ code: 'nothing-on-its-way' })
  const back = await unitOf(second)
  expect(back).toMatchObject({ isLendable: true, pointName: 'Пункт проката' })
  expect(back.history.map(({ kind }) => kind)).toEqual(['transferCancelled', 'transferred', 'received'])
  const list = good(await query(centre.program, centre.head, unitList, { kindId, pointId }))
  expect(list.rows.map(({ id }) => id)).toEqual([first])
})

test('what was given for a time is named at the desk before its day', async () => {
  const { unitIds } = await equipment(centre, 1)
  const pointId = await aPoint(centre)
  const dueBackOn = '2026-05-15'
  const sent = { transferId: randomUUID(), unitIds: [...unitIds], toPointId: pointId, day, dueBackOn }
  good(await send(sending, sent))
  good(await send(receiving, { day, units: [{ unitId: unitIds[0]! }] }))
  const { columns } = good(await query(centre.program, centre.head, desk, { pointId }))
  expect(columns[2]!.cards).toMatchObject([{ next: 'sendBack', day: dueBackOn, isLate: false }])
  const first = good(await query(centre.program, centre.head, points, {})).points[0]!
  good(await send(sending, { ...sent, transferId: randomUUID(), toPointId: first.id, dueBackOn: null }))
  const after = good(await query(centre.program, centre.head, desk, { pointId }))
  expect(after.columns[2]!.cards).toEqual([])
})

test('a stock-taking of one point looks for nothing that stands at another', async () => {
  const { unitIds } = await equipment(centre, 2)
  const pointId = await aPoint(centre)
  good(await send(sending, { transferId: randomUUID(), unitIds: [unitIds[0]!], toPointId: pointId, day }))
  good(await send(receiving, { day, units: [{ unitId: unitIds[0]! }] }))
  const stockTakeId = randomUUID()
  good(await send(starting, { stockTakeId, home: 'lending', pointId, day }))
  const before = good(await query(centre.program, centre.head, shown, {}))
  expect(before.missing.map(({ unitId }) => unitId)).toEqual([unitIds[0]])
  expect(good(await send(scanning, { stockTakeId, code: numberOf(unitIds[1]!) })).result).toBe('unexpected')
  good(await send(closing, { stockTakeId, day, markMissing: false }))
})

test('a point lends on its own terms; a loan keeps those under which it went out', async () => {
  const { kindId, unitIds } = await equipment(centre, 2)
  const pointId = await aPoint(centre)
  good(
    await send(sending, {
      transferId: randomUUID(),
      unitIds: [unitIds[0]!],
      toPointId: pointId,
      day: '2026-05-04',
    }),
  )
  good(await send(receiving, { day: '2026-05-04', units: [{ unitId: unitIds[0]! }] }))
  const paid = { pointId, kindId, terms: { regime: 'tariff', tariff_kopecks_a_day: 5000 } }
  const free = { regime: 'tariff' }
  expect(await send(setTerms, { ...paid, terms: free })).toMatchObject({ code: 'tariff-missing' })
  good(await send(setTerms, paid))
  const borrower = await aBorrower('Платова')
  expect(await send(handing, anIssue(borrower, unitIds))).toMatchObject({ code: 'regimes-mixed' })
  const { loanId } = await lent(centre, borrower, unitIds[0]!)
  good(await send(setTerms, { ...paid, terms: null }))
  const loan = good(await query(centre.program, centre.head, openLoan, { loanId }))
  expect(loan).toMatchObject({ regime: 'tariff', lines: [{ tariff_kopecks_a_day: 5000 }] })
  expect(await unitOf(unitIds[0]!)).toMatchObject({ regime: 'free', tariff_kopecks_a_day: null })
  const make = (paper: string) => send(making, { paperId: randomUUID(), paper, aboutId: loanId })
  expect(await make('loanContract')).toMatchObject({ code: 'loan-is-paid' })
  expect((await make('rentalContract')).ok).toBe(true)
  expect((await make('handoverActIssue')).ok).toBe(true)
})

test('what is free is told by point, with where the point is', async () => {
  const { kindId, unitIds } = await equipment(centre, 2)
  const pointId = await aPoint(centre, 'Филиал на горе')
  good(await send(sending, { transferId: randomUUID(), unitIds: [unitIds[0]!], toPointId: pointId, day }))
  good(await send(receiving, { day, units: [{ unitId: unitIds[0]! }] }))
  const told = good(await query(centre.program, centre.head, free, {}))
  const ofKind = told.kinds.find((one) => one.kindId === kindId)!
  expect(ofKind.points.map(({ name, free: left }) => [name, left])).toEqual([
    ['Пункт проката', 1],
    ['Филиал на горе', 1],
  ])
  expect(told.points.map(({ name }) => name)).toContain('Филиал на горе')
})

test('a kit goes to another point whole', async () => {
  const { unitIds } = await equipment(centre, 2)
  good(await send(saveKit, { kitId: randomUUID(), name: 'Набор в дорогу', unitIds: [...unitIds] }))
  const sent = { transferId: randomUUID(), toPointId: await aPoint(centre), day }
  expect(await send(sending, { ...sent, unitIds: [unitIds[0]!] })).toMatchObject({ code: 'kit-incomplete' })
  good(await send(sending, { ...sent, unitIds: [...unitIds] }))
})

test('a transfer is acted on paper, with who sent it', async () => {
  const { unitIds } = await equipment(centre, 1)
  const transferId = randomUUID()
  good(await send(sending, { transferId, unitIds: [...unitIds], toPointId: await aPoint(centre), day }))
  const act = { paperId: randomUUID(), paper: 'transferAct', aboutId: transferId }
  expect(good(await send(making, act)).number).toBe('1/26')
  const strange = { ...act, paperId: randomUUID(), aboutId: randomUUID() }
  expect(await send(making, strange)).toMatchObject({ code: 'not-found' })
})

test('a known unit is put right to another point, unless somebody has it', async () => {
  const { kindId, unitIds } = await equipment(centre, 1)
  const [unitId] = unitIds as [string]
  const pointId = await aPoint(centre)
  const known = { unitId, kindId, inventoryNumber: numberOf(unitId), base: 1, pointId }
  expect(await send(edit, { ...known, pointId: randomUUID() })).toMatchObject({ code: 'point-unknown' })
  good(await send(edit, known))
  good(await send(edit, { ...known, base: 2, pointId: null }))
  expect(await unitOf(unitId)).toMatchObject({ pointId })
  await lent(centre, await aBorrower('Переездова'), unitId)
  const first = good(await query(centre.program, centre.head, points, {})).points[0]!
  expect(await send(edit, { ...known, base: 3, pointId: first.id })).toMatchObject({ code: 'unit-claimed' })
})

test('limits are what the centre has set', async () => {
  const set = (key: string, value: number) => send(changeSetting, { key, value })
  const { unitIds } = await equipment(centre, 3)
  const borrower = await aBorrower('Пределова')
  good(await set('lending.unitsOfFamily', 2))
  expect(await send(handing, anIssue(borrower, unitIds))).toMatchObject({
    code: 'too-many-loans',
    details: { most: 2 },
  })
  good(await set('lending.unitsOfFamily', 6))
  good(await set('lending.extensions', 0))
  const { loanId } = await lent(centre, borrower, unitIds[0]!)
  const more = { loanId, base: 1, until: '2026-09-01', day }
  expect(await send(extending, more)).toMatchObject({ code: 'extended-enough' })
  good(await set('lending.extensions', 1))
  good(await set('lending.mostMonths', 3))
  expect(await send(extending, more)).toMatchObject({ code: 'due-too-late' })
  good(await set('lending.mostMonths', 6))
  good(await send(extending, more))
  expect(await set('lending.mostMonths', 13)).toMatchObject({ code: 'setting-value' })
})
