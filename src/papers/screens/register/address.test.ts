import { expect, test } from 'vitest'
import { nothing, readList } from './address.ts'

test('an address without filters shows the whole register', () => {
  expect(readList({})).toEqual(nothing)
})

test('an address stands anything in it', () => {
  expect(
    readList({ register: 'toString', template: 7, from: '2026-02-30', to: [], about: 'somebody' }),
  ).toEqual(nothing)
  expect(readList({ register: 'order', from: '2026-01-01' })).toEqual({
    ...nothing,
    register: 'order',
    from: '2026-01-01',
  })
})
