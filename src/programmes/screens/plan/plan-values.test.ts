import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import type { Session } from '../parts/data.ts'
import { blankRow, changesOf, makeUpRow, rowsOf } from './plan-values.ts'

const session = (sessionId: string, part: Partial<Session> = {}): Session => ({
  sessionId,
  title: sessionId,
  minutes: 60,
  isCounted: true,
  place: 'home',
  day: localDate('2026-05-12'),
  state: 'planned',
  placeInPlan: 0,
  deliveredOn: null,
  deliveredMinutes: null,
  cancelReason: null,
  dropReason: null,
  recordIds: [],
  staffName: '',
  secondStaffName: '',
  mood: null,
  note: '',
  used: [],
  ...part,
})

test('only sessions that are ahead can be changed', () => {
  const sessions = [session('a', { state: 'delivered' }), session('b'), session('c', { state: 'dropped' })]
  expect(rowsOf({ sessions }).map(({ sessionId }) => sessionId)).toEqual(['b'])
})

test('what was moved and added is sent, what was taken out is dropped, the rest is left alone', () => {
  const before = rowsOf({ sessions: [session('a'), session('b'), session('c')] })
  const moved = { ...before[1]!, day: localDate('2026-05-19') }
  const added = blankRow(moved, 'd')
  expect(changesOf(before, [before[0]!, moved, added])).toEqual({ sessions: [moved, added], drop: ['c'] })
  expect(changesOf(before, before)).toEqual({ sessions: [], drop: [] })
})

test('a missed session is made up on the next free day with its weekday', () => {
  const missed = session('a', { state: 'missed' })
  const sessions = [missed, session('b', { day: localDate('2026-05-19') })]
  const row = makeUpRow(missed, { sessions }, { today: localDate('2026-05-12'), own: [], sessionId: 'n' })
  expect(row).toMatchObject({ sessionId: 'n', makeUpOf: 'a', day: '2026-05-26' })
})

test('a session missed on a Sunday is made up on a working day', () => {
  const missed = session('a', { state: 'missed', day: localDate('2026-05-10') })
  const known = { today: localDate('2026-05-12'), own: [], sessionId: 'n' }
  expect(makeUpRow(missed, { sessions: [missed] }, known).day).toBe('2026-05-13')
})
