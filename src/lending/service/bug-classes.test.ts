// The six ways in which other lending programs gave one thing out twice. Source: lending.md §2.4.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Callable } from '#access/act.ts'
import type { CommandContract, OutputOf } from '#base/act.ts'
import type { Result } from '#base/result.ts'
import { command, commandUnder, good, query, type TestCentre, testCentre } from '../../../test/centre.ts'
import { anIssue, asked, booked, equipment, lent, offered, prepared } from '../../../test/lending.ts'
import { child } from '../../../test/people.ts'
import { today as desk } from './desk.ts'
import { handing } from './issue.ts'
import { recording } from './journal-loans.ts'
import { list as kindList } from './kinds.ts'
import { extending } from './loans.ts'
import { answering, offering, preparing } from './offers.ts'
import { list as queueList } from './requests.ts'
import { returning } from './returns.ts'
import { brokenLending } from './soundness.ts'
import { undoing } from './undo.ts'
import { list as unitList } from './units-read.ts'
import { edit } from './units.ts'
import { working } from './unit-work.ts'

let centre: TestCentre
beforeAll(async () => {
  centre = await testCentre({ now: '2026-05-12T03:00:00.000Z' })
})
afterAll(async () => {
  const sql = centre.program.db.centre(centre.head.centreId)
  expect(await brokenLending(sql)).toEqual([])
  await centre.close()
})

let families = 0
const aBorrower = async () => {
  const surname = `Берова${'а'.repeat(++families)}`
  const adults = [{ name: { lastName: surname, firstName: 'Анна' }, relation: 'mother' as const }]
  const made = await child(centre, { surname, adults, isSurelyNew: true })
  return { childId: made.childId, adultId: made.adultIds[0]! }
}
const send = <A extends CommandContract>(call: Callable<A>, args: unknown): Promise<Result<OutputOf<A>>> =>
  command(centre.program, centre.head, call, args as never)

test('1. a form that stood open is not taken after somebody else changed the thing', async () => {
  const borrower = await aBorrower()
  const made = await equipment(centre, 1)
  const { requestId } = await offered(centre, borrower, made)
  const answer = { requestId, base: 3, answer: 'accepted' as const }
  good(await send(answering, answer))
  expect(await send(answering, answer)).toMatchObject({ code: 'no-offer' })
  const ready = { requestId, base: 3, unitId: made.unitIds[0]!, partsSeen: [], isTried: true as const }
  expect(await send(preparing, ready)).toMatchObject({ code: 'request-changed-meanwhile' })
  const other = await equipment(centre, 1)
  const { loanId } = await lent(centre, borrower, other.unitIds[0]!)
  const longer = { loanId, base: 1, until: '2026-09-01', day: '2026-05-12' }
  good(await send(extending, longer))
  expect(await send(extending, longer)).toMatchObject({ code: 'loan-changed-meanwhile' })
})

test('2. a double click and a double scan have one effect', async () => {
  const borrower = await aBorrower()
  const { unitIds } = await equipment(centre, 1)
  const sent = { id: randomUUID(), args: anIssue(borrower, unitIds) }
  const twice = await Promise.all([1, 2].map(() => commandUnder(centre.program, centre.head, handing, sent)))
  expect(twice[0]).toEqual(twice[1])
  const clicks = await Promise.all(
    [1, 2, 3].map(() => send(returning, { day: '2026-05-12', units: [{ unitId: unitIds[0]! }] })),
  )
  expect(clicks.filter(({ ok }) => ok)).toHaveLength(1)
  expect(clicks.filter((one) => !one.ok && one.code === 'unit-not-on-loan')).toHaveLength(2)
})

