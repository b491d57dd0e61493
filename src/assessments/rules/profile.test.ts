import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { type Change, latestMovement } from './profile.ts'

const change = (given: Partial<Change>): Change => ({
  instrument: 'development',
  final_id: 'spring',
  from_day: localDate('2026-01-12'),
  to_day: localDate('2026-04-12'),
  before: 3,
  after: 2,
  better: -1,
  ...given,
})

test('without a final examination that has a baseline there is no movement', () => {
  expect(latestMovement([])).toBeNull()
})

test('only the scales of the latest final examination are counted', () => {
  const autumn = { final_id: 'autumn', to_day: localDate('2026-10-12'), instrument: 'icf' }
  expect(latestMovement([change({ after: 0 }), change({ ...autumn, after: 4 }), change(autumn)])).toEqual({
    instrument: 'icf',
    fromDay: '2026-01-12',
    toDay: '2026-10-12',
    scales: 2,
    better: 1,
    worse: 1,
    largest: 1,
  })
})
