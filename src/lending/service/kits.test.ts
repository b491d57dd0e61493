// Kits on every path that hands out, calls and recalls, and checks that fall due.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Callable } from '#access/act.ts'
import type { CommandContract, OutputOf } from '#base/act.ts'
import type { Result } from '#base/result.ts'
import { command, good, query, type TestCentre, testCentre } from '../../../test/centre.ts'
import { anIssue, equipment, lent, numberOf, prepared } from '../../../test/lending.ts'
import { child, workshop } from '../../../test/people.ts'
import { scanned } from './counter.ts'
import { today as desk } from './desk.ts'
import { handing } from './issue.ts'
import { dissolve, list as kits, save } from './kits.ts'
import { calling } from './loans.ts'
import { measuring, briefing } from './measuring.ts'
import { list as recalls } from './recalls.ts'
import { open as openLoan } from './reading.ts'
import { returning } from './returns.ts'
import { brokenLending } from './soundness.ts'
import { recalling, writingOff } from './unit-work.ts'
import { edit } from './units.ts'
import { list as listUnits, open as openUnit } from './units-read.ts'

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
const aBorrower = async (surname: string) => {
  const adults = [{ name: { lastName: surname, firstName: 'Анна' }, relation: 'mother' as const }]
  const made = await child(centre, { surname, adults, isSurelyNew: true })
  return { childId: made.childId, adultId: made.adultIds[0]! }
}
const aKit = async (unitIds: readonly string[]) => {
  const kitId = randomUUID()
  good(await send(save, { kitId, name: `Комплект ${kitId}`, unitIds }))
  return kitId
}

test('a unit of a kit goes out with the others only, whoever asks, and all have their claims', async () => {
  const { unitIds } = await equipment(centre, 3)
  const [a, b] = unitIds as [string, string, string]
  await aKit([a, b])
  const borrower = await aBorrower('Наборова')
  expect(await send(handing, anIssue(borrower, [a]))).toMatchObject({
    code: 'kit-incomplete',
    field: 'lines',
  })
  const { kit } = good(await query(centre.program, centre.head, scanned, { code: numberOf(b) }))
  expect(kit?.unitIds.toSorted()).toEqual([a, b].toSorted())
  good(await send(handing, anIssue(borrower, [a, b, unitIds[2]!])))
  const out = good(await query(centre.program, centre.head, openUnit, { unitId: b }))
  expect(out).toMatchObject({ claim: 'loan', loan: { childId: borrower.childId } })
  good(await send(returning, { day, units: [{ unitId: a }] }))
  expect(await send(handing, anIssue(await aBorrower('Ждалова'), [a, b]))).toMatchObject({
    code: 'unit-not-lendable',
  })
})

test('of high risk one held unit is enough: the rest of its kit stands prepared with it', async () => {
  const high = { risk: 'high' as const, category: 'standingFrames' as const }
  const made = await equipment(centre, 2, high)
  const [held, mate] = made.unitIds as [string, string]
  const borrower = await aBorrower('Вертикалова')
  await prepared(centre, borrower, { kindId: made.kindId, unitIds: [held] })
  expect(await send(save, { kitId: randomUUID(), name: 'Отложено', unitIds: [held, mate] })).toMatchObject({
    code: 'unit-claimed',
  })
  const other = await equipment(centre, 2, high)
  await aKit(other.unitIds)
  await prepared(centre, borrower, { kindId: other.kindId, unitIds: [other.unitIds[0]!] })
  const { childId, adultId } = borrower
  good(await send(measuring, { childId, day, height_cm: 104, weight_kg: 17 }))
  const { staffId } = await workshop(centre)
  good(await send(briefing, { childId, adultId, kindId: other.kindId, staffId, day, isShown: true }))
  good(await send(handing, anIssue(borrower, other.unitIds, { day })))
})

test('a kit has two units of lending at least, no unit of another kit, and a name of its own', async () => {
  const { unitIds } = await equipment(centre, 3)
  const [a, b, c] = unitIds as [string, string, string]
  const kitId = await aKit([a, b])
  const name = `Комплект ${kitId}`
  expect(await send(save, { kitId: randomUUID(), name: 'Другой', unitIds: [b, c] })).toMatchObject({
    code: 'unit-of-another-kit',
  })
  expect(await send(save, { kitId: randomUUID(), name: name.toUpperCase(), unitIds: [c, c] })).toMatchObject({
    code: 'kit-name-taken',
  })
  const unknown = [a, randomUUID()]
  expect(await send(save, { kitId, base: 1, name, unitIds: unknown })).toMatchObject({ code: 'unit-unknown' })
  good(await send(save, { kitId, base: 1, name, unitIds: [a, c] }))
  expect(await send(save, { kitId, base: 1, name, unitIds: [a, b] })).toMatchObject({
    code: 'kit-changed-meanwhile',
  })
  const shown = good(await query(centre.program, centre.head, kits, {})).kits.find(({ id }) => id === kitId)
  expect(shown?.units.map(({ unitId }) => unitId).toSorted()).toEqual([a, c].toSorted())
  good(await send(dissolve, { kitId, base: 2 }))
  good(await send(handing, anIssue(await aBorrower('Разборова'), [a])))
})

