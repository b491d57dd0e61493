// Contracts of services and monthly acts, made of what was recorded and read by an office program.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { standingAct } from '#access/dispatch.ts'
import * as register from '#papers/service/papers.ts'
import type { Sql } from '#platform/db.ts'
import { command, good, query, type TestCentre, testCentre } from '../../../test/centre.ts'
import { textsInOffice } from '../../../test/office.ts'
import { child, serve } from '../../../test/people.ts'
import { add as addToStaff } from '#team/service.ts'
import type { signContract } from '../contract/service-contract.ts'
import { ofMonth } from './acts.ts'
import { add as addItem } from './catalogue.ts'
import { making, makingMany } from './contract-papers.ts'
import { ending, ofChild, signing } from './contracts.ts'
import { correction } from './record.ts'

type NewContract = z.input<typeof signContract.input>

let centre: TestCentre
let staffId: string
let speech: string
let massage: string
beforeAll(async () => {
  centre = await testCentre({ now: '2026-05-12T03:00:00.000Z' })
  const { program, head } = centre
  const name = { lastName: 'Коваленко', firstName: 'Анна', middleName: 'Викторовна' }
  staffId = good(await command(program, head, addToStaff, { name, post: 'логопед' })).staffId
  speech = good(await command(program, head, addItem, { name: 'Занятие с логопедом' })).itemId
  massage = good(await command(program, head, addItem, { name: 'Массаж', tariff_kopecks: 99_900 })).itemId
})
afterAll(() => centre.close())

const mother = { lastName: 'Иванова', firstName: 'Мария', middleName: 'Петровна' }
let families = 0
const aFamily = async (given: { surname?: string; place?: typeof centre } = {}) => {
  families += 1
  const surname = given.surname ?? `Иванов${'о'.repeat(families)}`
  const adults = [{ name: mother, relation: 'mother' as const }]
  const made = await child(given.place ?? centre, { surname, sex: 'male', adults, isSurelyNew: true })
  return { childId: made.childId, adultId: made.adultIds[0]! }
}
type Family = Awaited<ReturnType<typeof aFamily>>

const terms = (family: Family, given: Partial<NewContract> = {}): NewContract => ({
  contractId: randomUUID(),
  ...family,
  form: 'home',
  place: 'дома у ребёнка',
  services: [{ serviceId: speech, volume: '40 минут', times: '2 раза в неделю', tariff_kopecks: 125_050 }],
  price: 'tariff',
  ippsuNumber: '17-И',
  ippsuDay: '2026-01-15',
  from: '2026-02-01',
  until: '2026-12-31',
  ...given,
})
const sign = (contract: NewContract, as = centre.head) => command(centre.program, as, signing, contract)
const aContract = async (family: Family, given: Partial<NewContract> = {}) => {
  const contract = terms(family, given)
  const { number } = good(await sign(contract))
  return { contractId: contract.contractId, number }
}
const contractsOf = async ({ childId }: Family) =>
  good(await query(centre.program, centre.head, ofChild, { childId })).contracts
const monthly = async (month: string, as = centre.head) =>
  good(await query(centre.program, as, ofMonth, { month }))
const makeAct = (contractId: string, month: string, given: { paperId?: string } = {}, as = centre.head) => {
  const paperId = given.paperId ?? randomUUID()
  return command(centre.program, as, making, { paperId, contractId, paper: 'serviceAct', month })
}
const makeContract = (contractId: string, as = centre.head) =>
  command(centre.program, as, making, { paperId: randomUUID(), contractId, paper: 'serviceContract' })
const served = (family: Family, serviceId: string, days: readonly string[]) =>
  days.reduce<Promise<string[]>>(
    async (before, day) => [
      ...(await before),
      await serve(centre, { childId: family.childId, serviceId, staffId, day: day as never }),
    ],
    Promise.resolve([]),
  )

async function textOf(paperId: string): Promise<string> {
  const { base64 } = good(await query(centre.program, centre.head, register.file, { paperId, what: 'docx' }))
  const [text] = await textsInOffice([Buffer.from(base64, 'base64')])
  return text!.replaceAll(/[\s\u00a0]+/g, ' ')
}

