import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import type { OutputOf } from '#base/act.ts'
import { localDate } from '#base/local-date.ts'
import { changeSetting } from '#access/service/centre.ts'
import { outcomeOf } from '#programmes/rules/outcome.ts'
import { command, good, query, testCentre, type TestCentre } from '../../test/centre.ts'
import { examinations, openTables, programme, session, type Tables } from '../../test/episodes.ts'
import { type AssessmentInput, examine, spheres } from '../../test/measuring.ts'
import { child, serve, workshop } from '../../test/people.ts'
import { type indicatorIds, type practice, type rows } from './contract.ts'
import { centreOverview } from './service/overview.ts'
import { practiceReport } from './service/practice.ts'
import { reportRows } from './service/rows.ts'

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
const period = { from: day('2021-04-01'), to: day('2022-09-30') }
type Report = OutputOf<typeof practice>
type Id = (typeof indicatorIds)[number]

async function freshCentre() {
  const place = await installation.another()
  const { program, head } = place
  const work = await workshop(place)
  return {
    ...place,
    work,
    /** A child with a mother, served once in the period unless said otherwise. */
    child: async (
      surname: string,
      { on = '2021-05-01', ...given }: { on?: string | null } & Partial<Parameters<typeof child>[1]> = {},
    ) => {
      const adults = [{ name: { lastName: surname, firstName: 'Ольга' }, relation: 'mother' as const }]
      const made = await child(place, { adults, isSurelyNew: true, ...given, surname })
      if (on) await serve(place, { childId: made.childId, day: day(on), ...work })
      return made
    },
    give: (childId: string, on: string, given: Partial<Parameters<typeof serve>[1]> = {}) =>
      serve(place, { childId, day: day(on), ...work, ...given }),
    examine: (given: Partial<AssessmentInput> & { childId: string }) => examine(place, given),
    /** A baseline in spring and a final examination in autumn 2021 by the card of development. */
    examineTwice: async (childId: string, before: Record<string, number>, after: Record<string, number>) => {
      await examine(place, { childId, phase: 'baseline', day: '2021-05-02', answers: before })
      await examine(place, { childId, phase: 'final', day: '2021-10-02', answers: after })
    },
    report: async (input: Partial<z.input<typeof practice.input>> = {}): Promise<Report> =>
      good(await query(program, head, practiceReport, { ...period, ...input })),
    list: async (indicator: Id, input: Partial<z.input<typeof rows.input>> = {}) =>
      good(await query(program, head, reportRows, { ...period, limit: 500, ...input, indicator })),
  }
}
type Centre = Awaited<ReturnType<typeof freshCentre>>

const figure = (report: Report, indicator: Id) => report.figures.find((one) => one.indicator === indicator)!
const childIdsOf = async (centre: Centre, indicator: Id) =>
  new Set((await centre.list(indicator)).rows.map((row) => ('childId' in row ? row.childId : '')))

/** Six spheres at level 3, of which some are others. */
const level3 = (changed: Record<string, number> = {}) => ({ ...spheres(3), ...changed })

test.each([
  ['one sphere lower by one and none higher', { motor: 2 }, { improved: 1, significant: 0, cognitive: 0 }],
  ['one lower and one higher', { motor: 2, social: 4 }, { improved: 0, significant: 0, cognitive: 0 }],
  [
    'half of the spheres lower',
    { motor: 2, social: 2, selfCare: 2 },
    { improved: 1, significant: 1, cognitive: 0 },
  ],
  ['one lower by two', { motor: 1 }, { improved: 1, significant: 1, cognitive: 0 }],
  ['one lower by two and one higher', { motor: 1, social: 4 }, { improved: 0, significant: 0, cognitive: 0 }],
  [
    'cognition lower and another higher',
    { cognition: 2, social: 4 },
    { improved: 0, significant: 0, cognitive: 1 },
  ],
  ['nothing changed', {}, { improved: 0, significant: 0, cognitive: 0 }],
])('%s is judged as the practices judge it', async (_, after, expected) => {
  const centre = await freshCentre()
  const { childId } = await centre.child('Сферных')
  await centre.examineTwice(childId, level3(), level3(after))
  const report = await centre.report()
  expect({
    improved: figure(report, 'childrenImproved').value,
    significant: figure(report, 'childrenSignificant').value,
    cognitive: figure(report, 'cognitiveUp').value,
  }).toEqual(expected)
})

