// The path of a unit: asked for, offered, prepared, handed out, back, clean; and every guard on it.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Program } from '#access/program.ts'
import { editCalendar } from '#access/service/centre.ts'
import { clockAt, command, good, query, type TestCentre, testCentre } from '../../../test/centre.ts'
import { anIssue, asked, equipment, lent, numberOf } from '../../../test/lending.ts'
import { child } from '../../../test/people.ts'
import { refusalWords } from '../words/refusals.ts'
import { scanned, atCounter } from './counter.ts'
import { today } from './desk.ts'
import { handing } from './issue.ts'
import { recording } from './journal-loans.ts'
import { list as journal, open as openLoan } from './reading.ts'
import { returning } from './returns.ts'
import { undoing } from './undo.ts'
import { list as unitList, open as openUnit } from './units-read.ts'
import { addMany } from './units.ts'

let centre: TestCentre
beforeAll(async () => {
  centre = await testCentre({ now: '2026-05-12T03:00:00.000Z' })
})
afterAll(() => centre.close())

let families = 0
const aBorrower = async () => {
  const surname = `Берова${'а'.repeat(++families)}`
  const adults = [{ name: { lastName: surname, firstName: 'Анна' }, relation: 'mother' as const }]
  const made = await child(centre, { surname, adults, isSurelyNew: true })
  return { childId: made.childId, adultId: made.adultIds[0]!, familyId: made.familyId }
}

const give = (args: Parameters<typeof anIssue>, as = centre.head) =>
  command(centre.program, as, handing, anIssue(...args))

test('a toy goes out with a signed briefing, comes back dirty, and is not lent before it is cleaned', async () => {
  const borrower = await aBorrower()
  const { unitIds } = await equipment(centre, 1)
  expect(await give([borrower, unitIds, { isBriefingSigned: false }])).toMatchObject({
    code: 'briefing-missing',
  })
  const issued = good(await give([borrower, unitIds]))
  expect(issued.dueOn).toBe('2026-08-05')
  expect(issued.contractNumber).toMatch(/^\d+\/26$/)
  expect(await give([borrower, unitIds])).toMatchObject({
    code: 'unit-not-lendable',
    details: { reasons: 'onLoan' },
  })
  good(
    await command(centre.program, centre.head, returning, {
      day: '2026-05-10',
      units: [{ unitId: unitIds[0]! }],
    }),
  )
  expect(await give([borrower, unitIds])).toMatchObject({
    code: 'unit-not-lendable',
    details: { reasons: 'dirty' },
  })
  const unit = good(await query(centre.program, centre.head, openUnit, { unitId: unitIds[0]! }))
  expect(unit).toMatchObject({ loans: 1, loanDays: 5, hygiene: 'dirty', claim: null, isLendable: false })
})

test('the journal, the desk, the counter and a scan tell of a loan', async () => {
  const borrower = await aBorrower()
  const { unitIds, kindId } = await equipment(centre, 2)
  const { loanId } = await lent(centre, borrower, unitIds[0]!)
  const loan = good(await query(centre.program, centre.head, openLoan, { loanId }))
  expect(loan).toMatchObject({ state: 'out', mayUndo: 'issue', overdue_days: 0 })
  expect(loan.checkIns.map(({ due }) => due)).toEqual(['2026-05-19', '2026-06-16'])
  const rows = good(await query(centre.program, centre.head, journal, { childId: borrower.childId }))
  expect(rows).toMatchObject({ total: 1, rows: [{ id: loanId }], next: null })
  const seen = good(
    await query(centre.program, centre.head, scanned, { code: numberOf(unitIds[0]!).toLowerCase() }),
  )
  expect(seen).toMatchObject({ found: 'unit', reasons: ['onLoan'], instead: { unitId: unitIds[1] } })
  expect(seen.holder?.childId).toBe(borrower.childId)
  const byLabel = good(await query(centre.program, centre.head, scanned, { code: seen.unit!.label }))
  expect(byLabel.unit?.id).toBe(unitIds[0])
  await asked(centre, await aBorrower(), kindId)
  const board = good(await query(centre.program, centre.head, today, {}))
  expect(board.columns.find(({ column }) => column === 'toPrepare')!.cards).toContainEqual(
    expect.objectContaining({ next: 'offer' }),
  )
  const counter = good(await query(centre.program, centre.head, atCounter, { childId: borrower.childId }))
  expect(counter.loans).toHaveLength(1)
  const list = good(await query(centre.program, centre.head, unitList, { kindId }))
  expect(list.rows.filter(({ claim }) => claim === 'loan')).toHaveLength(1)
  expect(good(await query(centre.program, centre.head, unitList, { kindId, state: 'lendable' })).total).toBe(
    1,
  )
})

test('of two rows of a journal that exclude each other the later is refused', async () => {
  const { childId, adultId } = await aBorrower()
  const { unitIds } = await equipment(centre, 1)
  const row = (issuedOn: string, returnedOn: string | null) => ({
    loanId: randomUUID(),
    lineId: randomUUID(),
    childId,
    adultId,
    unitId: unitIds[0]!,
    issuedOn,
    dueOn: '2026-03-01',
    returnedOn,
  })
  const loans = [
    row('2026-01-10', '2026-02-10'),
    row('2026-02-01', '2026-02-20'),
    row('2026-02-10', null),
    row('2026-02-28', null),
  ]
  const first = good(await command(centre.program, centre.head, recording, { loans }))
  expect(first).toEqual({
    taken: 2,
    known: 0,
    refused: [loans[1]!, loans[3]!].map(({ loanId }) => ({ loanId, code: 'unit-already-on-loan' })),
  })
  const again = good(await command(centre.program, centre.head, recording, { loans: loans.slice(0, 1) }))
  expect(again).toEqual({ taken: 0, known: 1, refused: [] })
})

