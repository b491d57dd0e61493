import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { chosenCount, everything, filterOf, readAddress, written } from './address.ts'

const today = localDate('2026-11-21')
const id = '0190a1b2-0000-7000-8000-000000000001'

test('anything may stand in an address', () => {
  const strange = {
    period: 7,
    from: 'вчера',
    to: null,
    child: 'Орлов',
    type: 'toString',
    state: {},
    reversed: 'yes',
  }
  expect(readAddress(strange)).toEqual(everything)
})

test('a written address is read back', () => {
  const address = readAddress({
    period: 'month',
    child: id,
    type: 'medical',
    state: 'cancelled',
    reversed: true,
  })
  expect(readAddress(written(address))).toEqual(address)
  expect(chosenCount(address)).toBe(4)
})

test('what is not chosen takes no place in the address', () => {
  expect(JSON.stringify(written(everything))).toBe('{}')
})

test('days alone are an own period, and a named period gives its days', () => {
  expect(readAddress({ from: '2021-04-01' })).toMatchObject({ period: 'own', from: '2021-04-01', to: null })
  expect(filterOf(readAddress({ period: 'month' }), today)).toMatchObject({
    from: '2026-11-01',
    to: '2026-11-30',
  })
  expect(filterOf(everything, today)).toMatchObject({ from: null, to: null, withReversed: false })
})
