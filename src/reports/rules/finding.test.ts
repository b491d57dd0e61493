import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findingShown } from './finding.ts'

const part = (value: string, count: number, isHidden = false) => ({ value, label: null, count, isHidden })

test('services of few children may be the most: then no smaller part is called the largest', () => {
  expect(findingShown('where', [part('athome', 30), part('remote', 80, true)], 110)).toEqual({
    code: 'hidden',
    by: 'where',
  })
  expect(findingShown('where', [part('athome', 80), part('remote', 30, true)], 110)).toMatchObject({
    code: 'most',
    value: 'athome',
    percent: 73,
  })
})

test('a part that leads alone among all is the only one that is named, and never a hidden one', () => {
  const parts = fc.array(
    fc.record({ value: fc.uuid(), label: fc.constant(null), count: fc.nat(20), isHidden: fc.boolean() }),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(parts, (given) => {
      const whole = given.reduce((sum, { count }) => sum + count, 0)
      const finding = findingShown('where', given, whole)
      if (finding.code !== 'most' && finding.code !== 'only') return
      const named = given.find(({ value }) => value === finding.value)!
      expect(named.isHidden).toBe(false)
      expect(given.every((one) => one === named || one.count < named.count)).toBe(true)
    }),
  )
})
