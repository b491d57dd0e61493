import { expect, test } from 'vitest'
import { keysOf } from './keys.ts'

const values = (...list: (number | null)[]) => list.map((value) => ({ text: 'ответ', value }))

test('a value that is a digit is its own key', () => {
  expect(keysOf(values(0, 1, 2, 3, 4))).toEqual(['0', '1', '2', '3', '4'])
  expect(keysOf(values(5, 4, 3, 2, 1))).toEqual(['5', '4', '3', '2', '1'])
})

test('answers that are not counted take 8 and 9', () => {
  expect(keysOf(values(0, 1, null, null))).toEqual(['0', '1', '8', '9'])
  expect(keysOf(values(8, 1, null))).toEqual(['8', '1', '9'])
})

test('negative, repeated or large values are counted from 1', () => {
  expect(keysOf(values(-1, 0, 1))).toEqual(['1', '2', '3'])
  expect(keysOf(values(0, 0, 1))).toEqual(['1', '2', '3'])
  expect(keysOf(values(10, 20))).toEqual(['1', '2'])
  expect(keysOf(values(null, null))).toEqual(['1', '2'])
})

test('the tenth of counted options is 0, and further ones have no key', () => {
  expect(keysOf(values(...Array.from({ length: 12 }, (_, at) => at * 10))).slice(8)).toEqual([
    '9',
    '0',
    '',
    '',
  ])
})
