import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { saveKind } from '../contract/kind.ts'
import { crossedLimit } from './fit.ts'
import { categoryOf, riskOf } from './new-kind.ts'
import { outgrownIn } from './outgrow.ts'
import { knownParts, repeatedPart, requiredMissing, unticked } from './parts.ts'
import { starterKind, starterKinds } from './starter-kinds.ts'
import { daysWithin, median } from './utilisation.ts'

test('the fourteen kinds of the practices are right, each with what its briefing and cleaning are', () => {
  expect(starterKinds).toHaveLength(14)
  for (const kind of starterKinds) {
    const whole = saveKind.input.parse({ ...kind, kindId: crypto.randomUUID() })
    expect(crossedLimit(whole.limits)).toBe(null)
    expect(repeatedPart(whole.parts)).toBe(null)
    expect([whole.briefing, whole.cleaning, whole.instruction]).not.toContain('')
  }
  expect(starterKind('  тренажер «ИМИТРОН» ')?.risk).toBe('high')
  expect(starterKind('Дирижабль')).toBe(undefined)
})

test.each([
  ['вертикализаторы', '', 'standingFrames', 'high'],
  ['АДК', 'Коммуникатор', 'communication', 'low'],
  ['', 'Кресло-коляска прогулочная', 'wheelchairs', 'high'],
  ['прочее', 'Дирижабль', 'other', 'low'],
])('«%s», «%s» is of %s, %s', (group, name, category, risk) => {
  expect(categoryOf(group, name)).toBe(category)
  expect(riskOf(categoryOf(group, name))).toBe(risk)
})

const parts = [
  { id: 'belt', name: 'Ремень', isOptional: false },
  { id: 'table', name: 'Столик', isOptional: true },
]
test('parts that must be there are asked for, unless they are known to be missing', () => {
  expect(requiredMissing(parts, ['table'])).toEqual([])
  expect(requiredMissing(parts, ['belt', 'table'])).toEqual(['belt'])
  expect(unticked(parts, [], [])).toEqual(['belt'])
  expect(unticked(parts, [], ['belt'])).toEqual([])
  expect(knownParts(parts, ['wheel', 'table', 'table'])).toEqual(['table'])
  expect(repeatedPart([...parts, parts[0]!])).toBe('belt')
})

const day = localDate
const limits = { height_cm: { to: 103 }, weight_kg: {}, hip_cm: {}, age_months: {} }
const series = (...heights: [string, number][]) => ({
  height_cm: heights.map(([on, value]) => ({ value, day: day(on) })),
  weight_kg: [],
  hip_cm: [],
})
test('outgrowing is foretold from the child’s own growth, or from usual growth, or not at all', () => {
  const born = day('2020-05-12')
  const own = series(['2026-05-12', 100], ['2025-11-12', 97])
  expect(outgrownIn(limits, own, born)).toBe('2026-11')
  expect(outgrownIn(limits, series(['2026-05-12', 100]), born)).toBe('2026-11')
  expect(outgrownIn(limits, series(['2026-05-12', 103]), born)).toBe('2026-05')
  expect(outgrownIn(limits, series(), born)).toBe(null)
  expect(outgrownIn({ ...limits, height_cm: { to: 219 } }, own, born)).toBe(null)
  expect(outgrownIn({ ...limits, age_months: { to: 71 } }, own, born)).toBe('2026-05')
})

const may = { from: day('2026-05-01'), to: day('2026-05-31') }
test.each([
  ['2026-05-01', '2026-05-11', 10],
  ['2026-04-01', null, 31],
  ['2026-05-31', null, 1],
  ['2026-04-01', '2026-05-01', 0],
  ['2026-04-01', '2026-04-10', 0],
  ['2026-05-10', '2026-05-10', 0],
  ['2026-05-01', '2026-06-15', 31],
  ['2026-06-01', null, 0],
])('out from %s until %s is %i days of May', (from, until, days) => {
  expect(daysWithin({ from: day(from), until: until === null ? null : day(until) }, may)).toBe(days)
})

test('a median', () => {
  expect([median([]), median([3]), median([9, 1, 5]), median([1, 2, 3, 10])]).toEqual([null, 3, 5, 2.5])
})
