import { expect, test } from 'vitest'
import { axesOf, whereOf } from './where.ts'

test.each(['athome', 'brigade', 'centre', 'remote'] as const)('%s is known again by its axes', (where) => {
  expect(whereOf(axesOf(where))).toBe(where)
})

test('a combination that is none of the usual ways is other', () => {
  expect(whereOf({ form: 'stationary', place: 'other', technology: 'room' })).toBe('other')
})
