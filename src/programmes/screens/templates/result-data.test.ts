import { expect, test } from 'vitest'
import { betterOf, minutesOf, type VersionResults } from './result-data.ts'

const version = (part: Partial<VersionResults> = {}): VersionResults => ({
  version: 1,
  children: 4,
  underway: 1,
  completed: 2,
  stopped: 1,
  plannedMinutes: 960,
  deliveredMinutes: 900,
  missedSessions: 1,
  improved: 1,
  significant: 1,
  maintained: 0,
  noChange: 0,
  worse: 0,
  notAssessed: 1,
  goalChildren: 2,
  meanT: 52,
  ...part,
})

test('better are improved and significant together, of all that ended, assessed or not', () => {
  expect(betterOf([version(), version({ version: 2 })])).toEqual({ better: 4, ended: 6 })
})

test('there is no share of nobody', () => {
  const none = version({ improved: 0, significant: 0, notAssessed: 0 })
  expect(betterOf([none])).toBeNull()
  expect(minutesOf([])).toEqual({ planned: 0, delivered: 0 })
})
