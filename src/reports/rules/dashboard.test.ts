import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outcomeClasses } from '#programmes/contract/outcome.ts'
import { areasFinding, deliveredPercent, newChildren, outcomesFinding } from './dashboard.ts'

const area = (name: 'motor' | 'social' | 'sensory', promisedMinutes: number, deliveredMinutes: number) => ({
  area: name,
  children: 1,
  promisedMinutes,
  deliveredMinutes,
  completed: 0,
  stopped: 0,
})

test('who became better is told of those who were assessed', () => {
  const outcomes = [
    { class: 'significant', children: 10 },
    { class: 'improved', children: 5 },
    { class: 'worse', children: 1 },
    { class: 'notAssessed', children: 4 },
  ] as const
  expect(outcomesFinding(outcomes)).toEqual({ better: 15, assessed: 16, notAssessed: 4 })
  expect(outcomesFinding([])).toEqual({ better: 0, assessed: 0, notAssessed: 0 })
})

test('better are never more than assessed, and everybody is one or the other', () => {
  const one = fc.record({ class: fc.constantFrom(...outcomeClasses), children: fc.nat(500) })
  fc.assert(
    fc.property(fc.array(one), (outcomes) => {
      const { better, assessed, notAssessed } = outcomesFinding(outcomes)
      expect(better).toBeLessThanOrEqual(assessed)
      expect(assessed + notAssessed).toBe(outcomes.reduce((sum, { children }) => sum + children, 0))
    }),
  )
})

test('minutes beyond the promise of one area do not hide that another is behind', () => {
  expect(areasFinding([area('motor', 480, 960), area('social', 480, 240)])).toEqual({
    delivered: 75,
    furthest: { area: 'social', delivered: 50 },
  })
})

test('where all is delivered, or several are level, no area is named', () => {
  expect(areasFinding([area('motor', 480, 480)])).toEqual({ delivered: 100, furthest: null })
  expect(areasFinding([area('motor', 480, 240), area('social', 960, 480)])).toEqual({
    delivered: 50,
    furthest: null,
  })
  expect(areasFinding([])).toBeNull()
  expect(deliveredPercent(area('sensory', 0, 30))).toBe(100)
})

test('a hundred percent is said only when nothing is behind', () => {
  expect(areasFinding([area('motor', 10_000, 9_999)])?.delivered).toBe(99)
})

test('new children are counted over all months', () => {
  const month = (count: number) => ({ month: '2026-01', services: 0, children: 9, newChildren: count })
  expect(newChildren([month(3), month(0), month(4)])).toBe(7)
})
