// The views that reports read, held to the rules of the program on generated facts.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { correction as correctRecord } from '#services/service/record.ts'
import { child, workshop } from '../../../test/people.ts'
import { command, good, query, type TestCentre, testCentre } from '../../../test/centre.ts'
import { aGoal, aRecord, aSession, enrolled, held, rated } from '../../../test/programming.ts'
import { moods } from '../contract.ts'
import { tScore } from '../rules/t-score.ts'
import { closing } from './closing.ts'
import { ending } from './goals.ts'
import { open } from './reading.ts'

let centre: TestCentre
let childId: string
let staffId: string
let serviceId: string

beforeAll(async () => {
  centre = await testCentre({ now: '2026-05-12T03:00:00.000Z' })
  ;({ staffId, serviceId } = await workshop(centre))
  childId = (await child(centre, { surname: 'Видова' })).childId
})
afterAll(() => centre.close())

const rows = <Row>(text: string, id: string): Promise<Row[]> =>
  centre.program.db.centre(centre.head.centreId).rows<Row>(text, [id])

const level = fc.integer({ min: -2, max: 2 })
const share = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined })
const aDraft = fc.record({
  baseline: fc.integer({ min: -2, max: 1 }),
  importance: share,
  difficulty: share,
  final: level,
  isMaintain: fc.boolean(),
})
type Draft = (typeof aDraft)['generate'] extends (...given: never[]) => { value: infer Value } ? Value : never

const weight = ({ importance, difficulty }: Draft): number =>
  importance === undefined || difficulty === undefined ? 1 : importance * difficulty
const tOf = (goals: readonly Draft[], of: (goal: Draft) => number): number => {
  const t = tScore(goals.map((goal) => ({ weight: weight(goal), level: of(goal) })))
  if (!t.ok) throw new Error(t.code)
  return t.value
}

interface GoalChange {
  goals: number
  t_before: number
  t_after: number
  reached: number
  fell: number
  is_maintain: boolean
}
const changeOf = (programmeId: string): Promise<GoalChange[]> =>
  rows(
    'select goals, t_before, t_after, reached, fell, is_maintain from goal_change_door where programme_id = $1',
    programmeId,
  )

test('T of the view, of the card and of the rule is one, whatever the goals', async () => {
  // The first goal weighs something, so that no draft is refused.
  const drafts = fc
    .array(aDraft, { minLength: 1, maxLength: 5 })
    .map((goals) => goals.map((goal, at) => (at === 0 ? { ...goal, importance: undefined } : goal)))
  await fc.assert(
    fc.asyncProperty(drafts, async (goals) => {
      const { programmeId } = await enrolled(centre, { childId })
      for (const { final, ...draft } of goals)
        await rated(centre, await aGoal(centre, { programmeId, ...draft }), final)
      const [change] = await changeOf(programmeId)
      expect(change!.t_before).toBeCloseTo(
        tOf(goals, ({ baseline }) => baseline),
        5,
      )
      expect(change!.t_after).toBeCloseTo(
        tOf(goals, ({ final }) => final),
        5,
      )
      expect(change).toMatchObject({
        goals: goals.length,
        reached: goals.filter(({ final }) => final >= 0).length,
        fell: goals.filter(({ final, baseline }) => final < baseline).length,
        is_maintain: goals.every(({ isMaintain }) => isMaintain),
      })
      const { t } = good(await query(centre.program, centre.head, open, { programmeId }))
      expect(t.before).toBeCloseTo(change!.t_before, 5)
      expect(t.after).toBeCloseTo(change!.t_after, 5)
    }),
    { numRuns: 25 },
  )
}, 60_000)

test('goals have a change when all that stand are rated at the end', async () => {
  const { programmeId } = await enrolled(centre, { childId })
  const first = await aGoal(centre, { programmeId })
  const second = await aGoal(centre, { programmeId })
  await rated(centre, first, 1)
  expect(await changeOf(programmeId)).toEqual([])
  await rated(centre, second, 0, { phase: 'interim' })
  expect(await changeOf(programmeId)).toEqual([])
  const end = { goalId: second, on: '2026-05-12', reason: 'семья передумала' }
  good(await command(centre.program, centre.head, ending, end))
  expect(await changeOf(programmeId)).toMatchObject([{ goals: 1, t_before: 40, t_after: 60 }])
})

test('a specialist’s rating counts before a parent’s, the later before the earlier', async () => {
  const { programmeId } = await enrolled(centre, { childId })
  const goalId = await aGoal(centre, { programmeId })
  const after = async () => (await changeOf(programmeId)).map((row) => row.t_after)
  await rated(centre, goalId, 2, { rater: 'parent' })
  expect(await after()).toEqual([70])
  await rated(centre, goalId, 1, { day: '2026-05-01' })
  await rated(centre, goalId, 0, { day: '2026-05-02' })
  await rated(centre, goalId, 2, { rater: 'parent', day: '2026-05-11' })
  expect(await after()).toEqual([50])
})

