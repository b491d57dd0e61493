import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { monthsUntil, readMonth } from './address.ts'

test('a month of the address is one or none, whatever stands there', () => {
  expect(readMonth({ month: '2026-05' })).toEqual({ month: '2026-05' })
  for (const month of ['2026-13', '1999-05', '2026-5', '', 7, null])
    expect(readMonth({ month }).month).toBe(undefined)
})

test('two years to choose from, this month first', () => {
  const months = monthsUntil(localDate('2026-01-31'))
  expect([months.length, months[0], months[1]]).toEqual([24, '2026-01', '2025-12'])
})
