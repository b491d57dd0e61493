// A standing frame passes every gate: measured, briefed with teach-back, prepared for this request, within limits, nothing overdue.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor, Callable } from '#access/act.ts'
import type { CommandContract, OutputOf } from '#base/act.ts'
import type { Result } from '#base/result.ts'
import { starterKinds } from '../rules/starter-kinds.ts'
import { command, good, query, type TestCentre, testCentre } from '../../../test/centre.ts'
import { anIssue, asked, booked, equipment, lent, prepared } from '../../../test/lending.ts'
import { child, workshop } from '../../../test/people.ts'
import { atCounter, scanned } from './counter.ts'
import { today as desk } from './desk.ts'
import { handing } from './issue.ts'
import { extending, pausing, talking } from './loans.ts'
import { briefing, measuring } from './measuring.ts'
import { answering, offering, preparing } from './offers.ts'
import { open as openLoan } from './reading.ts'
import { list as queue, screening } from './requests.ts'
import { losing, returning } from './returns.ts'
import { brokenLending } from './soundness.ts'
import { working, writingOff } from './unit-work.ts'

let centre: TestCentre
let staffId: string
beforeAll(async () => {
  centre = await testCentre({ now: '2026-05-12T03:00:00.000Z' })
  ;({ staffId } = await workshop(centre))
})
afterAll(async () => {
  expect(await brokenLending(centre.program.db.centre(centre.head.centreId))).toEqual([])
  await centre.close()
})

const frame = { ...starterKinds[0]!, check_months: 6 }
const parts = ['chest-strap', 'hip-strap', 'knee-pads', 'footrests']
let named = 0
const aFrame = (units = 1) => equipment(centre, units, { ...frame, name: `Вертикализатор ${++named}` })

let families = 0
const aBorrower = async (birthDate = '2020-05-05') => {
  const surname = `Опорова${'а'.repeat(++families)}`
  const adults = [{ name: { lastName: surname, firstName: 'Анна' }, relation: 'mother' as const }]
  const made = await child(centre, {
    surname,
    adults,
    birthDate: birthDate as never,
    enrolledOn: '2025-01-01',
    isSurelyNew: true,
  })
  return { childId: made.childId, adultId: made.adultIds[0]! }
}
const send = <A extends CommandContract>(
  call: Callable<A>,
  args: unknown,
  as: Actor = centre.head,
): Promise<Result<OutputOf<A>>> => command(centre.program, as, call, args as never)
const measured = (childId: string, given = {}) =>
  send(measuring, { childId, day: '2026-05-10', height_cm: 100, weight_kg: 16, ...given })
const briefed = (borrower: object, kindId: string, isShown = true, day = '2026-05-11') =>
  send(briefing, { ...borrower, kindId, staffId, day, isShown })

