import { afterAll, beforeAll, expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { edit as editChild } from '#families/service/card.ts'
import { add as addToCatalogue } from '#services/service/catalogue.ts'
import { command, good, query, testCentre, type TestCentre } from '../../test/centre.ts'
import { openTables, programme, type Tables } from '../../test/episodes.ts'
import { examine, spheres } from '../../test/measuring.ts'
import { child, serve, workshop } from '../../test/people.ts'
import type { missingKinds } from './contract/missing.ts'
import { whatIsMissing } from './service/missing.ts'
import { centreOverview } from './service/overview.ts'
import { planOf, setPlan } from './service/plan.ts'

let installation: TestCentre
let tables: Tables
beforeAll(async () => {
  installation = await testCentre()
  tables = await openTables(installation.database.superUrl)
})
afterAll(async () => {
  await tables.close()
  await installation.close()
})

const day = localDate
type MissingKind = (typeof missingKinds)[number]
const period = { from: day('2021-04-01'), to: day('2022-09-30') }

async function freshCentre() {
  const place = await installation.another()
  const work = await workshop(place)
  return {
    ...place,
    work,
    child: (surname: string, given: Partial<Parameters<typeof child>[1]> = {}) =>
      child(place, {
        sex: 'female',
        family: { settlement: 'Свободный' },
        isSurelyNew: true,
        ...given,
        surname,
      }),
    give: (childId: string, on = '2021-05-01', given: Partial<Parameters<typeof serve>[1]> = {}) =>
      serve(place, { childId, day: day(on), ...work, ...given }),
    missing: async (limit = 20, as = place.head) =>
      new Map(
        good(await query(place.program, as, whatIsMissing, { ...period, limit })).groups.map(
          ({ kind, ...group }) => [kind, group],
        ),
      ),
    overview: async () => good(await query(place.program, place.head, centreOverview, period)),
  }
}

test('what is missing is named, kind by kind, with what mends it', async () => {
  const centre = await freshCentre()
  const bare = await centre.child('Голых', { sex: undefined, family: {} })
  const begun = await centre.child('Начатых')
  const whole = await centre.child('Полных')
  const { itemId } = good(
    await command(centre.program, centre.head, addToCatalogue, { name: 'Что-то новое' }),
  )
  const unclassified = await centre.give(bare.childId, '2021-05-01', { serviceId: itemId, minutes: null })
  for (const one of [begun, whole]) {
    await centre.give(one.childId)
    await examine(centre, { childId: one.childId, day: '2021-05-02' })
  }
  await examine(centre, { childId: whole.childId, phase: 'final', day: '2021-10-02' })
  await examine(centre, {
    childId: whole.childId,
    instrument: 'closing',
    phase: 'final',
    day: '2021-10-02',
    answers: { better: 4 },
  })
  const open = await programme(tables, centre, {
    childId: begun.childId,
    endedOn: null,
    plannedTo: '2021-12-31',
  })
  const goals = [{ baseline: -1, final: null }]
  const unrated = await programme(tables, centre, { childId: whole.childId, endedOn: '2021-10-01', goals })
  const found = await centre.missing()
  const said = Object.fromEntries(
    [...found].map(([kind, { total, rows }]) => [kind, [total, rows.map((row) => row.name)]]),
  )
  expect(said).toEqual({
    baselineMissing: [1, ['Голых Лев']],
    finalMissing: [1, ['Начатых Лев']],
    surveyMissing: [2, ['Голых Лев', 'Начатых Лев']],
    programmeOpen: [1, ['Начатых Лев']],
    ratingMissing: [1, ['Полных Лев']],
    serviceUnclassified: [1, ['Что-то новое']],
    minutesMissing: [1, ['Что-то новое']],
    sexMissing: [1, ['Голых Лев']],
    settlementMissing: [1, ['Голых Лев']],
  })
  expect(found.get('programmeOpen')!.rows[0]!.subjectId).toBe(open)
  expect(found.get('ratingMissing')!.rows[0]!.subjectId).toBe(unrated)
  expect(found.get('minutesMissing')!.rows[0]).toMatchObject({
    subjectId: unclassified,
    childId: bare.childId,
  })
  expect(found.get('serviceUnclassified')!.rows[0]!.subjectId).toBe(itemId)
})

test('nothing is asked for at the end while a programme goes on beyond the period', async () => {
  const centre = await freshCentre()
  const [underway, over] = [await centre.child('Идущих'), await centre.child('Прошедших')]
  for (const [{ childId }, plannedTo] of [
    [underway, '2022-10-15'],
    [over, '2022-09-30'],
  ] as const) {
    await centre.give(childId)
    await examine(centre, { childId, day: '2022-09-01' })
    await programme(tables, centre, { childId, from: '2022-09-01', plannedTo, endedOn: null })
  }
  const found = await centre.missing()
  const names = (kind: MissingKind) => found.get(kind)?.rows.map((row) => row.name) ?? []
  expect(names('finalMissing')).toEqual(['Прошедших Лев'])
  expect(names('surveyMissing')).toEqual(['Прошедших Лев'])
})

test('of a child who died no examination, answer, rating or closing is asked for', async () => {
  const centre = await freshCentre()
  const [unexamined, begun] = [await centre.child('Ушедших'), await centre.child('Ушедшая')]
  await examine(centre, { childId: begun.childId, day: '2021-05-02' })
  const goals = [{ baseline: -1, final: null }]
  await programme(tables, centre, { childId: begun.childId, endedOn: '2021-10-01', goals })
  await programme(tables, centre, { childId: begun.childId, endedOn: null, plannedTo: '2021-12-31' })
  for (const { childId } of [unexamined, begun]) {
    await centre.give(childId)
    const changes = { deceasedOn: '2022-01-02' }
    good(await command(centre.program, centre.head, editChild, { childId, base: 1, changes }))
  }
  const found = await centre.missing()
  const kinds = [
    'baselineMissing',
    'finalMissing',
    'surveyMissing',
    'programmeOpen',
    'ratingMissing',
  ] as const
  expect(kinds.map((kind) => found.get(kind)?.total ?? 0)).toEqual([0, 0, 0, 0, 0])
})

test('an examination that was excused when the programme was closed is not asked for again', async () => {
  const centre = await freshCentre()
  const [excused, forgotten] = [await centre.child('Извинённых'), await centre.child('Забытых')]
  const goals = [{ baseline: -1, final: null }]
  for (const { childId } of [excused, forgotten]) {
    await centre.give(childId)
    await examine(centre, { childId, day: '2021-05-02' })
  }
  const ended = { endedOn: '2021-10-01', goals }
  await programme(tables, centre, { ...ended, childId: excused.childId, excuses: { final: 'Семья уехала' } })
  await programme(tables, centre, { ...ended, childId: forgotten.childId })
  const unexamined = await centre.child('Безначальных')
  await centre.give(unexamined.childId)
  const late = {
    childId: unexamined.childId,
    endedOn: '2021-10-01',
    excuses: { baseline: 'Приехали поздно' },
  }
  await programme(tables, centre, late)
  const found = await centre.missing()
  const names = (kind: MissingKind) => found.get(kind)?.rows.map((row) => row.name) ?? []
  expect(names('finalMissing')).toEqual(['Забытых Лев'])
  expect(names('ratingMissing')).toEqual(['Забытых Лев'])
  expect(names('baselineMissing')).toEqual([])
})

test('totals are exact when only a few rows are shown, and a methodologist reads initials', async () => {
  const centre = await freshCentre()
  for (const letter of 'АБВ') await centre.give((await centre.child(`Многих-${letter}`)).childId)
  const group = (await centre.missing(2)).get('baselineMissing')!
  expect([group.total, group.rows.length]).toEqual([3, 2])
  const masked = (await centre.missing(2, centre.as('methodologist'))).get('baselineMissing')!
  expect(masked.rows.map((row) => row.name)).toEqual(['М. Л.', 'М. Л.'])
  const refused = await query(centre.program, centre.as('specialist'), whatIsMissing, period)
  expect(refused).toMatchObject({ code: 'not-allowed' })
})

test('the overview counts months, new children, outcomes by the best class and programmes by area', async () => {
  const centre = await freshCentre()
  const old = await centre.child('Давних')
  const fresh = await centre.child('Новых')
  await centre.give(old.childId, '2021-03-01')
  for (const on of ['2021-05-01', '2021-06-01']) await centre.give(old.childId, on)
  await centre.give(fresh.childId, '2021-06-01')
  await examine(centre, { childId: fresh.childId, day: '2021-06-02' })
  await examine(centre, {
    childId: fresh.childId,
    phase: 'final',
    day: '2021-09-02',
    answers: { ...spheres(3), motor: 2 },
  })
  const goals = [{ baseline: -1, final: 1 }]
  await programme(tables, centre, { childId: fresh.childId, endedOn: '2021-09-02', goals })
  const seen = await centre.overview()
  expect(seen.months).toHaveLength(18)
  expect(seen.months.slice(0, 3)).toEqual([
    { month: '2021-04', services: 0, children: 0, newChildren: 0 },
    { month: '2021-05', services: 1, children: 1, newChildren: 0 },
    { month: '2021-06', services: 2, children: 2, newChildren: 1 },
  ])
  expect(Object.fromEntries(seen.outcomes.map((one) => [one.class, one.children]))).toEqual({
    significant: 1,
    improved: 0,
    maintained: 0,
    noChange: 0,
    worse: 0,
    notAssessed: 1,
  })
  expect(seen.areas).toEqual([
    {
      area: 'communication',
      children: 1,
      promisedMinutes: 480,
      deliveredMinutes: 0,
      completed: 1,
      stopped: 0,
    },
  ])
  expect(seen).toMatchObject({ meanT: 60, goalChildren: 1, isTooEasy: false })
})

test('a plan is kept for its days, and the last word holds', async () => {
  const centre = await freshCentre()
  const { program, head } = centre
  const save = (plan: number | null, comment = '') =>
    command(program, head, setPlan, { ...period, indicator: 'childrenServed', plan, comment })
  good(await save(200))
  good(await save(216, 'больше, чем ждали'))
  const plans = async (to = period.to) =>
    good(await query(program, head, planOf, { from: period.from, to })).plans
  expect(await plans()).toEqual([{ indicator: 'childrenServed', plan: 216, comment: 'больше, чем ждали' }])
  expect(await plans(day('2022-09-29'))).toEqual([])
  const inverted = { from: period.to, to: period.from, indicator: 'childrenServed' as const, plan: 1 }
  expect(await command(program, head, setPlan, inverted)).toMatchObject({ code: 'ends-before-start' })
})
