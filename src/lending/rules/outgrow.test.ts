import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { firstGrowth, growthOf, isOutgrownSoon } from './outgrow.ts'
import { checkTerm } from './term.ts'

const day = localDate
const limits = { height_cm: { to: 104 }, weight_kg: {}, hip_cm: {}, age_months: {} }
const grown = (height: number, on = '2026-05-10') => ({
  birthDate: day('2020-05-12'),
  series: {
    height_cm: [
      { value: height, day: day(on) },
      { value: 100, day: day('2026-03-01') },
    ],
    weight_kg: [],
    hip_cm: [],
  },
})

test.each([
  // The last worked day of the month in which the limit is reached.
  [103, '2026-05-12', '2026-06', '2026-06-30'],
  [102, '2026-05-12', '2026-07', '2026-07-31'],
  // 31 December 2026 is not worked.
  [101, '2026-05-12', '2026-12', '2026-12-30'],
  // At the limit already: two weeks, until the first talk.
  [104, '2026-05-20', '2026-05', '2026-06-03'],
  [110, '2026-06-20', '2026-05', '2026-07-03'],
])('a child of %i cm who borrows on %s outgrows it in %s: until %s', (height, from, month, until) => {
  expect(growthOf(limits, grown(height), day(from))).toEqual({ month, until })
})

test('what has no upper limit is outgrown by nobody, and the first of several ends the loan', () => {
  const none = growthOf({ ...limits, height_cm: {} }, grown(103), day('2026-05-12'))
  expect(none).toBe(null)
  const [soon, late] = [grown(103), grown(102)].map((child) => growthOf(limits, child, day('2026-05-12')))
  expect(firstGrowth([late!, none, soon!])).toEqual(soon)
  expect(firstGrowth([])).toBe(null)
})

test('of two measurements of one day the last recorded counts', () => {
  const measured = (first: number, second: number) => ({
    ...grown(103),
    series: {
      ...grown(103).series,
      height_cm: [second, first].map((value) => ({ value, day: day('2026-05-10') })),
    },
  })
  expect(growthOf(limits, measured(99, 104), day('2026-05-12'))?.month).toBe('2026-05')
  expect(growthOf(limits, measured(104, 99), day('2026-05-12'))?.month).not.toBe('2026-05')
})

test('the next size is looked for a month before', () => {
  expect(isOutgrownSoon('2026-06', day('2026-05-02'))).toBe(true)
  expect(isOutgrownSoon('2026-06', day('2026-05-01'))).toBe(false)
  expect(isOutgrownSoon('2026-04', day('2026-05-01'))).toBe(true)
})

const growth = { month: '2026-06', until: day('2026-06-30') }
const term = { day: day('2026-05-12'), asked: null, latest: day('2026-08-12'), growth, isOverridden: false }
test.each([
  [{}, '2026-06-30'],
  [{ growth: null }, '2026-08-12'],
  [{ growth: { month: '2026-09', until: day('2026-09-30') } }, '2026-08-12'],
  [{ asked: day('2026-06-01') }, '2026-06-01'],
  [{ asked: day('2026-07-01'), isOverridden: true }, '2026-07-01'],
  [{ isOverridden: true }, '2026-06-30'],
])('a term with %j ends on %s', (given, due) => {
  expect(checkTerm({ ...term, ...given })).toEqual({ ok: true, value: due })
})

test.each([
  [{ asked: day('2026-05-11') }, 'due-before-issue'],
  [{ asked: day('2026-08-13'), isOverridden: true }, 'due-too-late'],
  [{ asked: day('2026-07-01') }, 'outgrown-before-due'],
])('a term with %j is refused: %s', (given, code) => {
  expect(checkTerm({ ...term, ...given })).toMatchObject({ ok: false, code })
})
