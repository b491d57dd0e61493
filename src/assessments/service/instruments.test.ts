import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Definition } from '../contract/definition.ts'
import { command, good, ownCommand, query, type TestCentre, testCentre } from '../../../test/centre.ts'
import { examination, examine, spheres } from '../../../test/measuring.ts'
import { child } from '../../../test/people.ts'
import { shipped } from '../rules/shipped.ts'
import { list, offer, open, save } from './instruments.ts'
import { open as openAssessment, profileOf } from './read.ts'
import { record } from './record.ts'

let centre: TestCentre
let childId: string

beforeAll(async () => {
  centre = await testCentre({ now: '2026-05-12T03:00:00.000Z' })
  childId = (await child(centre, { surname: 'Редакторов' })).childId
})
afterAll(() => centre.close())

const listed = async (who = centre.head) => good(await query(centre.program, who, list, {})).instruments
const opened = async (instrument: string, version?: number) =>
  good(await query(centre.program, centre.head, open, { instrument, version }))
const development = shipped.get('development')!
const saving = (given: { instrument?: string; base?: number; definition?: Definition; why?: string }) =>
  command(centre.program, centre.head, save, { definition: development, ...given })

test('a centre begins with the shipped instruments, all of them offered and none used', async () => {
  const { head } = await centre.another()
  const all = await listed(head)
  expect(all.map(({ instrument }) => instrument)).toEqual([...shipped.keys()])
  expect(all.filter((one) => !one.isOffered || one.isUsed || !one.isShipped || one.version !== 1)).toEqual([])
})

test('the centre’s own instrument is its first version under an id, and is filled in like any other', async () => {
  const definition = { ...development, name: 'Наша карта' }
  const saved = good(await saving({ definition, why: 'для тяжёлых детей' }))
  expect(saved.version).toBe(1)
  const shown = (await listed()).find(({ instrument }) => instrument === saved.instrument)
  expect(shown).toMatchObject({ name: 'Наша карта', isShipped: false, isOffered: true, isUsed: false })
  await examine(centre, { childId, ...saved })
  expect(await opened(saved.instrument)).toMatchObject({
    definition,
    versions: [{ version: 1, why: 'для тяжёлых детей', uses: 1, savedAt: expect.any(String) as string }],
  })
})

test('a shipped instrument gets its second version, and the first one stays as it was', async () => {
  const definition = { ...shipped.get('home')!, name: 'Дом, как смотрим мы' }
  const base = { instrument: 'home', base: 1, definition }
  expect(good(await saving(base))).toEqual({ instrument: 'home', version: 2 })
  expect((await opened('home')).definition.name).toBe('Дом, как смотрим мы')
  const first = await opened('home', 1)
  expect(first.definition).toEqual(shipped.get('home'))
  expect(first.versions).toMatchObject([
    { version: 2, uses: 0 },
    { version: 1, uses: 0, savedAt: null },
  ])
  const shown = (await listed()).find(({ instrument }) => instrument === 'home')
  expect(shown).toMatchObject({ version: 2, isShipped: true, name: 'Дом, как смотрим мы' })
})

test('who edited a version that is no longer the newest is told so', async () => {
  const base = { instrument: 'skills', base: 1, definition: shipped.get('skills')! }
  const both = await Promise.all([saving(base), saving(base)])
  expect(both.filter((result) => result.ok)).toHaveLength(1)
  expect(both.find((result) => !result.ok)).toMatchObject({ code: 'instrument-changed-meanwhile' })
  expect(await saving({ ...base, base: 9 })).toMatchObject({ code: 'instrument-changed-meanwhile' })
  expect(await saving({ instrument: 'skills', definition: base.definition })).toMatchObject({
    code: 'instrument-changed-meanwhile',
  })
})

