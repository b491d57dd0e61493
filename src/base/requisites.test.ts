import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isInn, isOgrn } from './requisites.ts'

test('the number of a taxpayer has right check digits, of an organisation and of a person', () => {
  for (const inn of ['7707083893', '7736050003', '500100732259']) expect(isInn(inn)).toBe(true)
  for (const not of [
    '7707083894',
    '500100732258',
    '500100732359',
    '770708389',
    '',
    '77070838930',
    '770708389а',
  ])
    expect(isInn(not)).toBe(false)
})

test('the number of a registration has a right last digit', () => {
  for (const ogrn of ['1027700132195', '1027700070518', '304500116000157']) expect(isOgrn(ogrn)).toBe(true)
  for (const not of ['1027700132196', '304500116000158', '102770013219', '', '10277001321950'])
    expect(isOgrn(not)).toBe(false)
})

test('one wrong digit is always noticed in the number of an organisation', () => {
  const wrong = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }))
  const isNoticed = fc.property(wrong, ([at, by]) => {
    const digits = [...'1027700132195']
    digits[at] = String((Number(digits[at]) + by) % 10)
    return !isOgrn(digits.join(''))
  })
  expect(() => fc.assert(isNoticed)).not.toThrow()
})
