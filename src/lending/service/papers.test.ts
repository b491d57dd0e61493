// Papers of the lending point, made of what was recorded and read by an office program.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { save as saveDocuments } from '#families/service/documents.ts'
import * as register from '#papers/service/papers.ts'
import { command, good, query, type TestCentre, testCentre } from '../../../test/centre.ts'
import { asked, equipment, lent, numberOf } from '../../../test/lending.ts'
import { textsInOffice } from '../../../test/office.ts'
import { child, workshop } from '../../../test/people.ts'
import type { lendingPapers } from '../contract.ts'
import { recording } from './journal-loans.ts'
import { extending } from './loans.ts'
import { making } from './papers.ts'
import { returning } from './returns.ts'
import { closing, scanning, starting } from './stock-take.ts'
import { working, writingOff } from './unit-work.ts'

let centre: TestCentre
beforeAll(async () => {
  centre = await testCentre({ now: '2026-05-12T03:00:00.000Z' })
})
afterAll(() => centre.close())

interface Asked {
  readonly aboutId?: string
  readonly paperId?: string
  readonly from?: string
  readonly to?: string
}

const make = (paper: (typeof lendingPapers)[number], asked: Asked = {}, as = centre.head) =>
  command(centre.program, as, making, { paperId: randomUUID(), paper, ...asked })

async function textOf(paperId: string): Promise<string> {
  const { base64 } = good(await query(centre.program, centre.head, register.file, { paperId, what: 'docx' }))
  const [text] = await textsInOffice([Buffer.from(base64, 'base64')])
  return text!.replaceAll(/[\s\u00a0]+/g, ' ')
}

let families = 0
async function aLoan(terms: Parameters<typeof equipment>[2] = {}) {
  const surname = `Иванов${families === 0 ? '' : 'о'.repeat(families)}`
  families += 1
  const name = { lastName: 'Иванова', firstName: 'Мария', middleName: 'Петровна' }
  const adults = [{ name, relation: 'mother' as const }]
  const made = await child(centre, { surname, adults, isSurelyNew: true })
  const parts = [
    { id: 'frame', name: 'рама стальная' },
    { id: 'belt', name: 'ремень грудной' },
  ]
  const { unitIds } = await equipment(centre, 1, { parts, ...terms })
  const borrower = { childId: made.childId, adultId: made.adultIds[0]! }
  return { ...(await lent(centre, borrower, unitIds[0]!)), unitId: unitIds[0]!, borrower }
}

test(
  'the contract of a loan says who borrows, for whom, what and until when',
  { timeout: 60_000 },
  async () => {
    const { loanId, unitId } = await aLoan()
    const { paperId, number } = good(
      await make('loanContract', { aboutId: loanId }, centre.as('lendingClerk')),
    )
    expect(number).toMatch(/^\d+\/26$/)
    const text = await textOf(paperId)
    expect(text).toContain(`ДОГОВОР № ${number}`)
    expect(text).toContain('заключает настоящий договор с Ивановой Марией Петровной')
    expect(text).toContain('законным представителем ребёнка Иванова')
    expect(text).toContain(numberOf(unitId))
    expect(text).toContain('рама стальная, ремень грудной')
    expect(text).toContain('по 5 августа 2026 г. включительно')
  },
)

test(
  'a contract shows the borrower’s passport and address to whoever may see them',
  { timeout: 60_000 },
  async () => {
    const { loanId, borrower } = await aLoan()
    const papers = { document: 'паспорт 10 05 № 000123', address: 'с. Марково, ул. Лесная, 3' }
    const adults = [{ adultId: borrower.adultId, ...papers }]
    good(await command(centre.program, centre.head, saveDocuments, { childId: borrower.childId, adults }))
    const byClerk = good(await make('loanContract', { aboutId: loanId }, centre.as('lendingClerk')))
    const seenByClerk = await textOf(byClerk.paperId)
    expect(seenByClerk).toContain(papers.address)
    expect(seenByClerk).not.toContain(papers.document)
    const voided = { paperId: byClerk.paperId, on: '2026-05-12', reason: 'без паспорта' }
    good(await command(centre.program, centre.head, register.voiding, voided))
    const byHead = good(await make('loanContract', { aboutId: loanId }))
    expect(await textOf(byHead.paperId)).toContain(papers.document)
  },
)

