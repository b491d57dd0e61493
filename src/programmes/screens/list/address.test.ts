import { expect, test } from 'vitest'
import { readList } from './address.ts'

test('an address without filters shows programmes under way', () => {
  expect(readList({})).toEqual({ state: 'underway', template: undefined, late: false })
})

test('an address stands anything in it', () => {
  expect(readList({ state: 'whatever', template: 7, late: 'yes' })).toEqual({
    state: 'underway',
    template: undefined,
    late: false,
  })
  expect(readList({ state: 'ended', template: 'motor', late: 'true' })).toEqual({
    state: 'ended',
    template: 'motor',
    late: true,
  })
})
