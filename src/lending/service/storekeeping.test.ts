// The storekeeper’s work: recall, stock-taking, consumables, photos; and what is quiet when a child died.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor, Callable } from '#access/act.ts'
import type { CommandContract, OutputOf } from '#base/act.ts'
import type { Result } from '#base/result.ts'
import { discharge } from '#families/service/changes.ts'
import { command, good, query, type TestCentre, testCentre } from '../../../test/centre.ts'
import { anIssue, equipment, lent, numberOf } from '../../../test/lending.ts'
import { child } from '../../../test/people.ts'
import { ledger } from './demand.ts'
import { today as desk } from './desk.ts'
import { handing } from './issue.ts'
import { adding, showing } from './photos.ts'
import { brokenLending } from './soundness.ts'
import { closing, scanning, shown, starting } from './stock-take.ts'
import { giving, recalling, spending, working } from './unit-work.ts'
import { open as openUnit } from './units-read.ts'

let centre: TestCentre
beforeAll(async () => {
  centre = await testCentre({ now: '2026-05-12T03:00:00.000Z' })
})
afterAll(async () => {
  expect(await brokenLending(centre.program.db.centre(centre.head.centreId))).toEqual([])
  await centre.close()
})

const day = '2026-05-12'
const send = <A extends CommandContract>(
  call: Callable<A>,
  args: unknown,
  as: Actor = centre.head,
): Promise<Result<OutputOf<A>>> => command(centre.program, as, call, args as never)
const aBorrower = async (surname: string) => {
  const adults = [{ name: { lastName: surname, firstName: 'Анна' }, relation: 'mother' as const }]
  const made = await child(centre, { surname, adults, isSurelyNew: true })
  return { childId: made.childId, adultId: made.adultIds[0]! }
}

test('a recall stops what is on the shelf and calls home what is out', async () => {
  const { kindId, unitIds } = await equipment(centre, 2)
  const borrower = await aBorrower('Отзывова')
  await lent(centre, borrower, unitIds[0]!)
  expect(good(await send(recalling, { kindId, notice: '12/26', day }))).toEqual({ recalled: 2, onLoan: 1 })
  expect(await send(handing, anIssue(borrower, [unitIds[1]!]))).toMatchObject({
    details: { reasons: 'recalled' },
  })
  const board = good(await query(centre.program, centre.head, desk, {}))
  const card = board.columns[2]!.cards.find(({ unitId }) => unitId === unitIds[0])
  expect(card).toMatchObject({ next: 'recallHome', isLate: true })
})

test('a stock-taking tells what is missing and what was not expected, and scans count once', async () => {
  const { unitIds } = await equipment(centre, 3)
  const borrower = await aBorrower('Счётова')
  await lent(centre, borrower, unitIds[2]!)
  const stockTakeId = randomUUID()
  good(await send(starting, { stockTakeId, day }))
  expect(await send(starting, { stockTakeId: randomUUID(), day })).toMatchObject({ code: 'stock-take-open' })
  const scan = async (at: number) =>
    good(await send(scanning, { stockTakeId, code: numberOf(unitIds[at]!) })).result
  expect([await scan(0), await scan(0), await scan(2)]).toEqual(['expected', 'again', 'unexpected'])
  const so = good(await query(centre.program, centre.head, shown, {}))
  expect(so.missing.map(({ unitId }) => unitId)).toContain(unitIds[1])
  expect(so.unexpected.map(({ unitId }) => unitId)).toEqual([unitIds[2]])
  good(await send(closing, { stockTakeId, day, markMissing: true }))
  const gone = good(await query(centre.program, centre.head, openUnit, { unitId: unitIds[1]! }))
  expect(gone).toMatchObject({ claim: 'missing', reasons: ['missing'] })
  expect(await send(closing, { stockTakeId, day, markMissing: true })).toMatchObject({
    code: 'stock-take-closed',
  })
  await lent(centre, borrower, unitIds[0]!)
  const after = good(await query(centre.program, centre.head, shown, {}))
  expect({ ...after, stockTake: null }).toEqual({ ...so, stockTake: null })
  expect(after.stockTake).toMatchObject({ id: stockTakeId, closedOn: day })
})

test('a stock-taking of a room looks for nothing else; one of everything looks everywhere', async () => {
  const [inRoom, inPoint] = [await equipment(centre, 1), await equipment(centre, 1)]
  good(await send(giving, { unitId: inRoom.unitIds[0]!, home: 'room', day }))
  const expectedIn = async (home: 'room' | null) => {
    const stockTakeId = randomUUID()
    good(await send(starting, { stockTakeId, home, day }))
    const { missing } = good(await query(centre.program, centre.head, shown, { stockTakeId }))
    good(await send(closing, { stockTakeId, day, markMissing: false }))
    const ids = missing.map(({ unitId }) => unitId)
    return [ids.includes(inRoom.unitIds[0]!), ids.includes(inPoint.unitIds[0]!)]
  }
  expect(await expectedIn('room')).toEqual([true, false])
  expect(await expectedIn(null)).toEqual([true, true])
})

