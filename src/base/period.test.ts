import { expect, test } from 'vitest'
import { localDate } from './local-date.ts'
import { periodOf } from './period.ts'

const today = localDate('2026-11-21')

test.each([
  ['today', '2026-11-21', '2026-11-21'],
  ['week', '2026-11-16', '2026-11-22'],
  ['month', '2026-11-01', '2026-11-30'],
  ['lastMonth', '2026-10-01', '2026-10-31'],
  ['quarter', '2026-10-01', '2026-12-31'],
  ['lastQuarter', '2026-07-01', '2026-09-30'],
  ['year', '2026-01-01', '2026-12-31'],
  ['lastYear', '2025-01-01', '2025-12-31'],
] as const)('%s is from %s to %s', (name, from, to) => {
  expect(periodOf(name, today)).toEqual({ from, to })
})

test('the quarter before the first of a year lies in the year before', () => {
  expect(periodOf('lastQuarter', localDate('2026-01-31'))).toEqual({ from: '2025-10-01', to: '2025-12-31' })
})

test('a week may cross a year, and Sunday ends it', () => {
  expect(periodOf('week', localDate('2027-01-03'))).toEqual({ from: '2026-12-28', to: '2027-01-03' })
})
