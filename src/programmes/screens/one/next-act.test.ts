import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { nextAct, type Known } from './next-act.ts'

const today = localDate('2026-05-12')
type Session = Known['sessions'][number]
type Goal = Known['goals'][number]

const session = (placeInPlan: number, part: Partial<Session> = {}): Session => ({
  sessionId: `00000000-0000-7000-8000-00000000000${placeInPlan}`,
  title: 'Занятие',
  minutes: 60,
  isCounted: true,
  place: 'home',
  day: localDate(`2026-05-1${placeInPlan}`),
  state: 'planned',
  placeInPlan,
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

const goal = (ratings: Goal['ratings'] = []): Goal => ({
  id: '00000000-0000-7000-8000-0000000000a1',
  domain: 'motor',
  title: 'Сидит в опоре',
  levels: ['1', '2', '3', '4', '5'],
  isMaintain: false,
  baseline: -1,
  importance: null,
  difficulty: null,
  icf: null,
  setOn: today,
  isFrozen: false,
  replacedBy: null,
  endedOn: null,
  endReason: null,
  ratings,
  loans: [],
})

const rated = goal([
  { id: '00000000-0000-7000-8000-0000000000b1', day: today, phase: 'final', rater: 'specialist', level: 0 },
])

const known = (part: Partial<Known> = {}): Known => ({
  endedOn: null,
  ending: null,
  gates: { baseline: today, final: null, excuses: { baseline: null, final: null } },
  goals: [goal()],
  sessions: [session(3), session(4)],
  balance: {
    promised: 480,
    planned: 480,
    delivered: 0,
    sessions: 2,
    deliveredSessions: 0,
    missedSessions: 0,
  },
  dues: [],
  ...part,
})
const none = { baseline: null, final: null, excuses: { baseline: null, final: null } }
const over = { sessions: [session(1, { state: 'delivered' })] }

test('a new programme waits for the baseline examination, then for a goal', () => {
  expect(nextAct(known({ gates: none, goals: [] }), today)?.kind).toBe('baseline')
  expect(nextAct(known({ goals: [] }), today)?.kind).toBe('goal')
})

test('a session of today is not kept behind an examination that is not there', () => {
  const act = nextAct(known({ gates: none, sessions: [session(2)] }), today)
  expect(act).toMatchObject({ kind: 'session', number: 1 })
})

test('the next session is named by its number among those that were not dropped', () => {
  const sessions = [
    session(1, { state: 'dropped' }),
    session(2, { state: 'delivered', deliveredOn: today }),
    session(3),
  ]
  expect(nextAct(known({ sessions }), today)).toMatchObject({ kind: 'session', number: 2 })
})

test('a missed session asks for a day while promised minutes are lacking', () => {
  const sessions = [session(1, { state: 'missed' })]
  expect(nextAct(known({ sessions }), today)?.kind).toBe('makeUp')
  const balance = { ...known().balance, delivered: 480 }
  expect(nextAct(known({ sessions, balance }), today)?.kind).toBe('final')
})

test('after the sessions come the final examination, the ratings, the closing', () => {
  expect(nextAct(known(over), today)?.kind).toBe('final')
  const gates = { ...none, baseline: today, final: today }
  expect(nextAct(known({ ...over, gates }), today)?.kind).toBe('rate')
  expect(nextAct(known({ ...over, gates, goals: [rated] }), today)?.kind).toBe('close')
})

test('a closed programme asks for nothing but the follow-up that is due', () => {
  expect(nextAct(known({ endedOn: today }), today)).toBeNull()
  const dues = [{ kind: 'followUp' as const, day: today, isOverdue: false }]
  expect(nextAct(known({ endedOn: today, dues }), today)?.kind).toBe('followUp')
})