test('both shares stand side by side: of all children served, and of those who were examined twice', async () => {
  const centre = await freshCentre()
  const [better, same] = [await centre.child('Лучших'), await centre.child('Прежних')]
  await centre.child('Необследованных')
  const unserved = await centre.child('Безуслужных', { on: null })
  await centre.examineTwice(better.childId, level3(), level3({ motor: 2 }))
  await centre.examineTwice(same.childId, level3(), level3())
  await centre.examineTwice(unserved.childId, level3(), level3({ motor: 1 }))
  const report = await centre.report()
  expect(figure(report, 'childrenImproved')).toMatchObject({
    value: 1,
    percent: 33,
    assessed: { value: 2, percent: 50 },
  })
  expect(figure(report, 'childrenServed').assessed).toBeNull()
})

test('a child of the list says by which numbers it is there', async () => {
  const centre = await freshCentre()
  const { childId } = await centre.child('Объяснимых')
  await centre.examineTwice(childId, level3(), level3({ motor: 1, cognition: 2 }))
  const goals = [{ baseline: -1, final: 0 }]
  await programme(tables, centre, { childId, endedOn: '2021-10-01', goals })
  const because = async (indicator: Id) =>
    (await centre.list(indicator)).rows.flatMap((row) => ('because' in row ? row.because : []))
  expect(await because('childrenImproved')).toEqual([
    { code: 'spheres', better: 2, worse: 0, scales: 6, largest: 2 },
    { code: 'goals', before: 40, after: 50, reached: 1, goals: 1 },
  ])
  expect(await because('cognitiveUp')).toContainEqual({ code: 'domains', better: ['cognition'] })
  expect(await because('childrenServed')).toEqual([])
})

test('the baseline may lie before the period, the final examination may not', async () => {
  const centre = await freshCentre()
  const { childId } = await centre.child('Граничных')
  await centre.examine({ childId, phase: 'baseline', day: '2021-03-01' })
  await centre.examine({ childId, phase: 'final', day: '2022-09-30', answers: level3({ motor: 2 }) })
  expect(figure(await centre.report(), 'childrenImproved').value).toBe(1)
  expect(figure(await centre.report({ to: day('2022-09-29') }), 'childrenImproved').value).toBe(0)
})

test('goals count: T rose, one was reached, none fell below where it began', async () => {
  const centre = await freshCentre()
  const cases = [
    {
      goals: [{ baseline: -1, final: 0, domain: 'cognition' }],
      classes: ['improved', 'significant', 'cognitive'],
    },
    { goals: [{ baseline: -2, final: -1 }], classes: [] },
    {
      goals: [
        { baseline: -1, final: 1 },
        { baseline: -1, final: -2 },
      ],
      classes: [],
    },
    {
      goals: [
        { baseline: -1, final: 0 },
        { baseline: -1, final: null },
      ],
      classes: [],
    },
    { goals: [{ baseline: 0, final: 0, isMaintain: true }], classes: [] },
    {
      goals: [{ baseline: -2, final: 0, domain: 'selfCare' }],
      classes: ['improved', 'significant', 'competence'],
    },
  ]
  const expected: Record<string, string[]> = { improved: [], significant: [], cognitive: [], competence: [] }
  for (const [at, { goals, classes }] of cases.entries()) {
    const { childId } = await centre.child(`Целевых-${'АБВГДЕ'[at]}`)
    await programme(tables, centre, { childId, endedOn: '2021-09-01', goals })
    for (const one of classes) expected[one]!.push(childId)
  }
  expect({
    improved: [...(await childIdsOf(centre, 'childrenImproved'))],
    significant: [...(await childIdsOf(centre, 'childrenSignificant'))],
    cognitive: [...(await childIdsOf(centre, 'cognitiveUp'))],
    competence: [...(await childIdsOf(centre, 'competencesUp'))],
  }).toEqual(expected)
})

test('emotional background: positive after negative or neutral counts, the two other classes stand apart', async () => {
  const centre = await freshCentre()
  const moods = [
    [-1, 1],
    [0, 1],
    [-1, 0],
    [1, 1],
    [0, 0],
  ] as const
  for (const [at, [before, after]] of moods.entries()) {
    const { childId } = await centre.child(`Фоновых-${'АБВГД'[at]}`)
    await centre.examineTwice(childId, level3({ mood: before }), level3({ mood: after }))
  }
  const report = await centre.report()
  expect(figure(report, 'emotionalUp')).toMatchObject({
    value: 2,
    percent: 40,
    assessed: { value: 5, percent: 40 },
  })
  expect(figure(report, 'emotionalPartly').value).toBe(1)
  expect(figure(report, 'emotionalKept').value).toBe(1)
  expect(figure(report, 'qualityOfLife').value).toBe(2)
  expect(figure(report, 'allThree').value).toBe(0)
})

