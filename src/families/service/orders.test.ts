import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import type { Actor } from '#access/act.ts'
import { assignCaseload } from '#access/service/centre.ts'
import { file, voiding } from '#papers/service/papers.ts'
import { command, good, query, type TestCentre, testCentre } from '../../../test/centre.ts'
import { textsInOffice } from '../../../test/office.ts'
import { child, staffOf, workshop } from '../../../test/people.ts'
import type { makeOrder } from '../contract/papers.ts'
import { open as openCard } from './card.ts'
import { discharge } from './changes.ts'
import { ordering, waiting } from './orders.ts'
import { list, making } from './papers.ts'

const ordered = ordering(staffOf)

let centre: TestCentre
beforeAll(async () => {
  centre = await testCentre({ now: '2026-11-22T03:00:00.000Z' })
})
afterAll(() => centre.close())

type Order = z.input<typeof makeOrder.input>

const today = '2026-11-22'

async function enrolled(surname: string, over: { enrolledOn?: string; enrolmentOrder?: string } = {}) {
  const { childId } = await child(centre, { surname, enrolledOn: '2026-11-20', ...over })
  const { enrolments } = await card(childId)
  return { childId, enrolmentId: enrolments[0]!.id }
}
const card = async (childId: string) => good(await query(centre.program, centre.head, openCard, { childId }))
const numberOn = async (childId: string) => (await card(childId)).enrolments[0]!.order

const make = (order: Partial<Order> & Pick<Order, 'enrolmentIds'>, who: Actor = centre.head) =>
  command(centre.program, who, ordered, { paperId: randomUUID(), kind: 'enrolment', day: today, ...order })

test(
  'an order of several children bears the next number, names who answers for them, and stands on every card',
  { timeout: 60_000 },
  async () => {
    const { staffId } = await workshop(centre)
    const made = [await enrolled('Вербин'), await enrolled('Аистов')]
    const childIds = made.map(({ childId }) => childId)
    good(
      await command(centre.program, centre.head, assignCaseload, { staffId, childIds, from: '2026-11-20' }),
    )
    const paperId = randomUUID()
    const enrolmentIds = made.map(({ enrolmentId }) => enrolmentId)
    const { number } = good(await make({ paperId, enrolmentIds, form: 'на дому' }))
    expect(number).toMatch(/^\d+-д$/)
    for (const childId of childIds) expect(await numberOn(childId)).toBe(number)
    const { base64 } = good(await query(centre.program, centre.head, file, { paperId, what: 'docx' }))
    const [text] = await textsInOffice([Buffer.from(base64, 'base64')])
    expect(text).toContain(`№ ${number}`)
    expect(text).toContain('Зачислить с 20 ноября 2026 г.')
    expect(text).toMatch(/1\s+Аистов Лев[\s\S]+2\s+Вербин Лев/)
    expect(text).toContain('Коваленко А.В.')
    expect(text).toMatch(/С приказом ознакомлен\(а\)[\s\S]+Коваленко Анна Викторовна\s+логопед/)
    const { papers, missing } = good(
      await query(centre.program, centre.head, list, { childId: childIds[0]! }),
    )
    expect(papers).toMatchObject([{ id: paperId, template: 'enrolmentOrder', number, isRecorded: null }])
    expect(missing).not.toContain('enrolmentOrder')
  },
)

test('the application is the basis of the order', { timeout: 60_000 }, async () => {
  const { childId } = await child(centre, {
    surname: 'Основин',
    enrolledOn: today,
    adults: [{ name: { lastName: 'Основина', firstName: 'Яна', middleName: '' }, relation: 'mother' }],
  })
  const { enrolments } = await card(childId)
  good(
    await command(centre.program, centre.head, making, {
      paperId: randomUUID(),
      paper: 'applicationToService',
      childId,
    }),
  )
  const paperId = randomUUID()
  good(await make({ paperId, enrolmentIds: [enrolments[0]!.id] }))
  const { base64 } = good(await query(centre.program, centre.head, file, { paperId, what: 'docx' }))
  const [text] = await textsInOffice([Buffer.from(base64, 'base64')])
  expect(text).toContain('заявление от 22.11.2026')
})

test('of two orders at once about one child one is made, and numbers have no gap', async () => {
  const { childId, enrolmentId } = await enrolled('Двойнов')
  const outcomes = await Promise.all([
    make({ enrolmentIds: [enrolmentId] }),
    make({ enrolmentIds: [enrolmentId] }),
  ])
  const [done] = outcomes.filter(({ ok }) => ok)
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
    code: 'order-exists',
    details: { number: good(done!).number },
  })
  expect(await numberOn(childId)).toBe(good(done!).number)
  const sequences = await centre.program.db
    .centre(centre.head.centreId)
    .rows<{ last: number; given: number }>(
      `select last, (select count(*) from given_number g where g.register = r.register and g.year = r.year) as given
       from number_register r where register = 'order'`,
    )
  expect(sequences.every(({ last, given }) => last === given)).toBe(true)
})