test('a contract on paper names both sides, the services and the ИППСУ', { timeout: 60_000 }, async () => {
  const family = await aFamily({ surname: 'Иванов' })
  const { contractId, number } = await aContract(family)
  expect(number).toMatch(/^\d+\/26$/)
  const paper = good(await makeContract(contractId))
  expect(paper.number).toBe(number)
  const text = await textOf(paper.paperId)
  expect(text).toContain(`ДОГОВОР № ${number}`)
  expect(text).toContain('Иванова Мария Петровна')
  expect(text).toContain('ребёнку Иванову Льву')
  expect(text).toContain('№ 17-И от 15.01.2026')
  expect(text).toMatch(/Занятие с логопедом 40 минут 2 раза в неделю/)
  expect(text).toContain('1 250,50')
  expect(text).toContain('по 31 декабря 2026 г.')
  expect(await makeContract(contractId)).toMatchObject({ code: 'paper-reused' })
  expect(await contractsOf(family)).toMatchObject([{ number, paperId: paper.paperId, ippsuNumber: '17-И' }])
})

test('a family has one contract on a day: another is refused by name, and replacing ends the first the day before', async () => {
  const family = await aFamily()
  const first = await aContract(family, { price: 'free', services: [{ serviceId: speech }] })
  expect(await sign(terms(family, { from: '2026-05-01' }))).toMatchObject({
    code: 'contract-overlaps',
    details: { number: first.number, until: '2026-12-31' },
  })
  await aContract(family, { from: '2026-05-01', replaces: first.contractId })
  expect(await contractsOf(family)).toMatchObject([
    { from: '2026-05-01', lastDay: '2026-12-31' },
    { from: '2026-02-01', lastDay: '2026-04-30', isReplaced: true },
  ])
})

test('of two contracts signed at once one is taken', async () => {
  const family = await aFamily()
  const answers = await Promise.all([sign(terms(family)), sign(terms(family))])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await contractsOf(family)).toHaveLength(1)
})

test('what does not hold together is refused by its field', async () => {
  const family = await aFamily()
  const other = await aFamily()
  const refused = async (given: Partial<NewContract>) => await sign(terms(family, given))
  expect(await refused({ from: '2026-05-13' })).toMatchObject({ code: 'contract-in-future', field: 'from' })
  expect(await refused({ until: '2026-01-31' })).toMatchObject({ code: 'ends-before-start', field: 'until' })
  expect(await refused({ from: '2015-05-04' })).toMatchObject({ code: 'starts-before-birth' })
  expect(await refused({ adultId: other.adultId })).toMatchObject({ code: 'adult-unknown' })
  expect(await refused({ childId: randomUUID() })).toMatchObject({ code: 'child-unknown' })
  expect(await refused({ services: [{ serviceId: randomUUID() }], price: 'free' })).toMatchObject({
    code: 'service-unknown',
  })
  expect(await refused({ services: [{ serviceId: speech }] })).toMatchObject({ code: 'tariff-missing' })
  const twice = [{ serviceId: speech }, { serviceId: speech }]
  expect(await refused({ services: twice, price: 'free' })).toMatchObject({ code: 'service-repeated' })
  expect(await refused({ replaces: randomUUID() })).toMatchObject({ code: 'contract-unknown' })
  expect(await contractsOf(family)).toEqual([])
})

test('a contract from before the program keeps its number, and the register goes on after it', async () => {
  const [one, other, third] = [await aFamily(), await aFamily(), await aFamily()]
  await aContract(one, { number: '140/26' })
  expect((await aContract(other)).number).toBe('141/26')
  expect(await sign(terms(third, { number: '140/26' }))).toMatchObject({ code: 'number-taken' })
  const last = { from: '2025-02-01', until: '2025-12-31', number: '140/26' }
  expect((await aContract(third, last)).number).toBe('140/26')
})

