import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { checkGoal, countedRating, isFrozen, isStanding } from './goals.ts'

const today = localDate('2026-05-12')
const levels = ['не ест', 'с помощью', 'сам, с напоминанием', 'сам', 'сам и в гостях']
const goal = { levels, baseline: -1, setOn: today }

test.each([
  [{}, [], null],
  [{ baseline: -2 }, [], null],
  [{ setOn: localDate('2026-05-13') }, [], 'date-in-future'],
  [{ levels: ['а', 'б', 'В', 'в ', 'г'] }, [], 'levels-repeated'],
  [{ baseline: 2 }, [], 'baseline-is-best'],
  [{ importance: 0, difficulty: 3 }, [], 'weight-zero'],
  [{ importance: 0, difficulty: 3 }, [{ weight: 1 }], null],
  [{ importance: 0 }, [], null],
])('a goal with %j beside %j is answered with %s', (over, beside, code) => {
  const checked = checkGoal({ ...goal, ...over }, beside, today)
  expect(checked.ok ? null : checked.code).toBe(code)
})

test('goals are frozen by the second delivered session', () => {
  expect([0, 1, 2, 3].map(isFrozen)).toEqual([false, false, true, true])
})

test('a goal that was replaced or ended does not stand', () => {
  expect(isStanding({ replacedBy: null, endedOn: null })).toBe(true)
  expect(isStanding({ replacedBy: 'a', endedOn: null })).toBe(false)
  expect(isStanding({ replacedBy: null, endedOn: today })).toBe(false)
})

const rating = (day: string, rater: string, level: number, phase = 'final') => ({
  day: localDate(day),
  phase,
  rater,
  level,
})

test('the latest rating by a specialist or colleague counts, the parent’s only when there is no other', () => {
  const parent = rating('2026-05-11', 'parent', 2)
  expect(countedRating([], 'final')).toBe(null)
  expect(countedRating([rating('2026-05-01', 'specialist', 0, 'interim')], 'final')).toBe(null)
  expect(countedRating([parent], 'final')).toBe(parent)
  const ratings = [rating('2026-05-02', 'colleague', 0), rating('2026-05-01', 'specialist', -1), parent]
  expect(countedRating(ratings, 'final')?.level).toBe(0)
  expect(countedRating([...ratings, rating('2026-05-02', 'specialist', 1)], 'final')?.level).toBe(1)
})
