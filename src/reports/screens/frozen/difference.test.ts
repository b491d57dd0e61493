import { expect, test } from 'vitest'
import { differenceText } from './difference.ts'

test('a difference has its sign, and is not told of what is hidden', () => {
  expect(differenceText(206, 209)).toBe('+3')
  expect(differenceText(2859, 1500)).toBe('−1\u00a0359')
  expect(differenceText(7, 7)).toBe('0')
  expect(differenceText(null, 7)).toBe('–')
})
