import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { stateOf } from './session-state.ts'

const planned = { isDropped: false, deliveredOn: null, isCancelled: false, hasMakeUp: false }
const deliveredOn = localDate('2026-05-12')

test.each([
  [{}, 'planned'],
  [{ hasMakeUp: true }, 'planned'],
  [{ isCancelled: true }, 'missed'],
  [{ isCancelled: true, hasMakeUp: true }, 'madeUp'],
  [{ isDropped: true }, 'dropped'],
  [{ isDropped: true, isCancelled: true }, 'dropped'],
  [{ deliveredOn }, 'delivered'],
  [{ deliveredOn, isCancelled: true, hasMakeUp: true }, 'delivered'],
  [{ deliveredOn, isDropped: true }, 'delivered'],
])('a session with %j is %s', (facts, state) => {
  expect(stateOf({ ...planned, ...facts })).toBe(state)
})
