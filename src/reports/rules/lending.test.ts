import { expect, test } from 'vitest'
import { addLending, type LendingCount, wholePoint } from './lending-counts.ts'
import { lendingFigures, lendingOf } from './lending.ts'

const count = (given: Partial<LendingCount>): LendingCount => ({ ...wholePoint([]), ...given })
const all = count({
  units: 9,
  active: 8,
  issued: 7,
  returned: 4,
  on_time: 3,
  kept_days: 90,
  loan_days: 50,
  available_days: 200,
  children: 7,
  waiting: 2,
  waits: [3, 9, 4],
})

test('measures are shares and means of what was counted', () => {
  expect(lendingOf([all], false)).toEqual({
    loanDays: 50,
    availableDays: 200,
    meanDays: 23,
    onTimePercent: 75,
    utilisationPercent: 25,
    waiting: 2,
    medianWait_days: 4,
    parts: [],
  })
})

test('where nothing came back and nothing stood in the books there is no mean and no share', () => {
  expect(lendingOf([], false)).toMatchObject({
    meanDays: null,
    onTimePercent: null,
    utilisationPercent: null,
    medianWait_days: null,
    waiting: 0,
  })
})

test('loans of fewer than five children are hidden from guarded eyes, and with them the next part that would tell them', () => {
  const kinds = [
    count({ by: 'kind', value: 'Ходунки', units: 3, issued: 9, children: 9 }),
    count({ by: 'kind', value: 'Стол', units: 2, issued: 6, children: 6 }),
    count({ by: 'kind', value: 'Доска', units: 1, issued: 2, children: 2 }),
    count({ by: 'kind', value: 'Шар', units: 1, issued: 0, children: 0 }),
  ]
  const shown = (isGuarded: boolean) =>
    lendingOf([all, ...kinds], isGuarded).parts.map(({ units, issued }) => [units, issued])
  expect(shown(false)).toEqual([
    [3, 9],
    [2, 6],
    [1, 2],
    [1, 0],
  ])
  expect(shown(true)).toEqual([
    [3, 9],
    [2, null],
    [1, null],
    [1, 0],
  ])
})

test('points of several centres are one: kinds of one name add up, waits stand side by side', () => {
  const walkers = count({ by: 'kind', value: 'Ходунки', units: 3, waits: [4] })
  expect(addLending([walkers, all, walkers])).toEqual([{ ...walkers, units: 6, waits: [4, 4] }, all])
})

test('the figures are those of the point as a whole', () => {
  const figures = lendingFigures([all, count({ by: 'kind', value: 'Стол', units: 2 })])
  expect(figures.map(({ indicator, n }) => [indicator, n])).toEqual([
    ['equipmentUnits', 9],
    ['loansActive', 8],
    ['loans', 7],
    ['loansOpen', 0],
    ['loansReturned', 4],
    ['loansOnTime', 3],
  ])
})
