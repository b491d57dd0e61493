// Bodies that once broke something, kept so that they never do again.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makers } from '../matrix/arguments.ts'
import { openWorld, type Things, type World } from '../matrix/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Found = readonly [
  act: string,
  given: (things: Things) => object,
  status: number,
  code: string | undefined,
]

const found: readonly Found[] = [
  ['families.recordConsent', () => ({ adultId: randomUUID() }), 404, 'not-found'],
  ['families.recordConsent', () => ({ adultId: world.standing.other.adultId }), 404, 'not-found'],
  ['families.registerChild', ({ childId }) => ({ childId }), 409, 'command-reused'],
  [
    'families.registerChild',
    () => ({ representatives: [{ adultId: randomUUID(), relation: 'mother', isLegal: true }] }),
    404,
    'not-found',
  ],
  [
    'families.registerChild',
    () => ({ statuses: [{ kind: 'palliative' }, { kind: 'palliative' }] }),
    422,
    'status-overlaps',
  ],
  ['families.editChild', () => ({ base: 2 ** 53 - 1 }), 400, 'bad-input'],
  ['families.editFamily', () => ({ family: { categories: ['large', 'large'] } }), 200, undefined],
  ['team.addStaff', ({ staffId }) => ({ staffId }), 409, 'command-reused'],
  ['services.addItem', ({ serviceId }) => ({ itemId: serviceId }), 409, 'command-reused'],
  ['services.record', () => ({ cancelReason: 'weather' }), 200, undefined],
  ['assessments.record', ({ assessmentId }) => ({ assessmentId }), 409, 'assessment-reused'],
  ['assessments.record', () => ({ answers: { motor: 1e308 } }), 422, 'answer-out-of-range'],
  ['assessments.saveInstrument', () => ({ base: 100_000 }), 409, 'instrument-changed-meanwhile'],
  ['access.editCalendar', () => ({ note: 'до\0после' }), 400, 'bad-input'],
  ['access.saveDraft', () => ({ body: '\ud800' }), 400, 'bad-input'],
]

test.each(found)('%s with %o is answered with %i %s', async (act, given, status, code) => {
  const head = await world.as('head')
  const things = await world.fresh('own')
  const { status: answered, body } = await head.command(act, { ...makers[act]!(things), ...given(things) })
  expect({ status: answered, code: (body as { code?: string }).code }).toEqual({ status, code })
})

test.each<readonly [string, object]>([
  ['reports.quarter', { from: '1900-01-01', to: '1900-01-01' }],
  ['reports.practice', { from: '2199-12-31', to: '2199-12-31', asOf: '2199-12-31' }],
  ['access.journal', { before: '99999999999999999999.9' }],
  ['access.changes', { after: '18446744073709551616.1' }],
  ['families.search', { text: '\u202E%\\' }],
])('%s answers %o', async (act, args) => {
  expect((await (await world.as('head')).query(act, args)).status).toBe(200)
})

test('a child with an id in capitals has the notes that were written', async () => {
  const head = await world.as('head')
  const childId = randomUUID()
  const args = {
    ...makers['families.registerChild']!(world.standing.own),
    childId: childId.toUpperCase(),
    notes: 'любит дождь',
  }
  expect((await head.command('families.registerChild', args)).status).toBe(200)
  expect((await head.query('families.child', { childId })).body).toMatchObject({
    health: { notes: 'любит дождь' },
  })
})

test('a child under an id that another centre has keeps its texts by this centre’s own key', async () => {
  const head = await world.as('head')
  const { childId } = await world.fresh('other')
  const args = { ...makers['families.registerChild']!(world.standing.own), childId, notes: 'здешнее' }
  expect((await head.command('families.registerChild', args)).status).toBe(200)
  const kept = await world.rows<{ n: number }>(
    'select count(*)::int as n from subject_key where subject_id = $1 and centre_id = $2',
    [childId, world.centre.head.centreId],
  )
  expect(kept).toEqual([{ n: 1 }])
  expect((await head.query('families.child', { childId })).body).toMatchObject({
    health: { notes: 'здешнее' },
  })
})
