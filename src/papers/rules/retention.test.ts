import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { ripeUntil } from './retention.ts'

test.each([
  [5, '2026-01-01', '2020-12-31'],
  [5, '2025-12-31', '2019-12-31'],
  [1, '2026-11-21', '2024-12-31'],
])('of %i years, on %s papers up to %s may go', (years, today, last) => {
  expect(ripeUntil({ years }, localDate(today))).toBe(last)
})

test('what is kept for ever never may', () => {
  expect(ripeUntil({ years: null }, localDate('2199-12-31'))).toBeNull()
})