test('contracts of a paper journal are not numbered again', async () => {
  const borrower = await aBorrower()
  const { unitIds } = await equipment(centre, 2)
  const number = 50 + families
  const inJournal = {
    ...borrower,
    loanId: randomUUID(),
    lineId: randomUUID(),
    unitId: unitIds[0]!,
    issuedOn: '2026-01-12',
    dueOn: '2026-04-12',
    contractNumber: `${number}/26`,
  }
  good(await command(centre.program, centre.head, recording, { loans: [inJournal] }))
  expect(good(await give([borrower, [unitIds[1]!]])).contractNumber).toBe(`${number + 1}/26`)
})

test('a list of equipment comes in with its kinds, each number once', async () => {
  const unit = (inventoryNumber: string, kindName = 'Вертикализатор наклонный') => ({
    unitId: randomUUID(),
    inventoryNumber,
    kindName,
    category: 'вертикализаторы',
  })
  const units = [unit('БП-0001'), unit('бп–0001'), unit('БП-0002', 'Опора новая')]
  const taken = good(await command(centre.program, centre.head, addMany, { units }))
  expect(taken).toEqual({
    taken: 2,
    known: 0,
    refused: [{ unitId: units[1]!.unitId, code: 'inventory-number-taken' }],
  })
})

test('one’s own issue and return are undone within a day', async () => {
  const borrower = await aBorrower()
  const { unitIds } = await equipment(centre, 1)
  const { loanId } = await lent(centre, borrower, unitIds[0]!)
  const back = { day: '2026-05-10', units: [{ unitId: unitIds[0]! }] }
  good(await command(centre.program, centre.head, returning, back))
  const undo = (what: 'issue' | 'return', as = centre.head) =>
    command(centre.program, as, undoing, { loanId, what })
  expect(await undo('return', centre.as('lendingClerk'))).toMatchObject({ code: 'not-your-act' })
  expect(await undo('issue')).toMatchObject({ code: 'unit-moved-on' })
  good(await undo('return'))
  expect(await undo('return')).toMatchObject({ code: 'nothing-to-undo' })
  good(await undo('issue'))
  good(await give([borrower, unitIds]))
})

const later = (now: string): Program => ({ ...centre.program, clock: clockAt(now) })

test('after a day nothing is undone any more: a wrong issue is mended by a return, a wrong return by a new issue', async () => {
  const borrower = await aBorrower()
  const { unitIds } = await equipment(centre, 1)
  const { loanId } = await lent(centre, borrower, unitIds[0]!, { day: '2026-05-12' })
  const mayUndo = async (now: string) =>
    good(await query(later(now), centre.head, openLoan, { loanId })).mayUndo
  const undo = (what: 'issue' | 'return', now: string) =>
    command(later(now), centre.head, undoing, { loanId, what })
  const [lastMoment, tooLate] = ['2026-05-13T03:00:00.000Z', '2026-05-13T03:00:00.001Z']
  expect(await mayUndo(lastMoment)).toBe('issue')
  expect(await mayUndo(tooLate)).toBeNull()
  expect(await undo('issue', tooLate)).toMatchObject({ code: 'too-late-to-undo' })
  expect(refusalWords['too-late-to-undo'].ru).toMatch(
    /выдачу исправит возврат, ошибочный возврат — новая выдача/,
  )
  const back = { day: '2026-05-13', units: [{ unitId: unitIds[0]! }] }
  good(await command(later(tooLate), centre.head, returning, back))
  expect(await mayUndo('2026-05-14T03:00:00.001Z')).toBe('return')
  expect(await undo('return', '2026-05-14T03:00:00.002Z')).toMatchObject({ code: 'too-late-to-undo' })
})

test('the day that the counter promises is the day that is set, days off of the centre included', async () => {
  good(
    await command(centre.program, centre.head, editCalendar, {
      day: '2026-08-12',
      kind: 'off',
      note: 'день села',
    }),
  )
  const borrower = await aBorrower()
  const { unitIds } = await equipment(centre, 1)
  const seen = good(await query(centre.program, centre.head, atCounter, { childId: borrower.childId }))
  expect(seen.termEnds[2]).toBe('2026-08-13')
  const issued = good(
    await command(centre.program, centre.head, handing, anIssue(borrower, unitIds, { day: '2026-05-12' })),
  )
  expect(issued.dueOn).toBe('2026-08-13')
})

test('the counter and the board say whom to call, and the counter which papers are owed', async () => {
  const name = { lastName: 'Звонкова', firstName: 'Ирина', middleName: 'Олеговна' }
  const adults = [{ name, relation: 'mother' as const, phones: '8 914 368-24-75' }]
  const made = await child(centre, { surname: 'Звонкова', adults, isSurelyNew: true })
  const borrower = { childId: made.childId, adultId: made.adultIds[0]! }
  const { unitIds } = await equipment(centre, 1)
  await lent(centre, borrower, unitIds[0]!, { day: '2026-05-05', dueOn: '2026-05-11' })
  const at = (role: 'lendingClerk' | 'head') =>
    query(centre.program, centre.as(role), atCounter, { childId: borrower.childId })
  const seen = good(await at('lendingClerk'))
  expect(seen.adults).toMatchObject([{ phones: ['79143682475'] }])
  expect(seen.missingPapers).toContain('processingConsent')
  const { columns } = good(await query(centre.program, centre.as('lendingClerk'), today, {}))
  const card = columns[2]!.cards.find(({ unitId }) => unitId === unitIds[0])
  expect(card).toMatchObject({ next: 'takeBack', phone: '79143682475' })
})
