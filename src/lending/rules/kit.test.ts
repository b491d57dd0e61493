import { expect, test } from 'vitest'
import { movedInKit, tornKits } from './kit.ts'
import { isToBeReached, recallState } from './recall.ts'

const trip = { id: 'k', name: 'В поездку', unitIds: ['a', 'b'] }

test('a kit goes out whole or not at all', () => {
  expect(tornKits(['a'], [trip])).toEqual([trip])
  expect(tornKits(['b', 'c', 'a'], [trip])).toEqual([])
  expect(tornKits(['c'], [trip])).toEqual([])
})

test('what stays in a kit is not moved', () => {
  expect(movedInKit(['a', 'b'], ['b', 'c'])).toEqual({ into: ['c'], out: ['a'] })
})

test('a recalled thing that a family holds waits for a contact, and a call that nobody answered is none', () => {
  const out = { claim: 'loan', lifecycle: 'inService', technical: 'recalled' } as const
  expect(recallState(out)).toBe('atHome')
  expect(isToBeReached('atHome', [])).toBe(true)
  expect(isToBeReached('atHome', [{ outcome: 'notReached' }])).toBe(true)
  expect(isToBeReached('atHome', [{ outcome: 'notReached' }, { outcome: 'reached' }])).toBe(false)
  expect(isToBeReached('here', [])).toBe(false)
})

test.each([
  ['here', { claim: null, lifecycle: 'inService', technical: 'recalled' }],
  ['freed', { claim: 'hold', lifecycle: 'inService', technical: 'ok' }],
  ['gone', { claim: null, lifecycle: 'writtenOff', technical: 'recalled' }],
] as const)('what is not with a family is %s', (state, unit) => {
  expect(recallState(unit)).toBe(state)
})