test('moods seen in sessions count by medians of the first and the last three', async () => {
  const centre = await freshCentre()
  const { childId } = await centre.child('Занимавшихся', { on: null })
  const programmeId = await programme(tables, centre, { childId, endedOn: '2021-09-01' })
  const seen = ['negative', 'neutral', 'positive', 'positive', 'positive'] as const
  for (const [at, mood] of seen.entries()) {
    const on = `2021-06-0${1 + at}`
    const recordIds = [await centre.give(childId, on)]
    await session(tables, centre, { programmeId, childId, day: on, recordIds, mood })
  }
  const { rows: found } = await centre.list('emotionalUp')
  expect(found).toMatchObject([{ childId, because: [{ code: 'mood', before: 0, after: 1 }] }])
})

const answer = (better: number) => ({ instrument: 'closing', phase: 'final' as const, answers: { better } })

test('of a family the latest answer in the period counts, whoever of its children it was given with', async () => {
  const centre = await freshCentre()
  const first = await centre.child('Отвечавших')
  const second = await centre.child('Отвечавших', {
    name: { lastName: 'Отвечавших', firstName: 'Иван' },
    adults: [],
    familyId: first.familyId,
  })
  const silent = await centre.child('Молчавших')
  const sour = await centre.child('Недовольных')
  await centre.examine({ childId: first.childId, day: '2021-06-01', ...answer(2) })
  await centre.examine({ childId: second.childId, day: '2021-09-01', ...answer(4) })
  await centre.examine({ childId: first.childId, day: '2022-10-01', ...answer(1) })
  await centre.examine({ childId: sour.childId, day: '2021-09-01', ...answer(3) })
  expect(silent.familyId).not.toBe(first.familyId)
  const report = await centre.report()
  expect(figure(report, 'familiesServed').value).toBe(3)
  expect(figure(report, 'familiesBetter')).toMatchObject({
    value: 1,
    percent: 33,
    assessed: { value: 2, percent: 50 },
  })
  expect((await centre.list('familiesBetter')).rows).toMatchObject([{ familyId: first.familyId }])
})

test('the potential of a family rises in one and falls in none', async () => {
  const centre = await freshCentre()
  const items = [
    'understands',
    'works',
    'equips',
    'outside',
    'support',
    'others',
    'child',
    'inside',
    'specialists',
  ]
  const profile = (changed: Record<string, number> = {}) => ({
    ...Object.fromEntries(items.map((item) => [item, 2])),
    ...changed,
  })
  const up = { outside: 3, support: 3, others: 3 }
  const down = { understands: 1 }
  const cases = [profile(up), profile({ ...up, ...down }), profile()]
  for (const [at, after] of cases.entries()) {
    const { childId } = await centre.child(`Семейных-${'АБВ'[at]}`)
    const same = { childId, instrument: 'familyProfile' }
    await centre.examine({ ...same, phase: 'baseline', day: '2021-05-02', answers: profile() })
    await centre.examine({ ...same, phase: 'final', day: '2021-10-02', answers: after })
  }
  expect(figure(await centre.report(), 'familyPotential')).toMatchObject({
    value: 1,
    percent: 33,
    assessed: { value: 3, percent: 33 },
  })
})

const skills = [
  'lifting',
  'positioning',
  'feeding',
  'choking',
  'exercise',
  'device',
  'play',
  'waiting',
  'cards',
  'dressing',
  'routine',
  'calming',
  'safety',
]
const checklist = (level: number) =>
  Object.fromEntries(skills.map((skill, at) => [skill, at === 0 ? level : 0]))
const knowledgeTest = (right: number) =>
  Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`a${at + 1}`, at < right ? 1 : 0]))

