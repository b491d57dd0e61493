import { expect, test } from 'vitest'
import { localDate } from './local-date.ts'
import { calendarOfYear, isWorked, nextWorked, workingDaysOf } from './production-calendar.ts'

test.each([
  [2021, 240],
  [2022, 247],
  [2023, 247],
  [2024, 248],
  [2025, 247],
  [2026, 247],
])('%i has %i working days', (year, days) => {
  expect(workingDaysOf(year, calendarOfYear(year).days)).toBe(days)
})

test('a year that is not published is preliminary and keeps the fixed holidays', () => {
  expect(calendarOfYear(2027).isPreliminary).toBe(true)
  expect(isWorked(localDate('2027-06-12'))).toBe(false)
})

test('a term that ends on a Sunday ends on the next worked day', () => {
  expect(nextWorked(localDate('2027-02-28'))).toBe('2027-03-01')
})

test('a day that the centre set apart goes before the shipped calendar', () => {
  const own = [{ day: localDate('2026-11-23'), kind: 'off' as const, note: '' }]
  expect(isWorked(localDate('2026-11-23'))).toBe(true)
  expect(isWorked(localDate('2026-11-23'), own)).toBe(false)
})
