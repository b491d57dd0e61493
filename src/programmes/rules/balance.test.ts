import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sessionStates } from '../contract.ts'
import { balanceOf } from './balance.ts'
import type { SessionState } from './session-state.ts'

const session = (state: SessionState, over: object = {}) => ({
  state,
  minutes: 60,
  deliveredMinutes: state === 'delivered' ? 50 : null,
  isCounted: true,
  ...over,
})

test('an empty plan gives nothing', () => {
  expect(balanceOf(480, [])).toEqual({
    promised: 480,
    planned: 0,
    delivered: 0,
    sessions: 0,
    deliveredSessions: 0,
    missedSessions: 0,
  })
})

test('a missed session leaves the plan, the one that makes up for it stands in it', () => {
  const sessions = [session('delivered'), session('madeUp'), session('planned'), session('dropped')]
  expect(balanceOf(480, sessions)).toMatchObject({
    planned: 120,
    delivered: 50,
    sessions: 2,
    missedSessions: 1,
  })
})

test('diagnostics outside the hours is a session without minutes', () => {
  const sessions = [session('delivered', { isCounted: false }), session('delivered')]
  expect(balanceOf(480, sessions)).toMatchObject({ planned: 60, delivered: 50, deliveredSessions: 2 })
})

test('no more sessions are delivered or missed than the plan ever held', () => {
  const any = fc.record({
    state: fc.constantFrom(...sessionStates),
    minutes: fc.integer({ min: 1, max: 480 }),
    deliveredMinutes: fc.option(fc.integer({ min: 1, max: 480 })),
    isCounted: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(any), (sessions) => {
      const balance = balanceOf(480, sessions)
      expect(balance.deliveredSessions + balance.missedSessions).toBeLessThanOrEqual(sessions.length)
      expect(balance.deliveredSessions).toBeLessThanOrEqual(balance.sessions)
    }),
  )
})