test('a parent is more competent by knowledge and a skill together, not by one of them', async () => {
  const centre = await freshCentre()
  const cases = [
    { knowledge: [3, 5], skill: [0, 2] },
    { knowledge: [3, 5], skill: [0, 1] },
    { knowledge: [5, 5], skill: [0, 2] },
  ]
  const adults: string[] = []
  for (const [at, { knowledge, skill }] of cases.entries()) {
    const { childId, adultIds } = await centre.child(`Умелых-${'АБВ'[at]}`)
    const adultId = adultIds[0]!
    adults.push(adultId)
    for (const [n, phase] of (['baseline', 'final'] as const).entries()) {
      const on = { childId, adultId, phase, day: `2021-0${5 + n}-02` }
      await centre.examine({
        ...on,
        instrument: 'knowledge',
        form: 'А',
        answers: knowledgeTest(knowledge[n]!),
      })
      await centre.examine({ ...on, instrument: 'skills', answers: checklist(skill[n]!) })
    }
  }
  expect(figure(await centre.report(), 'parentsCompetent')).toMatchObject({
    value: 1,
    percent: 33,
    assessed: { value: 3, percent: 33 },
  })
  const { rows: found } = await centre.list('parentsCompetent')
  expect(found).toMatchObject([
    { of: 'parents', adultId: adults[0], knowledgeBefore: 30, knowledgeAfter: 50, skills: 1 },
  ])
})

test('two parents of one family are two adults and one family in the share, which cannot pass 100 %', async () => {
  const centre = await freshCentre()
  const { childId, adultIds } = await centre.child('Двоих', {
    adults: [
      { name: { lastName: 'Двоих', firstName: 'Ольга' }, relation: 'mother' },
      { name: { lastName: 'Двоих', firstName: 'Олег' }, relation: 'father' },
    ],
  })
  for (const adultId of adultIds) {
    for (const [phase, day, knowledge, skill] of [
      ['baseline', '2021-05-02', 3, 0],
      ['final', '2021-06-02', 5, 2],
    ] as const) {
      const on = { childId, adultId, phase, day }
      await centre.examine({ ...on, instrument: 'knowledge', form: 'А', answers: knowledgeTest(knowledge) })
      await centre.examine({ ...on, instrument: 'skills', answers: checklist(skill) })
    }
  }
  expect(figure(await centre.report(), 'parentsCompetent')).toMatchObject({
    value: 2,
    percent: 100,
    assessed: { value: 2, percent: 100 },
  })
})

test('a gap between services counts while a child is enrolled, and those who cannot travel are to be reached', async () => {
  const centre = await freshCentre()
  const family = { barriers: ['health' as const] }
  const enrolledOn = day('2021-01-01')
  const [steady, gapped, notEnrolled, atCentre, reached] = [
    await centre.child('Ровных', { enrolledOn }),
    await centre.child('Прерванных', { enrolledOn }),
    await centre.child('Незачисленных', { enrolledOn: null }),
    await centre.child('Приезжавших', { enrolledOn, family, on: null }),
    await centre.child('Навещённых', { enrolledOn, family, on: null }),
  ]
  await centre.give(steady.childId, '2021-05-31')
  await centre.give(gapped.childId, '2021-06-01')
  await centre.give(notEnrolled.childId, '2021-09-01')
  await centre.give(atCentre.childId, '2021-05-01', {
    place: 'room',
    form: 'semiStationary',
    technology: 'room',
  })
  await centre.give(reached.childId, '2021-05-01', { place: 'remote' })
  const familiesOf = async () =>
    new Set((await centre.list('continuity')).rows.map((row) => ('familyId' in row ? row.familyId : '')))
  expect(await familiesOf()).toEqual(new Set([steady.familyId, notEnrolled.familyId, reached.familyId]))
  expect(figure(await centre.report(), 'continuity')).toMatchObject({ value: 3, percent: 60, assessed: null })
  good(await command(centre.program, centre.head, changeSetting, { key: 'families.quietDays', value: 31 }))
  expect(await familiesOf()).toContain(gapped.familyId)
})

