import { expect, test } from 'vitest'
import { kilometres } from './kilometres.ts'

test.each([
  ['31', 31],
  [' 31 км', 31],
  ['0,6', 1],
  ['', null],
  ['далеко', undefined],
  ['-5', undefined],
  ['99999', undefined],
])('«%s» is %s km', (typed, distance) => {
  expect(kilometres(typed)).toBe(distance)
})
