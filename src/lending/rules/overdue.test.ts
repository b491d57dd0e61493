import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { checkInsOf, loanState, overdueDays } from './overdue.ts'

const today = localDate('2026-05-12')
const out = { isOut: true, isLost: false }
const back = { isOut: false, isLost: false }
const lost = { isOut: false, isLost: true }
const loan = (dueOn: string, lines = [out], pauses: { from: string; until: string }[] = []) => ({
  dueOn: localDate(dueOn),
  lines,
  pauses: pauses.map(({ from, until }) => ({ from: localDate(from), until: localDate(until) })),
})

test.each([
  ['2026-05-27', 'out', 0],
  ['2026-05-26', 'dueSoon', 0],
  ['2026-05-12', 'dueSoon', 0],
  ['2026-05-11', 'overdue', 1],
  ['2026-04-12', 'overdue', 30],
])('a loan due on %s is %s', (due, state, late) => {
  expect(loanState(loan(due), today)).toBe(state)
  expect(overdueDays(loan(due), today)).toBe(late)
})

test('an overdue loan is overdue as long as one of its units is out, however late', () => {
  expect(loanState(loan('2020-01-01', [back, out]), today)).toBe('overdue')
  expect(loanState(loan('2020-01-01', [back, back]), today)).toBe('returned')
  expect(loanState(loan('2020-01-01', [back, lost]), today)).toBe('lost')
})

test('a pause stops lateness on both its ends', () => {
  const paused = [{ from: '2026-05-12', until: '2026-05-12' }]
  expect(loanState(loan('2026-05-01', [out], paused), today)).toBe('paused')
  expect(loanState(loan('2026-05-01', [out], paused), localDate('2026-05-13'))).toBe('overdue')
})

test('families are asked at two and six weeks, and a talk answers one asking', () => {
  const issued = localDate('2026-04-01')
  const of = (...days: string[]) => checkInsOf(issued, days.map(localDate)).map(({ doneOn }) => doneOn)
  expect(checkInsOf(issued, []).map(({ due }) => due)).toEqual(['2026-04-15', '2026-05-13'])
  expect(of('2026-04-03')).toEqual([null, null])
  expect(of('2026-04-08')).toEqual(['2026-04-08', null])
  expect(of('2026-05-10')).toEqual(['2026-05-10', null])
  expect(of('2026-04-16', '2026-05-06')).toEqual(['2026-04-16', '2026-05-06'])
})