test('a programme is carried out at nine tenths of its minutes; two specialists in a session do not double them', async () => {
  const centre = await freshCentre()
  const done = await centre.child('Прошедших', { on: null })
  const short = await centre.child('Недобравших', { on: null })
  await centre.child('Беспрограммных')
  for (const [{ childId }, minutes] of [
    [done, 54],
    [short, 53],
  ] as const) {
    const programmeId = await programme(tables, centre, { childId, endedOn: '2021-09-01', minutes: 60 })
    const recordIds = [
      await centre.give(childId, '2021-06-01', { minutes }),
      await centre.give(childId, '2021-06-01', { minutes: 40 }),
    ]
    await session(tables, centre, { programmeId, childId, day: '2021-06-01', recordIds })
    const diagnostics = [await centre.give(childId, '2021-06-02', { minutes: 60 })]
    await session(tables, centre, {
      programmeId,
      childId,
      day: '2021-06-02',
      recordIds: diagnostics,
      isCounted: false,
    })
  }
  const report = await centre.report()
  expect(figure(report, 'programmesEnded').value).toBe(2)
  expect(figure(report, 'programmesDone')).toMatchObject({ value: 1, percent: 50 })
  expect(report.programmes).toEqual({ promisedMinutes: 120, deliveredMinutes: 107 })
  expect((await centre.list('programmesDone')).rows).toMatchObject([
    { childId: done.childId, because: [{ code: 'minutes', promised: 60, delivered: 54 }] },
  ])
})

test('hand-outs are counted by copy, families by the child that was given one', async () => {
  const centre = await freshCentre()
  const { childId } = await centre.child('Памятливых', { on: null })
  await centre.child('Беспамятных')
  const programmeId = await programme(tables, centre, { childId, endedOn: null })
  for (const [on, handouts] of [
    ['2021-06-01', ['Поза сидя', 'Игры дома']],
    ['2021-06-08', ['Поза сидя']],
    ['2023-06-08', ['Поза сидя']],
  ] as const) {
    const recordIds = [await centre.give(childId, on)]
    await session(tables, centre, { programmeId, childId, day: on, recordIds, handouts })
  }
  const report = await centre.report()
  expect(figure(report, 'handouts').value).toBe(3)
  expect(figure(report, 'familiesWithHandouts')).toMatchObject({ value: 1, percent: 50 })
  const list = await centre.list('handouts')
  expect(list.total).toBe(3)
  expect(list.rows[0]).toMatchObject({ of: 'handouts', childName: 'Памятливых Лев', handout: 'Игры дома' })
})

test('eyes that see figures only are shown no outcome of fewer than five people, neither share of it', async () => {
  const centre = await freshCentre()
  for (const [at, letter] of [...'АБВГДЕ'].entries()) {
    const { childId } = await centre.child(`Скрытых-${letter}`)
    if (at < 5) await centre.examineTwice(childId, level3(), level3(at < 4 ? { motor: 2 } : {}))
  }
  const auditor = centre.as('foundationAuditor')
  const seen = async () => good(await query(centre.program, auditor, practiceReport, period))
  expect(figure(await seen(), 'childrenImproved')).toMatchObject({
    value: null,
    percent: null,
    assessed: { value: 5, percent: null },
  })
  expect(figure(await seen(), 'childrenServed').value).toBe(6)
  const more = await centre.child('Скрытых-Ж')
  await centre.examineTwice(more.childId, level3(), level3({ motor: 2 }))
  expect(figure(await seen(), 'childrenImproved')).toMatchObject({
    value: 5,
    percent: 71,
    assessed: { value: 6 },
  })
})

test('what was recorded after the cut-off is not counted', async () => {
  const centre = await freshCentre()
  const { childId } = await centre.child('Опоздавших')
  await centre.examineTwice(childId, level3(), level3({ motor: 2 }))
  await tables.rows("update service_record set recorded_at = '2022-01-01T00:00:00Z' where child_id = $1", [
    childId,
  ])
  await tables.rows(
    "update assessment set recorded_at = case phase when 'final' then '2022-06-01'::timestamptz else '2022-01-01' end where child_id = $1",
    [childId],
  )
  const improved = async (asOf: string) => figure(await centre.report({ asOf }), 'childrenImproved')
  expect(await improved('2022-05-01')).toMatchObject({ value: 0, percent: 0, assessed: { value: 0 } })
  expect(await improved('2022-06-02')).toMatchObject({ value: 1, percent: 100 })
})