test('an instrument or version that is not there is not found', async () => {
  for (const instrument of ['unheard', randomUUID()]) {
    expect(await saving({ instrument, base: 1 })).toMatchObject({ code: 'not-found' })
    expect(await query(centre.program, centre.head, open, { instrument })).toMatchObject({
      code: 'not-found',
    })
    const shelf = { instrument, isOffered: false }
    expect(await command(centre.program, centre.head, offer, shelf)).toMatchObject({ code: 'not-found' })
  }
  const later = { instrument: 'development', version: 7 }
  expect(await query(centre.program, centre.head, open, later)).toMatchObject({ code: 'not-found' })
})

test('an instrument that cannot be used is refused and not kept', async () => {
  const before = (await listed()).length
  expect(await saving({ definition: { ...development, items: [] } })).toMatchObject({ code: 'items-missing' })
  expect(await listed()).toHaveLength(before)
})

test('an instrument is put away and offered again, and what was filled in stays', async () => {
  const assessmentId = await examine(centre, {
    childId,
    instrument: 'emotions',
    answers: { mood: 1 },
    origin: 'journal',
  })
  const isOffered = async () =>
    (await listed()).find(({ instrument }) => instrument === 'emotions')!.isOffered
  for (const wanted of [false, true]) {
    good(await command(centre.program, centre.head, offer, { instrument: 'emotions', isOffered: wanted }))
    expect(await isOffered()).toBe(wanted)
    expect((await opened('emotions')).isOffered).toBe(wanted)
  }
  expect((await query(centre.program, centre.head, openAssessment, { assessmentId })).ok).toBe(true)
})

test('a used version keeps its meaning when the next one is turned round, and the two are never compared', async () => {
  const { instrument } = good(await saving({ definition: { ...development, name: 'Карта наоборот' } }))
  const { childId } = await child(centre, { surname: 'Оборотов' })
  const first = await examine(centre, { childId, instrument, answers: spheres(3) })
  const scales = development.scales.map((scale) => ({ ...scale, name: 'Иначе', better: 'higher' as const }))
  good(await saving({ instrument, base: 1, definition: { ...development, scales } }))
  await examine(centre, {
    childId,
    instrument,
    version: 2,
    phase: 'final',
    day: '2026-04-01',
    answers: spheres(4),
  })
  const profile = async () => good(await query(centre.program, centre.head, profileOf, { childId }))
  expect((await profile()).development).toBeNull()
  expect((await profile()).spheres.map(({ better, points }) => [better, points.length])).toEqual(
    ['lower', 'higher'].flatMap((better) => Array.from({ length: 6 }, () => [better, 1])),
  )
  const { assessment } = good(
    await query(centre.program, centre.head, openAssessment, { assessmentId: first }),
  )
  expect(assessment.scores[0]).toMatchObject({ name: development.scales[0]!.name, better: 'lower' })
  await examine(centre, { childId, instrument, phase: 'final', day: '2026-04-02', answers: spheres(1) })
  expect((await profile()).development).toMatchObject({ better: 6, largest: 2, toDay: '2026-04-02' })
})

test('nobody uses the instruments of another centre', async () => {
  const { instrument } = good(await saving({ definition: { ...development, name: 'Только наша' } }))
  const other = await centre.another()
  expect((await listed(other.head)).map((one) => one.instrument)).not.toContain(instrument)
  const there = await child(other, { surname: 'Соседов' })
  const sent = examination({ childId: there.childId, instrument })
  expect(await ownCommand(centre.program, other.head, record, sent)).toMatchObject({
    code: 'instrument-unknown',
  })
  expect(await query(centre.program, other.head, open, { instrument })).toMatchObject({ code: 'not-found' })
})

test.each(['instrument_version', 'assessment', 'assessment_score', 'assessment_reversal', 'private_note'])(
  'rows of %s are neither changed nor removed, whoever the program speaks for',
  async (table) => {
    const sql = centre.program.db.centre(centre.head.centreId)
    await expect(sql.rows(`update ${table} set centre_id = centre_id`)).rejects.toThrow('permission denied')
    await expect(sql.rows(`delete from ${table}`)).rejects.toThrow('permission denied')
  },
)
