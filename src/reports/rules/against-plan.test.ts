import { expect, test } from 'vitest'
import { againstPlan, isPlannedInPercent, planFinding } from './against-plan.ts'

const figure = (
  indicator: 'childrenServed' | 'familiesBetter' | 'handouts',
  value: number | null,
  percent: number | null = null,
) => ({
  indicator,
  number: 1,
  version: 1,
  value,
  percent,
  assessed: null,
  years: [],
  sumOfYears: null,
})
const planned = (indicator: 'childrenServed' | 'familiesBetter' | 'handouts', plan: number | null) => ({
  indicator,
  plan,
  comment: '',
})

test('outcomes are planned in percent, improved children by number as the practice does', () => {
  expect(isPlannedInPercent('familiesBetter')).toBe(true)
  expect(isPlannedInPercent('continuity')).toBe(true)
  expect(isPlannedInPercent('childrenImproved')).toBe(false)
  expect(isPlannedInPercent('palliative')).toBe(false)
})

test('a share stands against its share, a number against its number', () => {
  const rows = againstPlan(
    [figure('childrenServed', 216), figure('familiesBetter', 190, 88)],
    [planned('childrenServed', 200), planned('familiesBetter', 95)],
  )
  expect(rows).toEqual([
    { indicator: 'childrenServed', plan: 200, fact: 216, done: 108, isMet: true },
    { indicator: 'familiesBetter', plan: 95, fact: 88, done: 93, isMet: false },
  ])
  expect(planFinding(rows)).toEqual({
    code: 'behind',
    planned: 2,
    met: 1,
    furthest: { indicator: 'familiesBetter', done: 93 },
  })
})

test('what is hidden or not planned is not compared, and a plan of nought is met', () => {
  const rows = againstPlan(
    [figure('childrenServed', null), figure('handouts', 0)],
    [planned('childrenServed', 5), planned('handouts', 0), planned('familiesBetter', null)],
  )
  expect(rows).toEqual([{ indicator: 'handouts', plan: 0, fact: 0, done: null, isMet: true }])
  expect(planFinding(rows)).toEqual({ code: 'allMet', planned: 1 })
  expect(planFinding([])).toEqual({ code: 'none' })
})

test('figures that are equally behind: none of them is said to be furthest', () => {
  const rows = againstPlan(
    [figure('childrenServed', 5), figure('handouts', 50)],
    [planned('childrenServed', 10), planned('handouts', 100)],
  )
  expect(planFinding(rows)).toMatchObject({ code: 'behind', met: 0, furthest: null })
})