test('a contract ends on a day with a reason, and is struck out only without papers that stand', async () => {
  const family = await aFamily()
  const { contractId } = await aContract(family)
  const end = (on: string | null) =>
    command(centre.program, centre.head, ending, { contractId, on, reason: 'семья переехала' })
  expect(await end('2026-01-31')).toMatchObject({ code: 'ends-before-start' })
  expect(await end('2026-12-31')).toMatchObject({ code: 'already-ended' })
  good(await end('2026-04-10'))
  expect(await contractsOf(family)).toMatchObject([{ lastDay: '2026-04-10', endReason: 'семья переехала' }])
  const { paperId } = good(await makeContract(contractId))
  expect(await end(null)).toMatchObject({ code: 'contract-has-papers' })
  const voided = { paperId, on: '2026-05-12', reason: 'ошибка в имени' }
  good(await command(centre.program, centre.head, register.voiding, voided))
  good(await end(null))
  expect(await contractsOf(family)).toEqual([])
})

test(
  'the act of a month says what was delivered, counted and summed by the contract',
  { timeout: 60_000 },
  async () => {
    const family = await aFamily({ surname: 'Петров' })
    const { contractId, number } = await aContract(family)
    const [wrong] = await served(family, speech, ['2026-03-04', '2026-03-11', '2026-03-31', '2026-04-01'])
    await served(family, massage, ['2026-03-05'])
    const note = { recordId: wrong!, reason: 'записано дважды' }
    good(await command(centre.program, centre.head, correction, note))
    const { paperId, number: act } = good(await makeAct(contractId, '2026-03'))
    const text = await textOf(paperId)
    expect(text).toContain(`АКТ № ${act}`)
    expect(text).toContain('за март 2026 года')
    expect(text).toContain(`По договору от 01.02.2026 № ${number}, ИППСУ № 17-И от 15.01.2026`)
    expect(text).toMatch(/Занятие с логопедом 2 1 250,50 2 501,00/)
    expect(text).toMatch(/Массаж 1 вне договора 0,00/)
    expect(text).toContain('Итого: 2 501,00 рублей')
    expect(text).toContain('31 марта 2026 г.')
    const line = (await monthly('2026-03')).lines.find((one) => one.contractId === contractId)
    expect(line).toMatchObject({
      delivered: 3,
      outside: 1,
      total_kopecks: 250_100,
      act: { number: act, changes: [] },
    })
  },
)

test('a correction after the act shows on it; voided, it makes room for another', async () => {
  const family = await aFamily()
  const { contractId } = await aContract(family)
  const [first] = await served(family, speech, ['2026-03-04', '2026-03-11'])
  const { paperId } = good(await makeAct(contractId, '2026-03'))
  const correct = { recordId: first!, reason: 'не состоялось' }
  good(await command(centre.program, centre.head, correction, correct))
  await served(family, massage, ['2026-03-20'])
  const changes = [
    { serviceId: speech, name: 'Занятие с логопедом', before: 2, now: 1 },
    { serviceId: massage, name: 'Массаж', before: 0, now: 1 },
  ]
  const line = (await monthly('2026-03')).lines.find((one) => one.contractId === contractId)
  expect(line!.act).toMatchObject({ paperId, total_kopecks: 250_100, changes })
  expect((await contractsOf(family))[0]!.acts).toMatchObject([{ month: '2026-03', changes }])
  expect(await makeAct(contractId, '2026-03')).toMatchObject({ code: 'act-made' })
  const voided = { paperId, on: '2026-05-12', reason: 'исправлен журнал' }
  good(await command(centre.program, centre.head, register.voiding, voided))
  const again = good(await makeAct(contractId, '2026-03'))
  expect((await contractsOf(family))[0]!.acts).toMatchObject([
    { number: again.number, total_kopecks: 125_050, changes: [] },
  ])
})

test('an act is made once, of a month that is over and in which something was delivered', async () => {
  const family = await aFamily()
  const { contractId } = await aContract(family)
  await served(family, speech, ['2026-03-04', '2026-05-04'])
  expect(await makeAct(contractId, '2026-05')).toMatchObject({ code: 'month-not-over' })
  expect(await makeAct(contractId, '2026-04')).toMatchObject({ code: 'nothing-delivered' })
  const lacking = { paperId: randomUUID(), contractId, paper: 'serviceAct' as const }
  expect(await command(centre.program, centre.head, making, lacking)).toMatchObject({ code: 'month-missing' })
  const answers = await Promise.all([makeAct(contractId, '2026-03'), makeAct(contractId, '2026-03')])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'act-made' })
})

