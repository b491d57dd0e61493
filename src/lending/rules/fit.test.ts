import { expect, test } from 'vitest'
import { addDays, localDate } from '#base/local-date.ts'
import type { Limits } from '../contract/kind.ts'
import { crossedLimit, mayBeOffered, misfitsOf, type Sizes, unmeasured } from './fit.ts'

const on = localDate('2026-05-12')
const none: Limits = { height_cm: {}, weight_kg: {}, hip_cm: {}, age_months: {} }
const limits: Limits = {
  ...none,
  height_cm: { from: 80, to: 110 },
  weight_kg: { to: 30 },
  age_months: { from: 18, to: 120 },
}
const child = { birthDate: localDate('2021-05-12') }
const measured = (height: number, weight: number, day = on): Sizes => ({
  ...unmeasured,
  height_cm: { value: height, day },
  weight_kg: { value: weight, day },
})
const misfits = (sizes: Sizes, risk: 'low' | 'high' = 'high', of = limits, birthDate = child.birthDate) =>
  misfitsOf({ limits: of, risk }, { birthDate, sizes }, on)

test.each([
  [80, 30, []],
  [110, 30, []],
  [79, 20, [{ code: 'tooShort', limit: 80, value: 79 }]],
  [111, 20, [{ code: 'tooTall', limit: 110, value: 111 }]],
  [100, 30.1, [{ code: 'tooHeavy', limit: 30, value: 30.1 }]],
  [
    118,
    31,
    [
      { code: 'tooTall', limit: 110, value: 118 },
      { code: 'tooHeavy', limit: 30, value: 31 },
    ],
  ],
])('a child of %s cm and %s kg', (height, weight, expected) => {
  expect(misfits(measured(height, weight))).toEqual(expected)
})

test('age is counted in full months, both ends included', () => {
  const born = (day: string) => misfits(measured(100, 20), 'low', limits, localDate(day))
  expect(born('2024-11-12')).toEqual([])
  expect(born('2024-11-13')).toEqual([{ code: 'tooYoung', limit: 18, value: 17 }])
  expect(born('2016-05-12')).toEqual([])
  expect(born('2016-04-12')).toEqual([{ code: 'tooOld', limit: 120, value: 121 }])
})

test('high risk asks for measurements of the last thirty days of every limited dimension', () => {
  expect(misfits(unmeasured)).toEqual([{ code: 'notMeasured', limit: null, value: null }])
  expect(misfits({ ...unmeasured, height_cm: { value: 100, day: on } })).toEqual([
    { code: 'notMeasured', limit: null, value: null },
  ])
  expect(misfits(measured(100, 20, addDays(on, -30)))).toEqual([])
  expect(misfits(measured(100, 20, addDays(on, -31)))).toEqual([
    { code: 'measuredLongAgo', limit: 30, value: 31 },
  ])
  expect(misfits(unmeasured, 'low')).toEqual([])
  expect(misfits(unmeasured, 'high', none)).toEqual([{ code: 'notMeasured', limit: null, value: null }])
  expect(misfits({ ...unmeasured, hip_cm: { value: 20, day: on } }, 'high', none)).toEqual([])
})

test('what is not measured may be offered, what does not fit may not', () => {
  expect(mayBeOffered(misfits(unmeasured))).toBe(true)
  expect(mayBeOffered(misfits(measured(111, 20)))).toBe(false)
})

test('a limit whose ends crossed is named', () => {
  expect(crossedLimit(limits)).toBe(null)
  expect(crossedLimit({ ...limits, hip_cm: { from: 30, to: 29 } })).toBe('limits.hip_cm')
  expect(crossedLimit({ ...limits, hip_cm: { from: 30, to: 30 } })).toBe(null)
})