test('every measured figure is the length of its list, page by page', async () => {
  const centre = await freshCentre()
  for (const letter of 'АБВ') {
    const { childId } = await centre.child(`Страничных-${letter}`)
    await centre.examineTwice(childId, level3({ mood: 0 }), level3({ mood: 1, cognition: 2, social: 2 }))
    await centre.examine({ childId, day: '2021-09-01', ...answer(5) })
    const programmeId = await programme(tables, centre, { childId, endedOn: '2021-10-01', minutes: 45 })
    const recordIds = [await centre.give(childId, '2021-06-01')]
    await session(tables, centre, {
      programmeId,
      childId,
      day: '2021-06-01',
      recordIds,
      handouts: ['Игры', 'Поза'],
    })
  }
  const report = await centre.report()
  for (const { indicator, value } of report.figures) {
    const whole = await centre.list(indicator)
    expect([indicator, whole.total, whole.rows.length]).toEqual([indicator, value, value])
    const paged: unknown[] = []
    let after: { key: string; id: string } | null = null
    do {
      const page: Awaited<ReturnType<Centre['list']>> = await centre.list(indicator, { limit: 2, after })
      paged.push(...page.rows)
      after = page.next
    } while (after)
    expect(paged).toEqual(whole.rows)
  }
})

const level = fc.integer({ min: 0, max: 4 })
const goalLevel = fc.integer({ min: -2, max: 2 })
const sphere = fc.record({ measures: fc.constant('development'), before: level, after: level })
const scored = fc.record({
  measures: fc.constant('scored'),
  before: fc.integer({ min: 0, max: 30 }),
  after: fc.integer({ min: 0, max: 30 }),
  better: fc.constant(1 as const),
  reliable: fc.option(fc.integer({ min: 1, max: 12 })),
  important: fc.option(fc.integer({ min: 1, max: 12 })),
})
const goal = fc.record({
  baseline: fc.integer({ min: -2, max: 1 }),
  final: goalLevel,
  weight: fc.constantFrom(1, 1, 2, 3, 9),
  isMaintain: fc.boolean(),
})
const episode = fc.record({
  instruments: fc.array(
    fc.array(fc.oneof({ arbitrary: sphere, weight: 4 }, scored), { minLength: 1, maxLength: 7 }),
    {
      maxLength: 2,
    },
  ),
  goals: fc.array(goal, { maxLength: 3 }),
})

test('the figures judge generated episodes exactly as the card that explains itself', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(episode, { minLength: 12, maxLength: 12 }), async (episodes) => {
      const centre = await freshCentre()
      const verdicts = new Map<string, string>()
      for (const [at, { instruments, goals }] of episodes.entries()) {
        const { childId } = await centre.child(`Порождённых-${'АБВГДЕЖЗИКЛМ'[at]}`)
        for (const scales of instruments)
          await examinations(tables, centre, { childId, from: '2021-05-01', to: '2021-10-01', scales })
        if (goals.length > 0) await programme(tables, centre, { childId, endedOn: '2021-10-01', goals })
        const numbers = { goals: await goalNumbers(childId), changes: await scaleChanges(childId) }
        verdicts.set(childId, outcomeOf({ ...numbers, hasBaseline: true, hasFinal: true }).class)
      }
      const judged = (...classes: string[]) =>
        new Set([...verdicts].filter(([, verdict]) => classes.includes(verdict)).map(([childId]) => childId))
      expect(await childIdsOf(centre, 'childrenSignificant')).toEqual(judged('significant'))
      expect(await childIdsOf(centre, 'childrenImproved')).toEqual(judged('significant', 'improved'))
      const { outcomes } = good(await query(centre.program, centre.head, centreOverview, period))
      expect(outcomes).toEqual(
        outcomes.map((one) => ({ class: one.class, children: judged(one.class).size })),
      )
    }),
    { numRuns: 12 },
  )
}, 60_000)

async function goalNumbers(childId: string) {
  const [row] = await tables.rows<Record<string, string | boolean>>(
    'select * from goal_change_door where child_id = $1',
    [childId],
  )
  return row
    ? {
        goals: Number(row['goals']),
        before: Number(row['t_before']),
        after: Number(row['t_after']),
        reached: Number(row['reached']),
        fell: Number(row['fell']),
        isMaintain: row['is_maintain'] === true,
      }
    : null
}

async function scaleChanges(childId: string) {
  const found = await tables.rows<Record<string, string | null>>(
    'select final_id, measures, gain, reliable, important from score_change_door where child_id = $1',
    [childId],
  )
  const numeric = (text: string | null | undefined) => (text ? Number(text) : null)
  return found.map((row) => ({
    examination: row['final_id']!,
    measures: row['measures'] ?? null,
    gain: numeric(row['gain']),
    reliable: numeric(row['reliable']),
    important: numeric(row['important']),
  }))
}
