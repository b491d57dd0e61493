import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentile, waitedOf } from './fairness.ts'

test.each([
  [[], null, null, 0],
  [[7], 7, 7, 1],
  [[30, 31], 30.5, 31, 1],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 100], 5.5, 9, 9],
  [[0, 0, 120], 0, 120, 2],
])(
  'waits of %j days have the middle %s and the far end %s; %i were served within 30',
  (days, middle, far, within) => {
    expect(waitedOf(days, 30)).toEqual({ served: days.length, median_days: middle, p90_days: far, within })
  },
)

test('nine of ten waits are no longer than the 90th percentile, and it is one of them', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(400), { minLength: 1, maxLength: 60 }), (days) => {
      const far = percentile(days, 0.9)!
      expect(days).toContain(far)
      expect(days.filter((one) => one <= far).length).toBeGreaterThanOrEqual(days.length * 0.9)
      expect(days.filter((one) => one < far).length).toBeLessThan(days.length * 0.9)
    }),
  )
})
