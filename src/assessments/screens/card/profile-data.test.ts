import { expect, test } from 'vitest'
import type { LocalDate } from '#base/local-date.ts'
import type { Phase } from '../../contract.ts'
import { comparedIn, leadersOf, medianOf, spanOf, type Profile, type Sphere } from './profile-data.ts'

const sphere = (scale: string, ...points: [string, Phase, number][]): Sphere => ({
  scale,
  name: scale,
  domain: null,
  min: 0,
  max: 4,
  better: 'lower',
  points: points.map(([day, phase, value]) => ({ day: day as LocalDate, phase, value })),
})
const profile = (spheres: Sphere[], development: Profile['development'] = null): Profile => ({
  spheres,
  development,
  mood: [],
  strata: [],
})

test('without a final the latest baseline is compared with the latest examination after it', () => {
  const motor = sphere('motor', ['2026-01-10', 'baseline', 4], ['2026-03-10', 'interim', 3])
  expect(spanOf(profile([motor]))).toMatchObject({ from: { day: '2026-01-10' }, to: { phase: 'interim' } })
  expect(spanOf(profile([sphere('motor', ['2026-01-10', 'baseline', 4])]))).toBe(null)
})

test('a new baseline after a final is not compared with what was before it', () => {
  const motor = sphere('motor', ['2026-01-10', 'final', 2], ['2026-03-10', 'baseline', 3])
  expect(spanOf(profile([motor]))).toBe(null)
})

test('fewer problems are a gain, and a sphere examined once is left out', () => {
  const motor = sphere('motor', ['2026-01-10', 'baseline', 4], ['2026-03-10', 'final', 2])
  const social = sphere('social', ['2026-01-10', 'baseline', 1])
  const span = spanOf(profile([motor, social]))
  expect(span && comparedIn([motor, social], span)).toMatchObject([{ before: 4, after: 2, gain: 2 }])
})

test('spheres with the largest gain lead together, and nothing leads where nothing got better', () => {
  const of = (gain: number) => ({ sphere: sphere('x'), before: 4, after: 4 - gain, gain })
  expect(leadersOf([of(1), of(1), of(0)])).toHaveLength(2)
  expect(leadersOf([of(0), of(-1)])).toEqual([])
  expect(leadersOf([of(2), of(1)])).toMatchObject([{ gain: 2 }])
})

test('the middle of two is the lower one', () => {
  expect(medianOf([1, -1])).toBe(-1)
  expect(medianOf([1, 0, 1])).toBe(1)
  expect(medianOf([])).toBe(null)
})
