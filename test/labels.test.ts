// A label: stuck on later than printed, scanned by a stranger, answered at the desk.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeSetting } from '#access/service/centre.ts'
import { labelOf } from '#lending/rules/label.ts'
import { scanned } from '#lending/service/counter.ts'
import { answering, binding, list as reports } from '#lending/service/reports.ts'
import { add } from '#lending/service/units.ts'
import { open as openUnit } from '#lending/service/units-read.ts'
import { command, good, query, type TestCentre, testCentre } from './centre.ts'
import { equipment, lent } from './lending.ts'
import { child } from './people.ts'
import { type TestServer, testServer } from './server.ts'

let centre: TestCentre
let server: TestServer
beforeAll(async () => {
  centre = await testCentre({ now: '2026-05-12T03:00:00.000Z' })
  server = testServer(centre.program)
  const phone = { key: 'papers.centrePhone', value: '+7 900 000-00-01' }
  good(await command(centre.program, centre.head, changeSetting, phone))
})
afterAll(async () => {
  await server.close()
  await centre.close()
})

const unitOf = async (unitId: string) => good(await query(centre.program, centre.head, openUnit, { unitId }))
const far = (at: number) => server.browser(`203.0.113.${at}`, 'ryadom.example')

async function lentUnit() {
  const adults = [{ name: { lastName: 'Тайнова', firstName: 'Майя' }, relation: 'mother' as const }]
  const made = await child(centre, { surname: 'Тайнова', adults, isSurelyNew: true })
  const { unitIds, kindId } = await equipment(centre, 1, { name: `Ступенька ${randomUUID()}` })
  await lent(centre, { childId: made.childId, adultId: made.adultIds[0]! }, unitIds[0]!)
  return { unitId: unitIds[0]!, kindId }
}

test('a stranger learns the centre and its phone, and nothing of the thing or of who has it', async () => {
  const { unitId } = await lentUnit()
  const { label } = await unitOf(unitId)
  const { status, body } = await far(1).command('lending.labelSeen', { label })
  expect(status).toBe(200)
  expect(Object.keys(body as object).toSorted()).toEqual(['centreName', 'phone'])
  expect(body).toMatchObject({ phone: '+7 900 000-00-01' })
  expect((await far(1).command('lending.labelSeen', { label: `http://x.ru/found/${label}` })).status).toBe(
    200,
  )
  const none = await far(1).command('lending.labelSeen', { label: labelOf(randomUUID()) })
  expect(none).toMatchObject({ status: 422, body: { code: 'label-unknown' } })
})

test('what a stranger tells comes to the desk, sealed in the database, and leaves it when it is seen to', async () => {
  const { unitId } = await lentUnit()
  const { label } = await unitOf(unitId)
  const told = { label, about: 'broken', message: 'треснула ножка', contact: '+7 900 000-00-02' }
  expect((await far(2).command('lending.reportByLabel', { ...told, message: '' })).body).toMatchObject({
    code: 'message-missing',
  })
  expect((await far(2).command('lending.reportByLabel', told)).status).toBe(200)
  const rows = await centre.program.db
    .centre(centre.head.centreId)
    .rows<{ message: Buffer }>('select message from unit_report where unit_id = $1', [unitId])
  expect(rows[0]!.message.toString()).not.toContain('ножка')
  const clerk = centre.as('lendingClerk')
  const waiting = good(await query(centre.program, clerk, reports, {})).reports
  expect(waiting).toMatchObject([
    { unitId, about: 'broken', message: 'треснула ножка', contact: '+7 900 000-00-02' },
  ])
  const answer = { reportId: waiting[0]!.id, answer: 'забрали в ремонт' }
  good(await command(centre.program, clerk, answering, answer))
  expect(await command(centre.program, clerk, answering, answer)).toMatchObject({ code: 'report-answered' })
  expect(good(await query(centre.program, clerk, reports, {})).reports).toEqual([])
  expect(good(await query(centre.program, clerk, reports, { unitId })).reports).toMatchObject([
    { answer: 'забрали в ремонт' },
  ])
})

test('one thing is told of a few times, and one address tells a few times an hour', async () => {
  const { unitId } = await lentUnit()
  const { label } = await unitOf(unitId)
  const tell = async (from: number) =>
    (await far(from).command('lending.reportByLabel', { label, about: 'found' })).status
  const statuses: number[] = []
  for (let at = 0; at < 6; at++) statuses.push(await tell(10 + at))
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
  const wrong = labelOf(randomUUID())
  const asked: number[] = []
  for (let at = 0; at < 122; at++)
    asked.push((await far(99).command('lending.labelSeen', { label: wrong })).status)
  expect(asked.slice(-3)).toEqual([422, 429, 429])
})

test('an empty label is known as one, goes on a new thing or an old one, and is on one thing only', async () => {
  const { unitIds, kindId } = await equipment(centre, 2)
  const [one, other] = unitIds as [string, string]
  const label = labelOf(randomUUID())
  const { found } = good(await query(centre.program, centre.head, scanned, { code: label }))
  expect(found).toBe('emptyLabel')
  const before = await unitOf(one)
  good(await command(centre.program, centre.head, binding, { unitId: one, base: before.version, label }))
  expect((await unitOf(one)).label).toBe(label)
  expect((await unitOf(one)).history.map(({ kind }) => kind)).toContain('labelled')
  const { unit } = good(await query(centre.program, centre.head, scanned, { code: label }))
  expect(unit?.id).toBe(one)
  const again = { unitId: other, base: 1, label }
  expect(await command(centre.program, centre.head, binding, again)).toMatchObject({ code: 'label-taken' })
  expect(await command(centre.program, centre.head, binding, { ...again, label: 'RY7' })).toMatchObject({
    code: 'label-unreadable',
  })
  const fresh = { unitId: randomUUID(), kindId, inventoryNumber: `ЭТ-${randomUUID()}` }
  expect(await command(centre.program, centre.head, add, { ...fresh, label })).toMatchObject({
    code: 'label-taken',
  })
  const empty = labelOf(randomUUID())
  good(await command(centre.program, centre.head, add, { ...fresh, label: empty.toLowerCase() }))
  expect((await unitOf(fresh.unitId)).label).toBe(empty)
})