type Mood = (typeof moods)[number]
const value = (mood: Mood): number => moods.indexOf(mood) - 1
const middle = (three: readonly Mood[]): number => three.map(value).toSorted((a, b) => a - b)[1]!

const closed = (programmeId: string) =>
  command(centre.program, centre.head, closing, {
    programmeId,
    on: '2026-05-12',
    ending: 'completed' as const,
    conclusion: 'Готово.',
    next: { text: 'Дальше', who: 'семья' },
    excuses: { baseline: 'не было', final: 'не было' },
  })
const moodOf = (programmeId: string): Promise<{ before: number; after: number }[]> =>
  rows('select before, after from mood_change_door where programme_id = $1', programmeId)

/** A programme with a session a day, each with its mood. */
async function seen(observed: readonly Mood[]) {
  const sessions = observed.map(() => aSession())
  const { programmeId, sessionIds } = await enrolled(centre, { childId, sessions })
  const recordIds: string[] = []
  for (const [at, mood] of observed.entries()) {
    const day = `2026-04-${String(at + 1).padStart(2, '0')}`
    const given = { day, mood, handouts: ['Памятка'] }
    recordIds.push(...(await held(centre, aRecord(sessionIds[at]!, serviceId, [staffId], given))))
  }
  return { programmeId, sessionIds, recordIds }
}

test('the mood of a programme is the median of its first three and its last three sessions', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...moods), { minLength: 3, maxLength: 8 }),
      async (observed) => {
        const { programmeId } = await seen(observed)
        expect(await moodOf(programmeId)).toEqual([])
        good(await closed(programmeId))
        const expected =
          observed.length < 4
            ? []
            : [{ before: middle(observed.slice(0, 3)), after: middle(observed.slice(-3)) }]
        expect(await moodOf(programmeId)).toEqual(expected)
      },
    ),
    { numRuns: 12 },
  )
}, 60_000)

const handouts = (sessionId: string): Promise<{ handout: string }[]> =>
  rows('select handout from handout_door where session_id = $1', sessionId)

test('what is said of a session whose record was reversed counts nowhere', async () => {
  const { programmeId, sessionIds, recordIds } = await seen(['negative', 'negative', 'positive', 'positive'])
  expect(await handouts(sessionIds[0]!)).toEqual([{ handout: 'Памятка' }])
  const wrong = { recordId: recordIds[0]!, reason: 'не тот день' }
  good(await command(centre.program, centre.head, correctRecord, wrong))
  expect(await handouts(sessionIds[0]!)).toEqual([])
  good(await closed(programmeId))
  expect(await moodOf(programmeId)).toEqual([])
})

test('what is said of a session the second time holds, also that nothing was said of the mood', async () => {
  const { programmeId, sessionIds, recordIds } = await seen(['negative', 'negative', 'neutral', 'positive'])
  const wrong = { recordId: recordIds[0]!, reason: 'не тот день' }
  good(await command(centre.program, centre.head, correctRecord, wrong))
  const again = aRecord(sessionIds[0]!, serviceId, [staffId], { day: '2026-04-01', handouts: ['А', 'Б'] })
  await held(centre, again)
  expect(await handouts(sessionIds[0]!)).toEqual([{ handout: 'А' }, { handout: 'Б' }])
  good(await closed(programmeId))
  expect(await moodOf(programmeId)).toEqual([])
})

test('minutes of a session are told once, those of a dropped one not at all', async () => {
  const { programmeId, sessionIds } = await enrolled(centre, { childId })
  const second = (await workshop(centre)).staffId
  await held(centre, aRecord(sessionIds[0]!, serviceId, [staffId, second], { minutes: 50 }))
  const minutes = await rows<{ session_id: string; delivered_minutes: number | null }>(
    'select session_id, delivered_minutes from session_minutes_door where programme_id = $1',
    programmeId,
  )
  expect(minutes).toHaveLength(3)
  expect(minutes.filter((row) => row.delivered_minutes !== null)).toEqual([
    { session_id: sessionIds[0], delivered_minutes: 50 },
  ])
})

test('a programme of another centre is in no door of this one', async () => {
  const { programmeId } = await seen(['neutral', 'neutral', 'neutral', 'neutral'])
  await rated(centre, await aGoal(centre, { programmeId, goalId: randomUUID() }), 0)
  good(await closed(programmeId))
  const other = await centre.another()
  const theirs = centre.program.db.centre(other.head.centreId)
  for (const door of ['goal_change_door', 'mood_change_door', 'session_minutes_door', 'programme_door'])
    expect(await theirs.rows(`select 1 from ${door}`)).toEqual([])
})