test('what leaves the lending point leaves its kit', async () => {
  const { unitIds, kindId } = await equipment(centre, 3)
  const [a, b, c] = unitIds as [string, string, string]
  const kitId = await aKit([a, b, c])
  const staffId = (await workshop(centre)).staffId
  const off = { unitId: a, day, actNumber: '3', reason: 'сломана', confirmedBy: staffId }
  good(await send(writingOff, off))
  const moved = { unitId: b, base: 2, kindId, inventoryNumber: numberOf(b), home: 'room' }
  good(await send(edit, { ...moved, account: '21', keeperId: staffId }))
  expect(good(await query(centre.program, centre.head, openUnit, { unitId: b }))).toMatchObject({
    kitId: null,
    account: '21',
    keeperId: staffId,
  })
  const left = good(await query(centre.program, centre.head, kits, {})).kits.find(({ id }) => id === kitId)
  expect(left?.units.map(({ unitId }) => unitId)).toEqual([c])
})

test('a recall lists who had it and who was reached, also after it came back', async () => {
  const { kindId, unitIds } = await equipment(centre, 2)
  const borrower = await aBorrower('Зовова')
  const { loanId } = await lent(centre, borrower, unitIds[0]!)
  good(await send(recalling, { kindId, notice: '7 от 10.05', day }))
  const notice = async () =>
    good(await query(centre.program, centre.head, recalls, {})).notices.find((one) => one.kindId === kindId)!
  expect(await notice()).toMatchObject({ notice: '7 от 10.05', notReached: 1 })
  expect(await send(calling, { loanId, day: '2026-05-01', outcome: 'reached' })).toMatchObject({
    code: 'called-before-issue',
  })
  good(await send(calling, { loanId, day, outcome: 'notReached' }))
  expect((await notice()).notReached).toBe(1)
  const board = good(await query(centre.program, centre.head, desk, {}))
  expect(board.columns[2]!.cards.find(({ id }) => id === loanId)?.lastCall).toEqual({
    day,
    outcome: 'notReached',
  })
  good(await send(calling, { loanId, day, outcome: 'willReturn', note: 'в четверг' }))
  expect((await notice()).notReached).toBe(0)
  const { events } = good(await query(centre.program, centre.head, openLoan, { loanId }))
  expect(events.at(-1)).toMatchObject({ kind: 'called', outcome: 'willReturn', note: 'в четверг' })
  good(await send(returning, { day, units: [{ unitId: unitIds[0]! }] }))
  const unit = (await notice()).units.find(({ unitId }) => unitId === unitIds[0])!
  expect(unit).toMatchObject({ state: 'here', loan: { id: loanId } })
  expect(unit.calls).toHaveLength(2)
  expect(await send(calling, { loanId, day, outcome: 'reached' })).toMatchObject({ code: 'loan-closed' })
})

test('a check that falls due is asked for at the desk before it stops the lending', async () => {
  const { unitIds } = await equipment(centre, 1, { check_months: 1 })
  const card = async () =>
    good(await query(centre.program, centre.head, desk, { limit: 200 })).columns[3]!.cards.find(
      ({ unitId }) => unitId === unitIds[0],
    )
  expect(await card()).toBeUndefined()
  await centre.program.db
    .centre(centre.head.centreId)
    .rows("update equipment_unit set checked_on = '2026-04-20' where id = $1", [unitIds[0]!])
  expect(await card()).toMatchObject({ next: 'inspect', day: '2026-05-20', isLate: false })
  await centre.program.db
    .centre(centre.head.centreId)
    .rows("update equipment_unit set checked_on = '2026-04-01' where id = $1", [unitIds[0]!])
  expect(await card()).toMatchObject({ next: 'inspect', isLate: true })
  const waiting = good(await query(centre.program, centre.head, listUnits, { state: 'work' }))
  expect(waiting.rows.find(({ id }) => id === unitIds[0])).toMatchObject({
    reasons: ['checkOverdue'],
    checkDue: '2026-05-01',
  })
})
