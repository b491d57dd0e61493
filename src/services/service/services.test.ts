import type { OutputOf } from '#base/act.ts'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import type { Actor } from '#access/act.ts'
import { inTransaction } from '#access/dispatch.ts'
import { assignCaseload } from '#access/service/centre.ts'
import { register } from '#families/service/register.ts'
import { add as addStaff } from '#team/service.ts'
import { command, good, ownCommand, query, type TestCentre, testCentre } from '../../../test/centre.ts'
import type { recordService } from '../contract.ts'
import { add as addItem, edit as editItem, items } from './catalogue.ts'
import { childTimeline, journalRows, last, totals } from './read.ts'
import { correction, many, record, reverse } from './record.ts'
import { addStarterCatalogue } from './starter.ts'

type Service = z.input<typeof recordService.input>

let centre: TestCentre
let childId: string
let staffId: string
let serviceId: string

beforeAll(async () => {
  centre = await testCentre({ now: '2026-05-12T03:00:00.000Z' })
  const { program, head } = centre
  good(await inTransaction(program, head, randomUUID(), addStarterCatalogue))
  serviceId = good(await query(program, head, items, {})).items[0]!.id
  childId = await aChild('Записной')
  staffId = await aSpecialist('Коваль')
})
afterAll(() => centre.close())

const aChild = async (lastName: string): Promise<string> =>
  good(
    await command(centre.program, centre.head, register, {
      name: { lastName, firstName: 'Лев' },
      birthDate: '2020-01-01',
    }),
  ).childId
const aSpecialist = async (lastName: string): Promise<string> =>
  good(
    await command(centre.program, centre.head, addStaff, {
      name: { lastName, firstName: 'Анна' },
      post: 'логопед',
    }),
  ).staffId

const aService = (over: Partial<Service> = {}): Service => ({
  recordId: randomUUID(),
  childId,
  serviceId,
  staffId,
  day: '2026-05-11',
  minutes: 40,
  form: 'home',
  place: 'home',
  technology: 'homeCentre',
  ...over,
})
const put = async (over: Partial<Service> = {}, who: Actor = centre.head) => {
  const service = aService(over)
  good(await ownCommand(centre.program, who, record, service))
  return service
}
const journalOf = async (filter: Parameters<typeof journalInput>[0] = {}) =>
  good(await query(centre.program, centre.head, journalRows, journalInput(filter))).rows
const journalInput = (filter: z.input<typeof journalRows.contract.input>) => filter

test('a service sent twice is recorded once; another one under its id is refused', async () => {
  const service = await put({ note: 'Сам выбрал карточку' })
  expect(good(await ownCommand(centre.program, centre.head, record, service))).toEqual({
    recordId: service.recordId,
    isNew: false,
  })
  const other = await ownCommand(centre.program, centre.head, record, { ...service, minutes: 60 })
  expect(other).toMatchObject({ ok: false, code: 'record-reused' })
  const rows = good(await query(centre.program, centre.head, childTimeline, { childId })).records
  expect(rows.filter((row) => row.id === service.recordId)).toMatchObject([
    { note: 'Сам выбрал карточку', minutes: 40 },
  ])
})

test('every recorded service is in the journal of acts exactly once', async () => {
  const service = await put()
  await ownCommand(centre.program, centre.head, record, service)
  const rows = await centre.program.db
    .centre(centre.head.centreId)
    .rows('select account_id, child_id from journal where subject_id = $1', [service.recordId])
  expect(rows).toEqual([{ account_id: centre.head.accountId, child_id: childId }])
})

test('many services are taken or refused one by one, and again nothing is doubled', async () => {
  const fresh = [aService(), aService({ day: '2026-05-10', note: 'Устал' })]
  const wrong = [
    aService({ day: '2026-05-13' }),
    aService({ childId: randomUUID() }),
    aService({ day: '2019-12-31' }),
  ]
  const send = () => ownCommand(centre.program, centre.head, many, { records: [...fresh, ...wrong] })
  const first = good(await send())
  expect(first).toMatchObject({ taken: 2, known: 0 })
  expect(first.refused.map((one) => one.code).toSorted()).toEqual([
    'child-unknown',
    'date-in-future',
    'service-before-birth',
  ])
  expect(good(await send())).toMatchObject({ taken: 0, known: 2 })
})

test('a correction reverses the wrong record, puts the right one in its place, and is made once', async () => {
  const wrong = await put({ day: '2026-04-01', minutes: 90 })
  const right = aService({ day: '2026-04-02', minutes: 45 })
  const correct = { recordId: wrong.recordId, reason: 'не тот день', replacement: right }
  good(await command(centre.program, centre.head, correction, correct))
  const april = { from: '2026-04-01', to: '2026-04-30' }
  expect((await journalOf(april)).map((row) => row.id)).toEqual([right.recordId])
  expect(await journalOf({ ...april, withReversed: true })).toMatchObject([
    { isReversed: false },
    { isReversed: true, reversalReason: 'не тот день' },
  ])
  expect(await command(centre.program, centre.head, correction, correct)).toMatchObject({
    ok: false,
    code: 'already-reversed',
  })
  expect(good(await query(centre.program, centre.head, totals, april))).toMatchObject({
    records: 1,
    minutes: 45,
  })
})

