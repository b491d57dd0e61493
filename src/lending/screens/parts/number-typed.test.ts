import { expect, test } from 'vitest'
import { numberTyped, wholeTyped } from './number-typed.ts'

test('a number is read as people type it', () => {
  expect(numberTyped('118')).toBe(118)
  expect(numberTyped(' 21,5 ')).toBe(21.5)
  expect(numberTyped('1 200')).toBe(1200)
})

test('nothing is no number, and letters are strange', () => {
  expect(numberTyped('  ')).toBeNull()
  expect(numberTyped('около 20')).toBe('strange')
  expect(wholeTyped('20,5')).toBe('strange')
})
