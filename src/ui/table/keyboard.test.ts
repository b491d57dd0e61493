import { expect, test } from 'vitest'
import { rowByKey } from './keyboard.ts'

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 99, 99],
  ['ArrowUp', 0, 0],
  ['PageDown', 95, 99],
  ['PageUp', 4, 0],
  ['Home', 50, 0],
  ['End', 0, 99],
])('%s leads from row %i to row %i of a hundred', (key, at, to) => {
  expect(rowByKey(key, at, 100)).toBe(to)
})

test('a key that is not about rows leads nowhere', () => {
  expect(rowByKey('a', 0, 100)).toBeNull()
})