test('each gate refuses until it is passed, and then the frame goes out, is asked about, and comes back', async () => {
  const borrower = await aBorrower()
  const made = await aFrame()
  const give = (given = {}) => send(handing, anIssue(borrower, made.unitIds, { day: '2026-05-12', ...given }))
  expect(await give()).toMatchObject({ code: 'not-measured' })
  good(await measured(borrower.childId, { day: '2026-04-11' }))
  expect(await give()).toMatchObject({ code: 'not-measured' })
  good(await measured(borrower.childId))
  expect(await give()).toMatchObject({ code: 'briefing-missing' })
  good(await briefed(borrower, made.kindId, false))
  expect(await give()).toMatchObject({ code: 'briefing-missing' })
  good(await briefed(borrower, made.kindId))
  expect(await give()).toMatchObject({ code: 'not-prepared' })
  const { requestId } = await booked(centre, borrower, made)
  const ready = { requestId, base: 4, unitId: made.unitIds[0]!, isTried: true }
  expect(await send(preparing, { ...ready, partsSeen: parts.slice(1) })).toMatchObject({
    code: 'part-missing',
    details: { part: 'chest-strap' },
  })
  good(await send(preparing, { ...ready, partsSeen: parts }))
  const board = good(await query(centre.program, centre.head, desk, {}))
  expect(board.columns[1]!.cards).toContainEqual(expect.objectContaining({ id: requestId, next: 'issue' }))
  expect(await give({ dueOn: '2026-08-13' })).toMatchObject({ code: 'due-too-late' })
  expect(await give({ dueOn: '2026-05-11' })).toMatchObject({ code: 'due-before-issue' })
  const sent = anIssue(borrower, made.unitIds, { day: '2026-05-12' })
  expect(good(await send(handing, sent))).toMatchObject({ dueOn: '2026-08-12' })
  const { loanId } = sent
  good(
    await send(talking, { loanId, day: '2026-05-12', isUsed: 'daily', fits: 'well', note: 'стоит 20 минут' }),
  )
  good(await send(pausing, { loanId, base: 1, from: '2026-05-12', until: '2026-05-21', proof: 'выписка' }))
  const loan = good(await query(centre.program, centre.head, openLoan, { loanId }))
  expect(loan).toMatchObject({ state: 'paused', dueOn: '2026-08-24' })
  expect(loan.events.map(({ kind, note }) => [kind, note])).toEqual([
    ['checkIn', 'стоит 20 минут'],
    ['paused', 'выписка'],
  ])
  const back = { unitId: made.unitIds[0]!, damage: 'треснул столик' }
  expect(await send(returning, { day: '2026-05-12', units: [back] })).toMatchObject({ code: 'cause-missing' })
  const worn = {
    ...back,
    cause: 'normalWear',
    missingParts: ['knee-pads', 'table'],
    condition: 'needsRepair',
  }
  good(await send(returning, { day: '2026-05-12', units: [worn] }))
  const seen = good(
    await query(centre.program, centre.head, scanned, { code: `БП-${back.unitId.slice(0, 13)}` }),
  )
  expect(seen.reasons).toEqual(['dirty', 'faulty', 'incomplete'])
})

test('size stops everybody but the head with a reason, and no reason makes up for measuring', async () => {
  const borrower = await aBorrower()
  const made = await aFrame()
  good(await measured(borrower.childId))
  good(await briefed(borrower, made.kindId))
  await prepared(centre, borrower, made, parts)
  good(await measured(borrower.childId, { height_cm: 121, day: '2026-05-11' }))
  const sent = anIssue(borrower, made.unitIds, { day: '2026-05-12', overrideReason: 'решение реабилитолога' })
  expect(await send(handing, sent, centre.as('lendingClerk'))).toMatchObject({
    code: 'unit-does-not-fit',
    details: { misfit: 'tooTall', limit: 120, value: 121 },
  })
  good(await send(handing, sent))
})

test('a family with an overdue loan gets nothing of high risk, and toys only within the number of units', async () => {
  const borrower = await aBorrower()
  const toys = await equipment(centre, 7)
  await lent(centre, borrower, toys.unitIds[0]!, { day: '2026-01-12', dueOn: '2026-02-12' })
  const made = await aFrame()
  good(await measured(borrower.childId))
  good(await briefed(borrower, made.kindId))
  await prepared(centre, borrower, made, parts)
  const frameOut = anIssue(borrower, made.unitIds, { day: '2026-05-12' })
  expect(await send(handing, frameOut)).toMatchObject({ code: 'loan-overdue' })
  good(await send(handing, anIssue(borrower, toys.unitIds.slice(1, 6))))
  expect(await send(handing, anIssue(borrower, toys.unitIds.slice(6)))).toMatchObject({
    code: 'too-many-loans',
  })
})

test('a briefing is of this adult, for this kind, and holds for a year', async () => {
  const [one, other] = [await aBorrower(), await aBorrower()]
  const made = await aFrame()
  good(await measured(one.childId))
  good(await briefed(other, made.kindId))
  good(await briefed(one, made.kindId, true, '2025-05-11'))
  await prepared(centre, one, made, parts)
  const sent = anIssue(one, made.unitIds, { day: '2026-05-12' })
  expect(await send(handing, sent)).toMatchObject({ code: 'briefing-missing' })
  expect(
    await send(briefing, {
      ...one,
      adultId: other.adultId,
      kindId: made.kindId,
      staffId,
      day: '2026-05-11',
      isShown: true,
    }),
  ).toMatchObject({ code: 'adult-unknown' })
  good(await briefed(one, made.kindId, true, '2025-05-12'))
  good(await send(handing, sent))
})