test('3. no second path skips a guard: many at once, the books of paper journals, a unit held for another', async () => {
  const [one, two] = [await aBorrower(), await aBorrower()]
  const free = await equipment(centre, 2)
  const held = await equipment(centre, 1)
  await booked(centre, one, held)
  const lot = [...free.unitIds, held.unitIds[0]!]
  expect(await send(handing, anIssue(two, lot))).toMatchObject({ code: 'held-for-another' })
  good(await send(working, { unitId: free.unitIds[0]!, act: 'fail', day: '2026-05-12', note: 'скрипит' }))
  expect(await send(handing, anIssue(two, free.unitIds))).toMatchObject({
    code: 'unit-not-lendable',
    details: { reasons: 'faulty' },
  })
  const row = {
    loanId: randomUUID(),
    lineId: randomUUID(),
    ...two,
    unitId: held.unitIds[0]!,
    issuedOn: '2026-05-01',
    dueOn: '2026-08-01',
  }
  expect(good(await send(recording, { loans: [row] }))).toMatchObject({
    refused: [{ code: 'unit-already-on-loan' }],
  })
  const frame = await equipment(centre, 1, { risk: 'high' })
  expect(await send(handing, anIssue(two, frame.unitIds))).toMatchObject({ code: 'not-measured' })
})

test('4. no editing, extending or undoing opens an overlap again', async () => {
  const [one, two] = [await aBorrower(), await aBorrower()]
  const { unitIds, kindId } = await equipment(centre, 1)
  const first = await lent(centre, one, unitIds[0]!)
  await asked(centre, two, kindId)
  const longer = { loanId: first.loanId, base: 1, until: '2026-09-01', day: '2026-05-12' }
  expect(await send(extending, longer)).toMatchObject({ code: 'somebody-waits' })
  good(await send(returning, { day: '2026-05-12', units: [{ unitId: unitIds[0]! }] }))
  const clean = { unitId: unitIds[0]!, act: 'clean', day: '2026-05-12', agent: 'Септолит', batch: '7' }
  good(await send(working, clean))
  await lent(centre, two, unitIds[0]!, { day: '2026-05-12' })
  expect(await send(undoing, { loanId: first.loanId, what: 'return' })).toMatchObject({
    code: 'unit-moved-on',
  })
  const moved = { unitId: unitIds[0]!, kindId, inventoryNumber: 'БП-новый', home: 'room', base: 4 }
  const edited = await send(edit, moved)
  expect(['unit-claimed', 'unit-changed-meanwhile']).toContain(!edited.ok && edited.code)
})

test('5. what is overdue never looks free', async () => {
  const borrower = await aBorrower()
  const { unitIds, kindId } = await equipment(centre, 1)
  await lent(centre, borrower, unitIds[0]!, { day: '2020-01-10', dueOn: '2020-02-10' })
  expect(await send(offering, { unitId: unitIds[0]! })).toMatchObject({ code: 'unit-not-lendable' })
  const free = good(await query(centre.program, centre.head, unitList, { kindId, state: 'lendable' }))
  expect(free.total).toBe(0)
  const kinds = good(await query(centre.program, centre.head, kindList, {}))
  expect(kinds.kinds.find(({ id }) => id === kindId)).toMatchObject({ units: 1, free: 0, out: 1 })
  const board = good(await query(centre.program, centre.head, desk, { limit: 200 }))
  const due = board.columns.find(({ column }) => column === 'due')!
  expect(due.cards.find(({ unitId }) => unitId === unitIds[0])).toMatchObject({
    next: 'takeBack',
    isLate: true,
  })
})

test('6. an offer that has expired is not revived by answering it, and its unit goes to the next', async () => {
  const [one, two] = [await aBorrower(), await aBorrower()]
  const made = await equipment(centre, 1)
  const { requestId } = await offered(centre, one, made)
  const later = {
    ...centre.program,
    clock: { ...centre.program.clock, now: () => '2026-05-19T03:00:00.000Z' as never },
  }
  const answer = { requestId, base: 3, answer: 'accepted' as const }
  expect(await command(later, centre.head, answering, answer)).toMatchObject({ code: 'no-offer' })
  const { requests } = good(await query(later, centre.head, queueList, { kindId: made.kindId }))
  expect(requests).toMatchObject([{ id: requestId, state: 'waitlisted', unitId: null, place: 1 }])
  const issued = await command(later, centre.head, handing, anIssue(two, made.unitIds, { day: '2026-05-19' }))
  good(issued)
  expect(await command(later, centre.head, answering, { ...answer, base: 4 })).toMatchObject({
    code: 'no-offer',
  })
  await prepared(centre, two, await equipment(centre, 1))
})
