import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reliableChange } from './reliable-change.ts'

test('with a standard deviation of 10 and a reliability of 0.85 a change of 10.74 points is reliable', () => {
  expect(reliableChange({ sd: 10, r: 0.85 })).toBe(10.74)
})

test('a scale without any reliability asks for 1.96·√2 standard deviations', () => {
  expect(reliableChange({ sd: 1, r: 0 })).toBe(2.77)
})

test('the threshold is never nothing, and grows with the deviation and falls with reliability', () => {
  const sds = fc.double({ min: 0.001, max: 1000, noNaN: true })
  const rs = fc.double({ min: 0, max: 0.9999, noNaN: true })
  fc.assert(
    fc.property(sds, rs, (sd, r) => {
      const threshold = reliableChange({ sd, r })
      expect(threshold).toBeGreaterThan(0)
      expect(reliableChange({ sd: sd * 2, r })).toBeGreaterThanOrEqual(threshold)
      expect(reliableChange({ sd, r: r / 2 })).toBeGreaterThanOrEqual(threshold)
    }),
  )
})
