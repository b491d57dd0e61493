import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isTooEasy, meanOf, tScore, weightOf } from './t-score.ts'

const tOf = (levels: readonly number[], weights: readonly number[] = levels.map(() => 1)): number => {
  const t = tScore(levels.map((level, at) => ({ level, weight: weights[at]! })))
  if (!t.ok) throw new Error(t.code)
  return t.value
}

test.each([
  [1, [30, 40, 50, 60, 70]],
  [2, [25.19, 37.6, 50, 62.4, 74.81]],
  [3, [22.61, 36.31, 50, 63.69, 77.39]],
  [4, [20.98, 35.49, 50, 64.51, 79.02]],
  [5, [19.85, 34.92, 50, 65.08, 80.15]],
])('%i goals that all reached one level give the T of the table', (goals, ts) => {
  const levels = [-2, -1, 0, 1, 2]
  expect(levels.map((level) => Number(tOf(Array(goals).fill(level)).toFixed(2)))).toEqual(ts)
})

test.each([
  [[0, 1, -1], [1, 1, 1], 50],
  [[1, 0, 0], [1, 1, 1], 54.56],
  [[1, 1, 0], [1, 1, 1], 59.13],
  [[0, 1, -1, 2], [1, 1, 1, 1], 57.25],
  [[1, 0, -1], [3, 2, 1], 54.41],
  [[0, 1, 1], [9, 4, 1], 54.43],
  [[-1, -1, -1], [3, 2, 1], 36.78],
])('levels %j with weights %j give T %f', (levels, weights, t) => {
  expect(tOf(levels, weights)).toBeCloseTo(t, 2)
})

test('goals that weigh nothing have no T', () => {
  expect(tScore([])).toMatchObject({ ok: false, code: 'weight-zero' })
  expect(tScore([{ weight: 0, level: 2 }])).toMatchObject({ ok: false, code: 'weight-zero' })
})

const goals = fc.array(
  fc.record({ weight: fc.integer({ min: 1, max: 9 }), level: fc.integer({ min: -2, max: 2 }) }),
  { minLength: 1, maxLength: 5 },
)

test('a higher level of any goal never lowers T, and the order of goals does not matter', () => {
  fc.assert(
    fc.property(goals, (given) => {
      const t = tScore(given)
      const better = tScore(given.map((goal, at) => (at === 0 ? { ...goal, level: goal.level + 1 } : goal)))
      const turned = tScore(given.toReversed())
      if (!t.ok || !better.ok || !turned.ok) throw new Error('refused')
      expect(better.value).toBeGreaterThan(t.value)
      expect(turned.value).toBeCloseTo(t.value, 5)
    }),
  )
})

test('goals of which all weigh ten times as much have the same T', () => {
  fc.assert(
    fc.property(goals, (given) => {
      const heavier = given.map((goal) => ({ ...goal, weight: goal.weight * 10 }))
      expect(tScore(heavier)).toMatchObject({ ok: true })
      expect(
        tOf(
          heavier.map((goal) => goal.level),
          heavier.map((goal) => goal.weight),
        ),
      ).toBeCloseTo(
        tOf(
          given.map((goal) => goal.level),
          given.map((goal) => goal.weight),
        ),
        5,
      )
    }),
  )
})

test.each([
  [{}, 1],
  [{ importance: 3 }, 1],
  [{ importance: 3, difficulty: null }, 1],
  [{ importance: 3, difficulty: 2 }, 6],
  [{ importance: 0, difficulty: 3 }, 0],
])('a goal with %j weighs %i', (goal, weight) => {
  expect(weightOf(goal)).toBe(weight)
})

test('goals are too easy from a mean of 60 over 30 children', () => {
  expect(isTooEasy(Array(29).fill(70))).toBe(false)
  expect(isTooEasy(Array(30).fill(60))).toBe(true)
  expect(isTooEasy(Array(30).fill(59.9))).toBe(false)
  expect(meanOf([])).toBe(null)
  expect(meanOf([40, 60])).toBe(50)
})
