import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { monthFrom, monthIn } from './address.ts'

const today = localDate('2026-01-12')

test('the address says the month, and the last whole one stands in for anything else', () => {
  expect(monthIn('2025-10', today)).toBe('2025-10')
  for (const raw of [undefined, '2025-13', 'октябрь', 202_510]) expect(monthIn(raw, today)).toBe('2025-12')
})

test('a month away may be of another year', () => {
  expect(monthFrom('2025-12', 1)).toBe('2026-01')
  expect(monthFrom('2026-01', -1)).toBe('2025-12')
})