test(
  'a paid loan has a rental contract with the price, and an extension with its own',
  { timeout: 60_000 },
  async () => {
    const { loanId, unitId } = await aLoan({ regime: 'tariff', tariff_kopecks_a_day: 50_00 })
    for (const paper of ['loanContract', 'loanExtension'] as const)
      expect(await make(paper, { aboutId: loanId })).toMatchObject({ code: 'loan-is-paid' })
    const issued = good(await make('rentalContract', { aboutId: loanId }))
    const contract = await textOf(issued.paperId)
    expect(contract).toContain(`ДОГОВОР № ${issued.number} проката реабилитационного оборудования`)
    expect(contract).toContain(numberOf(unitId))
    expect(contract).toContain('Всего за 92 дн.: 4 600,00 рублей')
    const extension = { loanId, base: 1, until: '2026-09-01', day: '2026-05-12' }
    const { number } = good(await command(centre.program, centre.head, extending, extension))
    const extended = good(await make('rentalExtension', { aboutId: loanId }))
    expect(extended.number).toBe(number)
    const text = await textOf(extended.paperId)
    expect(text).toContain(`к договору проката от 05.05.2026 № ${issued.number}`)
    expect(text).toContain('по 1 сентября 2026 г. включительно')
    expect(text).toContain('Плата за добавленный срок (27 дн.) — 1 350,00 рублей')
  },
)

test(
  'a contract printed after an extension still costs what was agreed at first; a free loan has no rental contract',
  { timeout: 60_000 },
  async () => {
    const { loanId } = await aLoan({ regime: 'tariff', tariff_kopecks_a_day: 50_00 })
    const extension = { loanId, base: 1, until: '2026-09-01', day: '2026-05-12' }
    good(await command(centre.program, centre.head, extending, extension))
    const text = await textOf(good(await make('rentalContract', { aboutId: loanId })).paperId)
    expect(text).toContain('на срок по 5 августа 2026 г. включительно')
    expect(text).toContain('4 600,00 рублей')
    const free = await aLoan()
    for (const paper of ['rentalContract', 'rentalExtension'] as const)
      expect(await make(paper, { aboutId: free.loanId })).toMatchObject({ code: 'loan-is-free' })
  },
)

test('an application is written from the borrower, in the genitive', { timeout: 60_000 }, async () => {
  const { borrower } = await aLoan()
  const { kindId } = await equipment(centre, 1)
  const { requestId } = await asked(centre, borrower, kindId)
  const { paperId } = good(await make('loanApplication', { aboutId: requestId }))
  const text = await textOf(paperId)
  expect(text).toContain('от Ивановой Марии Петровны')
  expect(text).toContain('попробовать перед покупкой')
})

test('the same paper asked for twice is one; another contract of the loan is refused until it is voided', async () => {
  const { loanId } = await aLoan()
  const paperId = randomUUID()
  const first = good(await make('loanContract', { aboutId: loanId, paperId }))
  expect(good(await make('loanContract', { aboutId: loanId, paperId }))).toEqual(first)
  expect(await make('loanContract', { aboutId: loanId })).toMatchObject({ code: 'paper-reused' })
  const voided = { paperId, on: '2026-05-12', reason: 'ошибка в имени' }
  good(await command(centre.program, centre.head, register.voiding, voided))
  expect(good(await make('loanContract', { aboutId: loanId })).number).toBe(first.number)
})

test('acts are numbered from their register; what has not happened is missed in Russian', async () => {
  const { loanId, unitId } = await aLoan()
  const issued = good(await make('handoverActIssue', { aboutId: loanId }))
  expect(await make('handoverActReturn', { aboutId: loanId })).toMatchObject({
    code: 'paper-field-missing',
    details: { meaning: expect.stringMatching(/[а-я]/) },
  })
  expect(await make('loanExtension', { aboutId: loanId })).toMatchObject({
    code: 'paper-field-missing',
    field: 'until',
  })
  const extended = good(
    await command(centre.program, centre.head, extending, {
      loanId,
      base: 1,
      until: '2026-09-01',
      day: '2026-05-12',
    }),
  )
  expect(good(await make('loanExtension', { aboutId: loanId })).number).toBe(extended.number)
  good(await command(centre.program, centre.head, returning, { day: '2026-05-12', units: [{ unitId }] }))
  const returned = good(await make('handoverActReturn', { aboutId: loanId }))
  expect(Number.parseInt(returned.number!, 10)).toBe(Number.parseInt(issued.number!, 10) + 1)
  expect(good(await make('safetyBriefing', { aboutId: loanId })).number).toBeNull()
})