test('who may not make acts makes none, and a contract of another centre is not found', async () => {
  const family = await aFamily()
  const { contractId } = await aContract(family)
  await served(family, speech, ['2026-03-04'])
  for (const role of ['director', 'specialist', 'lendingClerk', 'methodologist'] as const) {
    expect(await makeAct(contractId, '2026-03', {}, centre.as(role))).toMatchObject({ code: 'not-allowed' })
    expect(await sign(terms(family), centre.as(role))).toMatchObject({ code: 'not-allowed' })
  }
  const { head } = await centre.another()
  expect(await makeAct(contractId, '2026-03', {}, head)).toMatchObject({ code: 'not-found' })
  const { paperId } = good(await makeAct(contractId, '2026-03'))
  const opened = (role: 'lendingClerk' | 'director') =>
    query(centre.program, centre.as(role), register.file, { paperId, what: 'docx' })
  expect(await opened('lendingClerk')).toMatchObject({ code: 'not-allowed' })
  expect((await opened('director')).ok).toBe(true)
})

test('a specialist sees the contracts of the own children alone', async () => {
  const family = await aFamily()
  await aContract(family)
  await served(family, speech, ['2026-03-04'])
  const specialist = centre.as('specialist')
  expect(await query(centre.program, specialist, ofChild, { childId: family.childId })).toMatchObject({
    code: 'not-found',
  })
  expect(await monthly('2026-03', specialist)).toMatchObject({ lines: [], withoutContract: [] })
})

test('services without a contract are told apart, and acts of a month are made together', async () => {
  const families = await Promise.all(Array.from({ length: 3 }, () => aFamily()))
  const contracts = []
  for (const family of families.slice(0, 2)) contracts.push(await aContract(family))
  for (const family of families) await served(family, speech, ['2026-02-10'])
  const before = await monthly('2026-02')
  expect(before.withoutContract).toMatchObject([{ childId: families[2]!.childId, delivered: 1 }])
  const asked = contracts.map(({ contractId }) => ({ paperId: randomUUID(), contractId }))
  const acts = [...asked, { paperId: randomUUID(), contractId: randomUUID() }]
  const send = () => command(centre.program, centre.head, makingMany, { month: '2026-02', acts })
  const { made, refused } = good(await send())
  expect(made.map(({ contractId }) => contractId)).toEqual(contracts.map(({ contractId }) => contractId))
  expect(refused).toMatchObject([{ code: 'contract-unknown' }])
  expect(good(await send()).made).toEqual(made)
  const other = acts.map((one) => ({ ...one, paperId: randomUUID() }))
  const again = good(
    await command(centre.program, centre.head, makingMany, { month: '2026-02', acts: other }),
  )
  expect(again.made).toEqual([])
  expect(again.refused.map(({ code }) => code)).toEqual(['act-made', 'act-made', 'contract-unknown'])
})

/** Answers how many statements a month took. */
async function statementsFor(month: string): Promise<number> {
  const act = standingAct(centre.program, centre.head)
  let count = 0
  const sql: Sql = {
    rows: (text, values, planning) => {
      count += 1
      return act.sql.rows(text, values, planning)
    },
  }
  good(await ofMonth({ ...act, sql }, { month }))
  return count
}

test('a month of many families takes as many statements as one of few', { timeout: 120_000 }, async () => {
  for (const [month, size] of [
    ['2025-03', 1],
    ['2025-04', 30],
  ] as const) {
    for (let at = 0; at < size; at += 1) {
      const family = await aFamily()
      await aContract(family, { from: `${month}-01`, until: `${month}-28`, number: `${month}/${at}` })
      await served(family, speech, [`${month}-10`])
    }
  }
  const few = await statementsFor('2025-03')
  expect(await statementsFor('2025-04')).toBe(few)
  expect((await monthly('2025-04')).lines).toHaveLength(30)
})
