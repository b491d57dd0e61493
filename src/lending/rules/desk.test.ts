import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { nextOfLoan, type WaitingLoan } from './desk.ts'

const day = localDate
const today = day('2026-05-12')
const loan: WaitingLoan = {
  issuedOn: day('2026-01-12'),
  dueOn: day('2026-07-12'),
  isFromJournal: false,
  isRecalled: false,
  isPaused: false,
  isDeceased: false,
  outgrows: '2026-06',
  talks: [],
}
const next = (given: Partial<WaitingLoan>, isCoordinator = false) =>
  nextOfLoan({ ...loan, ...given }, today, isCoordinator)

test.each([
  ['next month', '2026-06', '2026-06-01', false],
  ['this month', '2026-05', '2026-05-01', false],
  ['last month', '2026-04', '2026-04-01', true],
])('for a child who outgrows it %s the next size is looked for', (_, outgrows, from, isLate) => {
  expect(next({ outgrows })).toEqual({ act: 'nextSize', day: from, isLate })
})

test.each([
  ['today', '2026-05-12', null],
  ['thirty days ago', '2026-04-12', null],
  ['thirty-one days ago', '2026-04-11', 'nextSize'],
])('of a family that was asked %s', (_, talk, act) => {
  expect(next({ talks: [day('2026-01-26'), day(talk)] })?.act ?? null).toBe(act)
})

test.each<[string, Partial<WaitingLoan>, string | null]>([
  ['nothing is outgrown', { outgrows: null }, null],
  ['it is due in two weeks', { dueOn: day('2026-05-26') }, 'remind'],
  ['it is due in fifteen days', { dueOn: day('2026-05-27') }, 'nextSize'],
  ['it is overdue', { dueOn: day('2026-05-11') }, 'takeBack'],
  ['it is recalled', { isRecalled: true }, 'recallHome'],
  ['the child is in hospital', { isPaused: true }, null],
  ['the child died', { isDeceased: true }, null],
  // Six weeks after the issue, when a talk is due as well.
  ['a talk is due as well', { issuedOn: day('2026-03-31') }, 'nextSize'],
  ['only a talk is due', { issuedOn: day('2026-03-31'), outgrows: null }, 'checkIn'],
  ['it was taken from a journal', { isFromJournal: true }, 'nextSize'],
])('where %s, the next act is another one or none', (_, given, act) => {
  expect(next(given)?.act ?? null).toBe(act)
})

test('of a child who died the coordinator alone is told', () => {
  expect(next({ isDeceased: true }, true)).toMatchObject({ act: 'recallHome', isLate: false })
})