test('a loan of another centre is not found, and a paper is about something', async () => {
  const { loanId, unitId } = await aLoan()
  const { head } = await centre.another()
  expect(await make('loanContract', { aboutId: loanId }, head)).toMatchObject({ code: 'not-found' })
  expect(await make('inspectionAct', { aboutId: unitId }, head)).toMatchObject({ code: 'not-found' })
  expect(await make('loanApplication', { aboutId: loanId })).toMatchObject({ code: 'not-found' })
  expect(await make('loanContract')).toMatchObject({ code: 'about-missing' })
  expect(await make('writeOffAct', { aboutId: unitId })).toMatchObject({ code: 'paper-field-missing' })
})

test('the journal of issue lists the loans of its period alone', { timeout: 60_000 }, async () => {
  const { inventoryNumber } = await aLoan()
  const within = good(await make('journalOfIssue', { from: '2026-05-01', to: '2026-05-31' }))
  const text = await textOf(within.paperId)
  expect(text).toContain(inventoryNumber)
  expect(text).toContain('Иванова Мария Петровна')
  const before = good(await make('journalOfIssue', { from: '2026-04-01', to: '2026-04-30' }))
  expect(await textOf(before.paperId)).not.toContain(inventoryNumber)
  expect(await make('journalOfIssue', { from: '2026-05-02', to: '2026-05-01' })).toMatchObject({
    code: 'ends-before-start',
  })
  expect(await make('briefingJournal', { to: '2026-05-01' })).toMatchObject({
    code: 'paper-field-missing',
    details: { meaning: 'начало периода' },
  })
  const period = { from: '2026-01-01', to: '2026-12-31' }
  good(await make('briefingJournal', period))
  good(await make('sanitationJournal', period))
  good(await make('equipmentList'))
})

test('a unit is inspected and written off on paper, under the number of its act', async () => {
  const { unitIds } = await equipment(centre, 1)
  const [unitId] = unitIds as [string]
  expect(await make('inspectionAct', { aboutId: unitId })).toMatchObject({ code: 'paper-field-missing' })
  const day = '2026-05-12'
  good(await command(centre.program, centre.head, working, { unitId, act: 'inspect', day }))
  expect(good(await make('inspectionAct', { aboutId: unitId })).number).toBe('1/26')
  const { staffId } = await workshop(centre)
  const gone = { unitId, day, actNumber: '7-сп', reason: 'износ рамы', confirmedBy: staffId }
  good(await command(centre.program, centre.head, writingOff, gone))
  expect(good(await make('writeOffAct', { aboutId: unitId })).number).toBe('7-сп')
})

test(
  'a loan of a paper journal has its act, with room for the hand of whoever handed it out',
  { timeout: 60_000 },
  async () => {
    const { borrower } = await aLoan()
    const { unitIds } = await equipment(centre, 1)
    const loan = {
      ...borrower,
      loanId: randomUUID(),
      lineId: randomUUID(),
      unitId: unitIds[0]!,
      issuedOn: '2026-01-12',
      dueOn: '2026-04-12',
      contractNumber: '3/26',
    }
    good(await command(centre.program, centre.head, recording, { loans: [loan] }))
    const text = await textOf(good(await make('handoverActIssue', { aboutId: loan.loanId })).paperId)
    expect(text).toContain('в лице ____________ передаёт, а Иванова Мария Петровна')
  },
)

test(
  'a closed stock-taking has its act: what was expected, found and missing',
  { timeout: 60_000 },
  async () => {
    const { unitIds } = await equipment(centre, 2)
    const stockTakeId = randomUUID()
    const day = '2026-05-12'
    good(await command(centre.program, centre.head, starting, { stockTakeId, home: 'lending', day }))
    expect(await make('stockTakeAct', { aboutId: stockTakeId })).toMatchObject({ field: 'to' })
    good(await command(centre.program, centre.head, scanning, { stockTakeId, code: numberOf(unitIds[0]!) }))
    good(await command(centre.program, centre.head, closing, { stockTakeId, day, markMissing: true }))
    const text = await textOf(good(await make('stockTakeAct', { aboutId: stockTakeId })).paperId)
    expect(text).toContain('Проверено: пункт проката')
    expect(text).toContain(numberOf(unitIds[1]!))
    expect(text).not.toContain(numberOf(unitIds[0]!))
    expect(text).toContain('Проверкина head')
  },
)
