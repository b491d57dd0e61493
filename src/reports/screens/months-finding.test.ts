import { expect, test } from 'vitest'
import { monthsFinding } from './months-finding.ts'

test('the fullest month has more than every other, all parts together', () => {
  expect(monthsFinding([{ counts: [1, 5, 2] }, { counts: [6, 1, 0] }])).toEqual({
    code: 'fullest',
    at: 0,
    count: 7,
  })
})

test('a shared first place is given to none of the months', () => {
  expect(monthsFinding([{ counts: [3, 1, 3] }])).toEqual({ code: 'level', months: 2, count: 3 })
})

test('months that are hidden, empty or alone have no fullest', () => {
  expect(monthsFinding([{ counts: [9, null] }])).toEqual({ code: 'hidden' })
  expect(monthsFinding([{ counts: [0, 0] }])).toEqual({ code: 'none' })
  expect(monthsFinding([{ counts: [4] }])).toEqual({ code: 'one', count: 4 })
  expect(monthsFinding([])).toEqual({ code: 'none' })
})