test('a voided order leaves the card, keeps its number, and another may be made', async () => {
  const { childId, enrolmentId } = await enrolled('Отменов')
  const paperId = randomUUID()
  const { number } = good(await make({ paperId, enrolmentIds: [enrolmentId] }))
  expect(await make({ enrolmentIds: [enrolmentId] })).toMatchObject({
    code: 'order-exists',
    details: { number },
  })
  good(await command(centre.program, centre.head, voiding, { paperId, on: today, reason: 'не тот день' }))
  expect(await numberOn(childId)).toBe('')
  expect(good(await query(centre.program, centre.head, list, { childId })).missing).toContain(
    'enrolmentOrder',
  )
  const next = good(await make({ enrolmentIds: [enrolmentId] }))
  expect(next.number).not.toBe(number)
  expect(await numberOn(childId)).toBe(next.number)
})

test('the same order again is the same order; under its id nothing else is made', async () => {
  const [one, two] = [await enrolled('Снова'), await enrolled('Иное')]
  const order = { paperId: randomUUID(), enrolmentIds: [one.enrolmentId] }
  const first = good(await make(order))
  expect(good(await make(order))).toEqual(first)
  expect(await make({ ...order, enrolmentIds: [two.enrolmentId] })).toMatchObject({ code: 'paper-reused' })
})

test('a number that was typed stays, and its order bears it', async () => {
  const one = await enrolled('Рукописнов', { enrolmentOrder: '36-д' })
  const same = await enrolled('Рукописная', { enrolmentOrder: '36-д' })
  const none = await enrolled('Безномеров')
  expect(await make({ enrolmentIds: [one.enrolmentId, none.enrolmentId] })).toMatchObject({
    code: 'order-typed',
  })
  const paperId = randomUUID()
  const { number } = good(await make({ paperId, enrolmentIds: [one.enrolmentId, same.enrolmentId] }))
  expect(number).toBe('36-д')
  good(await command(centre.program, centre.head, voiding, { paperId, on: today, reason: 'испорчен' }))
  expect(await numberOn(one.childId)).toBe('36-д')
})

test('children of different days, a child in service, a made-up one and a day to come are refused', async () => {
  const [one, two] = [await enrolled('Первов'), await enrolled('Второв', { enrolledOn: '2026-11-21' })]
  expect(await make({ enrolmentIds: [one.enrolmentId, two.enrolmentId] })).toMatchObject({
    code: 'days-differ',
  })
  expect(await make({ kind: 'discharge', enrolmentIds: [one.enrolmentId] })).toMatchObject({
    code: 'not-discharged',
  })
  expect(await make({ enrolmentIds: [one.enrolmentId, randomUUID()] })).toMatchObject({ code: 'not-found' })
  expect(await make({ enrolmentIds: [one.enrolmentId], day: '2026-11-23' })).toMatchObject({
    code: 'date-in-future',
  })
  const other = await centre.another()
  expect(await make({ enrolmentIds: [one.enrolmentId] }, other.head)).toMatchObject({ code: 'not-found' })
  for (const role of ['director', 'specialist', 'lendingClerk'] as const)
    expect(await make({ enrolmentIds: [one.enrolmentId] }, centre.as(role))).toMatchObject({
      code: 'not-allowed',
    })
})

test('a discharge waits for its order, which says why', { timeout: 60_000 }, async () => {
  const { childId, enrolmentId } = await enrolled('Выпускнов')
  good(await make({ enrolmentIds: [enrolmentId] }))
  good(await command(centre.program, centre.head, discharge, { childId, to: today, reason: 'goalsReached' }))
  const waits = good(await query(centre.program, centre.head, waiting, { kind: 'discharge' }))
  expect(waits.rows).toMatchObject([
    { enrolmentId, childId, name: 'Выпускнов Лев', day: today, reason: 'goalsReached' },
  ])
  expect(waits.total).toBe(1)
  const paperId = randomUUID()
  const { number } = good(await make({ paperId, kind: 'discharge', enrolmentIds: [enrolmentId] }))
  expect((await card(childId)).enrolments[0]).toMatchObject({ dischargeOrder: number, to: today })
  const { base64 } = good(await query(centre.program, centre.head, file, { paperId, what: 'docx' }))
  const [text] = await textsInOffice([Buffer.from(base64, 'base64')])
  expect(text).toContain('Снять с 22 ноября 2026 г.')
  expect(text).toContain('цели достигнуты')
  expect(good(await query(centre.program, centre.head, waiting, { kind: 'discharge' })).total).toBe(0)
})

test('whoever waits for an order of enrolment is listed by the newest day, without those who have one', async () => {
  const waits = async () => good(await query(centre.program, centre.head, waiting, { kind: 'enrolment' }))
  const { enrolmentId } = await enrolled('Ждущев')
  const before = await waits()
  expect(before.rows.some((row) => row.enrolmentId === enrolmentId)).toBe(true)
  expect(before.rows.map(({ day }) => day)).toEqual(
    before.rows
      .map(({ day }) => day)
      .toSorted()
      .toReversed(),
  )
  good(await make({ enrolmentIds: [enrolmentId] }))
  expect((await waits()).total).toBe(before.total - 1)
})