test('consumables run out, uses of a room’s equipment are counted for its fund', async () => {
  const made = await equipment(centre, 1, { isConsumable: true })
  expect(await send(spending, { unitId: made.unitIds[0]!, day })).toMatchObject({ code: 'not-so-many' })
  const room = await equipment(centre, 1)
  good(await send(giving, { unitId: room.unitIds[0]!, home: 'room', day }))
  good(await send(spending, { unitId: room.unitIds[0]!, day, amount: 3 }))
  const unit = good(await query(centre.program, centre.head, openUnit, { unitId: room.unitIds[0]! }))
  expect(unit).toMatchObject({ uses: 3, reasons: ['notForLending'] })
  const { kinds, funds } = good(
    await query(centre.program, centre.head, ledger, { from: '2026-05-01', to: '2026-05-31' }),
  )
  expect(kinds.find(({ kindId }) => kindId === room.kindId)).toMatchObject({
    units: 1,
    issued: 0,
    availableDays: 12,
  })
  expect(funds[0]!.uses).toBeGreaterThanOrEqual(3)
})

test('cleaning wants its agent and batch, a fault its words, and nothing is done with what a family has', async () => {
  const { unitIds } = await equipment(centre, 1)
  const work = (act: string, given = {}) => send(working, { unitId: unitIds[0]!, act, day, ...given })
  expect(await work('clean')).toMatchObject({ code: 'unit-not-dirty' })
  expect(await work('fail')).toMatchObject({ code: 'note-missing' })
  good(await work('quarantine', { note: 'клопы' }))
  expect(await work('clean', { agent: 'Септолит' })).toMatchObject({ code: 'agent-missing', field: 'batch' })
  good(await work('clean', { agent: 'Септолит', batch: '7' }))
  expect(await work('sendToRepair')).toMatchObject({ code: 'unit-not-faulty' })
  good(await work('fail', { note: 'скрипит' }))
  good(await work('sendToRepair'))
  good(await work('repaired'))
  expect(good(await query(centre.program, centre.head, openUnit, { unitId: unitIds[0]! })).reasons).toEqual([
    'dirty',
  ])
  await lent(centre, await aBorrower('Чистова'), (await equipment(centre, 1)).unitIds[0]!)
})

const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

test('photos of both moments are kept sealed and come back; what is no picture is refused', async () => {
  const { unitIds } = await equipment(centre, 1)
  const { lineId } = await lent(centre, await aBorrower('Снимкова'), unitIds[0]!)
  const photo = { photoId: randomUUID(), lineId, moment: 'issue', mediaType: 'image/png', base64: onePixel }
  good(await send(adding, photo))
  const text = Buffer.from('не снимок').toString('base64')
  expect(await send(adding, { ...photo, base64: text })).toMatchObject({ code: 'file-type-wrong' })
  expect(await send(adding, { ...photo, lineId: randomUUID() })).toMatchObject({ code: 'loan-unknown' })
  const { photos } = good(await query(centre.program, centre.head, showing, { lineId }))
  expect(photos).toMatchObject([{ moment: 'issue', mediaType: 'image/png' }])
  expect(Buffer.from(photos[0]!.base64, 'base64').subarray(1, 4).toString()).toBe('PNG')
})

test('nobody is reminded after a child died; the coordinator alone sees what to ask back', async () => {
  const borrower = await aBorrower('Тихонова')
  const { unitIds } = await equipment(centre, 1)
  await lent(centre, borrower, unitIds[0]!, { day: '2026-02-12', dueOn: '2026-05-01' })
  good(await send(discharge, { childId: borrower.childId, to: '2026-05-02', reason: 'deceased' }))
  const seenBy = async (as: Actor) =>
    good(await query(centre.program, as, desk, {})).columns[2]!.cards.filter(
      ({ unitId }) => unitId === unitIds[0],
    )
  expect(await seenBy(centre.as('lendingClerk'))).toEqual([])
  expect(await seenBy(centre.as('coordinator'))).toMatchObject([{ next: 'recallHome', isLate: false }])
  const more = await equipment(centre, 1)
  expect(await send(handing, anIssue(borrower, more.unitIds))).toMatchObject({ code: 'child-deceased' })
})
