import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountOf, countedFor, leftOf, mayBeUsed, type UsableUnit } from './session-use.ts'

const unit = (given: Partial<UsableUnit> = {}): UsableUnit => ({
  home: 'room',
  claim: null,
  lifecycle: 'inService',
  kindName: 'Перчатки',
  isConsumable: false,
  left: null,
  ...given,
})
const verdict = (given: Partial<UsableUnit>, more = 1): string => {
  const answer = mayBeUsed(unit(given), more)
  return answer.ok ? 'used' : answer.code
}

test('a unit given to a room, the brigade or a specialist may be used; another may not, and says why', () => {
  for (const home of ['room', 'brigade', 'specialist'] as const) expect(verdict({ home })).toBe('used')
  expect(verdict({ home: 'lending' })).toBe('unit-not-for-sessions')
  expect(verdict({ home: 'lending', claim: 'loan' })).toBe('unit-on-loan')
  expect(verdict({ claim: 'service' })).toBe('used')
  expect(verdict({ lifecycle: 'writtenOff' })).toBe('unit-written-off')
  expect(mayBeUsed(undefined, 1)).toMatchObject({ code: 'unit-unknown', field: 'used' })
})

test('of what is used up there is as much as is left, and what was said already is not asked about again', () => {
  const gloves = { isConsumable: true, left: 3 }
  expect(verdict(gloves, 3)).toBe('used')
  expect(mayBeUsed(unit(gloves), 4)).toMatchObject({
    code: 'not-so-many',
    details: { kindName: 'Перчатки', most: 3 },
  })
  expect(verdict({ isConsumable: true, left: null })).toBe('not-so-many')
  expect(verdict({ isConsumable: true, left: 0 }, 0)).toBe('used')
  expect(verdict({ lifecycle: 'writtenOff' }, -2)).toBe('used')
})

test('a thing that is not used up is there once in a session', () => {
  expect([amountOf(false, 7), amountOf(true, 7)]).toEqual([1, 7])
})

test('whoever counts the shelf gets back what they counted, whatever sessions have spent', () => {
  const amount = fc.nat(10_000)
  fc.assert(
    fc.property(fc.option(amount), amount, (left, spent) => {
      expect(leftOf(countedFor(left, spent), spent)).toBe(left)
    }),
  )
  expect(leftOf(40, 6)).toBe(34)
  expect(leftOf(4, 6)).toBe(0)
})