test('the queue gives a unit to the first it fits, and a bypass wants a reason and a second person', async () => {
  const [big, urgent, late] = [await aBorrower(), await aBorrower(), await aBorrower()]
  const made = await aFrame()
  good(await measured(big.childId, { height_cm: 140 }))
  const first = await asked(centre, big, made.kindId, { needTier: 3 })
  const second = await asked(centre, urgent, made.kindId, { needTier: 2 })
  const third = await asked(centre, late, made.kindId)
  const { requests } = good(await query(centre.program, centre.head, queue, { kindId: made.kindId }))
  expect(requests.map(({ id, place, score }) => [id, place, score])).toEqual([
    [first.requestId, 1, 308],
    [second.requestId, 2, 208],
    [third.requestId, 3, 8],
  ])
  const unitId = made.unitIds[0]!
  const by = (given: object) => send(offering, { unitId, ...given })
  expect(await by({ requestId: first.requestId })).toMatchObject({ code: 'unit-does-not-fit' })
  expect(await by({ requestId: third.requestId })).toMatchObject({ code: 'not-next' })
  const bypass = { requestId: third.requestId, bypassReason: 'отъезд' }
  expect(await by(bypass)).toMatchObject({ code: 'second-person-missing' })
  expect(await by({ ...bypass, secondPerson: centre.head.accountId })).toMatchObject({
    code: 'second-person-missing',
  })
  expect(good(await by({}))).toEqual({ requestId: second.requestId, until: '2026-05-15' })
  good(await send(answering, { requestId: second.requestId, base: 3, answer: 'refused' }))
  expect(good(await by({ ...bypass, secondPerson: staffId })).requestId).toBe(third.requestId)
  expect(await send(screening, { requestId: first.requestId, base: 1 })).toMatchObject({
    code: 'request-changed-meanwhile',
  })
})

test('a lost unit settles the line, and grant property is written off with consent and a second person', async () => {
  const borrower = await aBorrower()
  const { unitIds } = await equipment(centre, 2)
  const { loanId } = await lent(centre, borrower, unitIds[0]!)
  good(await send(losing, { loanId, unitId: unitIds[0]!, day: '2026-05-12', note: 'потеряли в дороге' }))
  const loan = good(await query(centre.program, centre.head, openLoan, { loanId }))
  expect(loan.state).toBe('lost')
  good(await send(working, { unitId: unitIds[0]!, act: 'find', day: '2026-05-12' }))
  const act = { unitId: unitIds[0]!, day: '2026-05-12', actNumber: '1', reason: 'сгорела' }
  expect(await send(writingOff, { ...act, confirmedBy: centre.head.accountId })).toMatchObject({
    code: 'second-person-missing',
  })
  good(await send(writingOff, { ...act, confirmedBy: staffId }))
  expect(await send(working, { unitId: unitIds[0]!, act: 'inspect', day: '2026-05-12' })).toMatchObject({
    code: 'unit-written-off',
  })
})

test('an extension wants growth looked at, a recall goes before it, and the counter tells the month of outgrowing', async () => {
  const borrower = await aBorrower()
  const made = await aFrame()
  good(await measured(borrower.childId))
  good(await briefed(borrower, made.kindId))
  await prepared(centre, borrower, made, parts)
  const sent = anIssue(borrower, made.unitIds, { day: '2026-05-12' })
  good(await send(handing, sent))
  const counter = good(await query(centre.program, centre.head, atCounter, { childId: borrower.childId }))
  expect(counter.outgrows).toEqual([{ unitId: made.unitIds[0], month: '2029-09' }])
  const longer = { loanId: sent.loanId, base: 1, until: '2026-10-01', day: '2026-05-12' }
  expect(await send(extending, { ...longer, until: '2026-12-01' })).toMatchObject({ code: 'due-too-late' })
  expect(good(await send(extending, longer))).toMatchObject({ dueOn: '2026-10-01' })
  expect(await send(extending, { ...longer, base: 2, until: '2026-10-20' })).toMatchObject({
    code: 'extended-enough',
  })
})