test('a correction whose right record does not hold changes nothing', async () => {
  const wrong = await put({ day: '2026-03-01' })
  const replacement = aService({ day: '2027-01-01' })
  const answer = await command(centre.program, centre.head, correction, {
    recordId: wrong.recordId,
    reason: 'не тот день',
    replacement,
  })
  expect(answer).toMatchObject({ ok: false, code: 'date-in-future' })
  expect((await journalOf({ from: '2026-03-01', to: '2026-03-01' })).map((row) => row.id)).toEqual([
    wrong.recordId,
  ])
})

test('a specialist records for the own children, corrects the own records, and no others', async () => {
  const specialist: Actor = { ...centre.as('specialist'), staffId }
  const strange = await put({ staffId: await aSpecialist('Чужая') })
  expect(await ownCommand(centre.program, specialist, record, aService())).toMatchObject({
    code: 'child-unknown',
  })
  good(
    await command(centre.program, centre.head, assignCaseload, {
      staffId,
      childIds: [childId],
      from: '2026-01-01',
    }),
  )
  const own = await put({}, specialist)
  expect(
    await command(centre.program, specialist, correction, { recordId: strange.recordId, reason: 'чужая' }),
  ).toMatchObject({ code: 'not-your-record' })
  expect(
    (await command(centre.program, specialist, correction, { recordId: own.recordId, reason: 'своя' })).ok,
  ).toBe(true)
})

test('a cancelled visit keeps its reason and is not counted as delivered', async () => {
  await put({ day: '2026-02-01', state: 'cancelled', cancelReason: 'weather', minutes: null })
  await put({ day: '2026-02-02' })
  const answer = good(
    await query(centre.program, centre.head, totals, { from: '2026-02-01', to: '2026-02-28' }),
  )
  expect(answer).toMatchObject({ records: 2, delivered: 1, cancelled: 1, minutes: 40, children: 1, staff: 1 })
})

test('the journal turns its pages without gaps, and each filter means what it says', async () => {
  const other = await aChild('Фильтров')
  for (let at = 1; at <= 9; at++)
    await put({
      childId: other,
      day: `2025-01-0${at}`,
      place: at % 2 ? 'room' : 'home',
      technology: at % 2 ? 'room' : 'homeCentre',
    })
  const seen: string[] = []
  let before: { day: string; id: string } | null = null
  do {
    const page: OutputOf<typeof journalRows.contract> = good(
      await query(centre.program, centre.head, journalRows, { childId: other, limit: 4, before }),
    )
    seen.push(...page.rows.map((row) => row.day))
    before = page.next
  } while (before)
  expect(seen).toEqual(Array.from({ length: 9 }, (_, at) => `2025-01-0${9 - at}`))
  expect(await journalOf({ childId: other, place: 'room' })).toHaveLength(5)
  expect(
    await journalOf({ childId: other, technology: 'homeCentre', from: '2025-01-03', to: '2025-01-06' }),
  ).toHaveLength(2)
  expect(await journalOf({ childId: other, state: 'cancelled' })).toHaveLength(0)
})

test('the methodologist reads the journal without names and notes', async () => {
  await put({ day: '2024-06-01', note: 'закрытая заметка' })
  const rows = good(
    await query(centre.program, centre.as('methodologist'), journalRows, {
      from: '2024-06-01',
      to: '2024-06-01',
    }),
  ).rows
  expect(rows).toMatchObject([{ childName: 'З. Л.', note: '' }])
})

test('«как в прошлый раз» answers the latest record with this child, and how full the day is', async () => {
  const kid = await aChild('Прошлый')
  await put({
    childId: kid,
    day: '2026-05-12',
    minutes: 300,
    place: 'room',
    technology: 'room',
    form: 'semiStationary',
  })
  await put({ childId: kid, day: '2026-05-12', minutes: 200, place: 'remote', technology: 'homeCentre' })
  const answer = good(await query(centre.program, centre.head, last, { childId: kid, staffId }))
  expect(answer.record).toMatchObject({ minutes: expect.any(Number), childId: kid })
  expect(answer).toMatchObject({ dayCount: 2, dayMinutes: 500 })
  expect(
    good(await query(centre.program, centre.head, last, { childId: await aChild('Новый'), staffId })).record,
  ).toBeNull()
})

test('reversing what came in together is harmless twice', async () => {
  const ids = [(await put({ day: '2023-01-01' })).recordId, (await put({ day: '2023-01-02' })).recordId]
  const undo = () =>
    command(centre.program, centre.head, reverse, { recordIds: ids, reason: 'загрузка отменена' })
  expect(good(await undo())).toEqual({ reversed: 2 })
  expect(good(await undo())).toEqual({ reversed: 0 })
})

test('a service has one name, and classifying it ends the request for it', async () => {
  const { itemId } = good(await command(centre.program, centre.head, addItem, { name: 'Иппотерапия' }))
  const again = await command(centre.program, centre.head, addItem, { name: '«ИППОТЕРАПИЯ»' })
  expect(again).toMatchObject({ ok: false, code: 'service-name-taken', field: 'name' })
  const one = async () =>
    good(await query(centre.program, centre.head, items, {})).items.find((item) => item.id === itemId)!
  expect((await one()).needsClassification).toBe(true)
  good(
    await command(centre.program, centre.head, editItem, {
      itemId,
      name: 'Иппотерапия',
      type: 'medical',
      direction: 'adaptedPe',
      measure: 'practice',
    }),
  )
  expect(await one()).toMatchObject({ needsClassification: false, type: 'medical' })
})
