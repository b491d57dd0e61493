import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, localDate } from '#base/local-date.ts'
import { type DueFacts, duesOf, spokenOf } from './dues.ts'

const day = localDate
const facts = (over: Partial<DueFacts> = {}): DueFacts => ({
  born: day('2018-02-03'),
  from: day('2026-04-01'),
  plannedTo: day('2026-05-01'),
  endedOn: null,
  hasBaseline: true,
  hasFinal: true,
  hasInterim: true,
  hasFollowUp: true,
  goals: 1,
  unrated: 0,
  deliveredSessions: 0,
  secondSessionOn: null,
  unrecorded: [],
  decisions: [],
  window: 14,
  ...over,
})
const said = (over: Partial<DueFacts>, today: string) =>
  spokenOf(duesOf(facts(over), day(today)), day(today)).map(
    ({ kind, day: by, isOverdue }) => `${kind} ${by}${isOverdue ? ' late' : ''}`,
  )

test.each<[string, Partial<DueFacts>, string, string[]]>([
  ['nothing, with all done', {}, '2026-04-20', []],
  ['a baseline in time', { hasBaseline: false }, '2026-04-15', ['baseline 2026-04-15']],
  ['a baseline a day late', { hasBaseline: false }, '2026-04-16', ['baseline 2026-04-15 late']],
  ['goals without days in the plan', { goals: 0 }, '2026-04-01', ['goals 2026-04-15']],
  [
    'goals by the second session',
    { goals: 0, secondSessionOn: day('2026-04-06') },
    '2026-04-07',
    ['goals 2026-04-06 late'],
  ],
  ['goals after two sessions', { goals: 0, deliveredSessions: 2 }, '2026-04-02', ['goals 2026-04-01 late']],
  [
    'an interim from the middle on',
    { hasInterim: false, hasFinal: false },
    '2026-04-16',
    ['interim 2026-04-16'],
  ],
  ['no interim before the middle', { hasInterim: false, hasFinal: false }, '2026-04-15', []],
  ['no interim once there is a final', { hasInterim: false }, '2026-04-16', []],
  ['a final two weeks before the end', { hasFinal: false }, '2026-04-17', ['final 2026-05-15']],
  ['no final three weeks before', { hasFinal: false }, '2026-04-10', []],
  ['ratings of goals', { unrated: 1 }, '2026-04-17', ['finalRating 2026-05-15']],
  ['closing on the last day', {}, '2026-05-01', ['closing 2026-05-01']],
  ['closing after it', {}, '2026-05-02', ['closing 2026-05-01 late']],
  [
    'a session of yesterday',
    { unrecorded: [{ id: 's', day: day('2026-04-19') }] },
    '2026-04-20',
    ['session 2026-04-19 late'],
  ],
  ['no session of today', { unrecorded: [{ id: 's', day: day('2026-04-20') }] }, '2026-04-20', []],
  [
    'a decision',
    { decisions: [{ id: 'd', due: day('2026-04-19') }] },
    '2026-04-20',
    ['decision 2026-04-19 late'],
  ],
  [
    'a follow-up after 90 days',
    { endedOn: day('2026-05-01'), hasFollowUp: false },
    '2026-07-30',
    ['followUp 2026-07-30'],
  ],
  ['no follow-up after half a year', { endedOn: day('2026-05-01'), hasFollowUp: false }, '2026-11-01', []],
  [
    'a birthday that makes an adult, 60 days before',
    { born: day('2008-06-09') },
    '2026-04-10',
    ['adulthood 2026-06-09'],
  ],
  ['no such birthday 61 days before', { born: day('2008-06-09') }, '2026-04-09', []],
  ['a birthday that has passed', { born: day('2008-04-10') }, '2026-04-11', ['adulthood 2026-04-10 late']],
  ['nobody who was an adult at the start', { born: day('2008-04-01') }, '2026-04-11', []],
  [
    'the birthday of one born on 29 February',
    { born: day('2008-02-29'), from: day('2026-02-01') },
    '2026-03-01',
    ['adulthood 2026-03-01'],
  ],
  [
    'no birthday of one whose programme is closed',
    { born: day('2008-04-10'), endedOn: day('2026-04-05') },
    '2026-04-11',
    [],
  ],
  ['no closing of what is closed', { endedOn: day('2026-04-20') }, '2026-05-20', []],
])('%s', (_, over, today, expected) => {
  expect(said(over, today)).toEqual(expected)
})

test('with a day given, what falls due by it is told', () => {
  const all = duesOf(facts({ hasFinal: false }), day('2026-04-02'))
  expect(spokenOf(all, day('2026-04-02'), day('2026-05-14')).map(({ kind }) => kind)).toEqual(['closing'])
  expect(spokenOf(all, day('2026-04-02'), day('2026-05-15'))).toHaveLength(2)
})

test('what is late today is late tomorrow, until it is done', () => {
  const flags = fc.record({ hasBaseline: fc.boolean(), hasFinal: fc.boolean(), hasInterim: fc.boolean() })
  fc.assert(
    fc.property(flags, fc.integer({ min: 0, max: 60 }), (over, after) => {
      const today = addDays(day('2026-04-01'), after)
      const late = (on: typeof today) => duesOf(facts(over), on).filter((due) => due.isOverdue).length
      expect(late(addDays(today, 1))).toBeGreaterThanOrEqual(late(today))
    }),
  )
})
