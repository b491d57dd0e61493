import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { pagesOf, perPage, startOf } from './pages.ts'

const day = localDate('2026-05-12')
const page = (id: string) => ({
  rows: [
    { day, id: 'first' },
    { day, id },
  ],
})

test('the first page begins at the top', () => {
  expect(startOf(0, new Map())).toEqual({ before: null, skip: 0 })
})

test('the next page begins after the last row of the one above', () => {
  expect(startOf(1, new Map([[0, page('a')]]))).toEqual({ before: { day, id: 'a' }, skip: 0 })
})

test('a jump begins after the nearest page above that is here', () => {
  const known = new Map([
    [0, page('a')],
    [2, page('c')],
    [9, page('j')],
  ])
  expect(startOf(7, known)).toEqual({ before: { day, id: 'c' }, skip: 4 * perPage })
})

test('a jump with nothing here passes over rows from the top', () => {
  expect(startOf(3, new Map())).toEqual({ before: null, skip: 3 * perPage })
})

test('rows in view lie on one page or on several', () => {
  expect(pagesOf(0, perPage - 1)).toEqual([0])
  expect(pagesOf(perPage - 1, 2 * perPage)).toEqual([0, 1, 2])
})
