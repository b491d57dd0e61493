import { expect, test } from 'vitest'
import { fullestMonth } from './report.ts'

test('the fullest month has more than every other, all parts together', () => {
  expect(fullestMonth([{ counts: [1, 5, 2] }, { counts: [6, 1, 0] }])).toEqual({ at: 0, count: 7 })
})

test('months that are level, hidden, empty or alone have no fullest', () => {
  expect(fullestMonth([{ counts: [3, 3] }])).toBeNull()
  expect(fullestMonth([{ counts: [9, null] }])).toBeNull()
  expect(fullestMonth([{ counts: [0, 0] }])).toBeNull()
  expect(fullestMonth([{ counts: [4] }])).toBeNull()
  expect(fullestMonth([])).toBeNull()
})
