import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { daysWithin } from './month-links.ts'

const period = { from: localDate('2026-01-15'), to: localDate('2026-03-10') }

test('a month is cut to the days of its report', () => {
  expect(daysWithin('2026-01', period)).toEqual({ from: '2026-01-15', to: '2026-01-31' })
  expect(daysWithin('2026-02', period)).toEqual({ from: '2026-02-01', to: '2026-02-28' })
  expect(daysWithin('2026-03', period)).toEqual({ from: '2026-03-01', to: '2026-03-10' })
})
