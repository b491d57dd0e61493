import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assignCaseload } from '#access/service/centre.ts'
import { correction as correctRecord } from '#services/service/record.ts'
import { journalRows } from '#services/service/read.ts'
import { child, serve, workshop } from '../../../test/people.ts'
import { command, good, query, type TestCentre, testCentre } from '../../../test/centre.ts'
import { aGoal, aRecord, aSession, enrolled, held, levels } from '../../../test/programming.ts'
import { ending, rating, replacing, setting } from './goals.ts'
import { correction, enrolment } from './plan.ts'
import { open } from './reading.ts'
import { linking, recording } from './sessions.ts'
import { open as openTemplate, save as saveTemplate } from './templates.ts'

let centre: TestCentre
let staffId: string
let secondId: string
let serviceId: string

beforeAll(async () => {
  centre = await testCentre({ now: '2026-05-12T03:00:00.000Z' })
  ;({ staffId, serviceId } = await workshop(centre))
  secondId = (await workshop(centre)).staffId
})
afterAll(() => centre.close())

const opened = async (programmeId: string) =>
  good(await query(centre.program, centre.head, open, { programmeId }))
const aChild = async (): Promise<string> =>
  (await child(centre, { surname: 'Занятова', isSurelyNew: true })).childId
const recorded = (record: Parameters<typeof held>[1]) =>
  command(centre.program, centre.head, recording, record)
const reversed = (recordId: string) =>
  command(centre.program, centre.head, correctRecord, { recordId, reason: 'не тот день' })

test('two specialists in one session are two services, and the child’s time is not doubled', async () => {
  const childId = await aChild()
  const { programmeId, sessionIds } = await enrolled(centre, { childId })
  await held(centre, aRecord(sessionIds[0]!, serviceId, [staffId, secondId], { minutes: 45, note: 'вместе' }))
  const { balance, sessions } = await opened(programmeId)
  expect(balance).toMatchObject({ delivered: 45, deliveredSessions: 1 })
  expect(sessions[0]).toMatchObject({ state: 'delivered', deliveredMinutes: 45, note: 'вместе' })
  expect(sessions[0]!.recordIds).toHaveLength(2)
  const { rows } = good(await query(centre.program, centre.head, journalRows, { childId }))
  expect(rows.map((row) => row.minutes)).toEqual([45, 45])
  const minutes = await centre.program.db
    .centre(centre.head.centreId)
    .rows<{ delivered_minutes: number }>(
      'select delivered_minutes from session_minutes_door where session_id = $1',
      [sessionIds[0]!],
    )
  expect(minutes).toEqual([{ delivered_minutes: 45 }])
})

test('a session that took place is not recorded again until its record is reversed', async () => {
  const { programmeId, sessionIds } = await enrolled(centre, { childId: await aChild() })
  const [recordId] = await held(centre, aRecord(sessionIds[0]!, serviceId, [staffId], { mood: 'negative' }))
  expect(await recorded(aRecord(sessionIds[0]!, serviceId, [staffId]))).toMatchObject({
    code: 'session-took-place',
  })
  good(await reversed(recordId!))
  expect((await opened(programmeId)).sessions[0]).toMatchObject({
    state: 'planned',
    deliveredMinutes: null,
    recordIds: [],
    mood: null,
  })
  const [again] = await held(centre, aRecord(sessionIds[0]!, serviceId, [staffId], { day: '2026-04-11' }))
  expect((await opened(programmeId)).sessions[0]).toMatchObject({
    deliveredOn: '2026-04-11',
    recordIds: [again],
    mood: null,
  })
})

test('a session whose service is corrected stays what it was', async () => {
  const childId = await aChild()
  const { programmeId, sessionIds } = await enrolled(centre, { childId })
  const record = aRecord(sessionIds[0]!, serviceId, [staffId], { mood: 'negative' })
  const [wrong] = await held(centre, record)
  const replace = (recordId: string, whose: string) => {
    const { form, place, technology } = record
    const right = {
      recordId: randomUUID(),
      childId: whose,
      serviceId,
      staffId,
      day: '2026-04-12',
      minutes: 50,
    }
    const replacement = { ...right, form, place, technology }
    const args = { recordId, reason: 'не тот день', replacement }
    return command(centre.program, centre.head, correctRecord, args).then(
      (answer) => (good(answer), right.recordId),
    )
  }
  const right = await replace(wrong!, childId)
  expect((await opened(programmeId)).sessions[0]).toMatchObject({
    state: 'delivered',
    deliveredOn: '2026-04-12',
    deliveredMinutes: 50,
    recordIds: [right],
    mood: 'negative',
  })
  await replace(right, await aChild())
  expect((await opened(programmeId)).sessions[0]).toMatchObject({ state: 'planned', recordIds: [] })
})

test('two who record one session at once record it once', async () => {
  const { programmeId, sessionIds } = await enrolled(centre, { childId: await aChild() })
  const answers = await Promise.all([
    recorded(aRecord(sessionIds[0]!, serviceId, [staffId])),
    recorded(aRecord(sessionIds[0]!, serviceId, [secondId])),
  ])
  expect(answers.map((answer) => (answer.ok ? 'done' : answer.code)).toSorted()).toEqual([
    'done',
    'session-took-place',
  ])
  expect((await opened(programmeId)).sessions[0]!.recordIds).toHaveLength(1)
})

test('a missed session is a cancelled service, and another takes its place', async () => {
  const childId = await aChild()
  const { programmeId, sessionIds } = await enrolled(centre, { childId })
  const missed = { state: 'cancelled' as const, cancelReason: 'childIll' as const, mood: 'negative' as const }
  expect(await recorded(aRecord(sessionIds[0]!, serviceId, [staffId], { state: 'cancelled' }))).toMatchObject(
    { code: 'cancel-reason-missing' },
  )
  await held(centre, aRecord(sessionIds[0]!, serviceId, [staffId], missed))
  expect((await opened(programmeId)).sessions[0]).toMatchObject({ state: 'missed', cancelReason: 'childIll' })
  const makeUp = aSession({ makeUpOf: sessionIds[0]!, title: 'Взамен' })
  const plan = (sessions: object[]) =>
    command(centre.program, centre.head, correction, {
      programmeId,
      sessions: sessions as never,
      reason: 'болел',
    })
  expect(await plan([{ ...makeUp, makeUpOf: randomUUID() }])).toMatchObject({ code: 'session-unknown' })
  good(await plan([makeUp]))
  await held(centre, aRecord(makeUp.sessionId, serviceId, [staffId], { minutes: 55 }))
  const { balance, sessions } = await opened(programmeId)
  expect(sessions.map(({ state }) => state)).toEqual(['madeUp', 'planned', 'planned', 'delivered'])
  expect(balance).toMatchObject({ planned: 180, delivered: 55, sessions: 3, missedSessions: 1 })
})

test('a session takes place within its programme, by different specialists, in the past', async () => {
  const { sessionIds } = await enrolled(centre, { childId: await aChild() })
  const id = sessionIds[0]!
  const tried = async (given: object, staff = [staffId]) => {
    const answer = await recorded(aRecord(id, serviceId, staff, given))
    return answer.ok ? 'done' : answer.code
  }
  expect(await tried({ day: '2026-03-31' })).toBe('session-before-programme')
  expect(await tried({ day: '2026-05-13' })).toBe('date-in-future')
  expect(await tried({}, [staffId, staffId])).toBe('same-staff-twice')
  expect(await tried({}, [randomUUID()])).toBe('staff-unknown')
  expect(await tried({ serviceId: randomUUID() })).toBe('service-unknown')
  expect(await tried({ sessionId: randomUUID() })).toBe('session-unknown')
  const recordId = randomUUID()
  const records = [
    { recordId, staffId },
    { recordId, staffId: secondId },
  ]
  expect(await tried({ records })).toBe('record-reused')
  expect(await tried({})).toBe('done')
})

test('diagnostics outside the hours takes time and leaves the balance as it is', async () => {
  const definition = (await template()).definition
  const outside = { ...definition, isDiagnosticsInside: false }
  const saved = good(
    await command(centre.program, centre.head, saveTemplate, { definition: outside, why: 'отдельно' }),
  )
  const diagnostics = outside.sessions.find(({ isDiagnostics }) => isDiagnostics)!
  const sessions = [aSession({ templateSession: diagnostics.id, minutes: 30 }), aSession()]
  const { programmeId, sessionIds } = await enrolled(centre, { childId: await aChild(), ...saved, sessions })
  for (const id of sessionIds) await held(centre, aRecord(id, serviceId, [staffId], { minutes: 40 }))
  const { balance, sessions: shown } = await opened(programmeId)
  expect(shown.map(({ isCounted }) => isCounted)).toEqual([false, true])
  expect(balance).toMatchObject({ planned: 60, delivered: 40, deliveredSessions: 2 })
})

const template = async () =>
  good(await query(centre.program, centre.head, openTemplate, { template: 'motor', version: 1 }))

test('a service that is in the journal already becomes a session', async () => {
  const childId = await aChild()
  const { programmeId, sessionIds } = await enrolled(centre, { childId })
  const link = (sessionId: string, recordId: string) =>
    command(centre.program, centre.head, linking, { sessionId, recordId })
  const recordId = await serve(centre, { childId, serviceId, staffId, day: '2026-04-15' })
  good(await link(sessionIds[0]!, recordId))
  good(await link(sessionIds[0]!, recordId))
  expect(await link(sessionIds[1]!, recordId)).toMatchObject({ code: 'record-linked-already' })
  expect((await opened(programmeId)).sessions[0]).toMatchObject({
    deliveredOn: '2026-04-15',
    deliveredMinutes: 45,
  })
  const strange = await serve(centre, { childId: await aChild(), serviceId, staffId, day: '2026-04-15' })
  expect(await link(sessionIds[1]!, strange)).toMatchObject({ code: 'record-of-another-child' })
  expect(await link(sessionIds[1]!, randomUUID())).toMatchObject({ code: 'record-unknown' })
  const gone = await serve(centre, { childId, serviceId, staffId, day: '2026-04-16' })
  good(await reversed(gone))
  expect(await link(sessionIds[1]!, gone)).toMatchObject({ code: 'record-unknown' })
})

test('either of two specialists who have the child in care records for both', async () => {
  const childId = await aChild()
  const { programmeId, sessionIds } = await enrolled(centre, {
    childId,
    sessions: [aSession({ staffId, secondStaffId: secondId })],
  })
  const second = { ...centre.as('specialist'), staffId: secondId }
  const record = aRecord(sessionIds[0]!, serviceId, [staffId, secondId])
  expect(await command(centre.program, second, recording, record)).toMatchObject({ code: 'session-unknown' })
  const care = { childIds: [childId], staffId: secondId, from: '2026-01-01' }
  good(await command(centre.program, centre.head, assignCaseload, care))
  good(await command(centre.program, second, recording, record))
  expect((await opened(programmeId)).sessions[0]!.recordIds).toHaveLength(2)
})

const goalOf = (programmeId: string, goalId: string = randomUUID()) => ({
  goalId,
  programmeId,
  domain: 'selfCare' as const,
  title: 'Ест вилкой',
  levels,
  baseline: -1,
  setOn: '2026-04-02',
})

test('a goal is edited until the second session, and then replaced', async () => {
  const { programmeId, sessionIds } = await enrolled(centre, { childId: await aChild() })
  const goalId = await aGoal(centre, { programmeId })
  await held(centre, aRecord(sessionIds[0]!, serviceId, [staffId]))
  const set = (given: object = {}) =>
    command(centre.program, centre.head, setting, { ...goalOf(programmeId, goalId), ...given })
  good(await set())
  expect((await opened(programmeId)).goals).toMatchObject([{ title: 'Ест вилкой', isFrozen: false }])
  await held(centre, aRecord(sessionIds[1]!, serviceId, [staffId]))
  expect(await set()).toMatchObject({ code: 'goal-frozen' })
  const newGoalId = randomUUID()
  const replace = () =>
    command(centre.program, centre.head, replacing, {
      ...goalOf(programmeId, goalId),
      newGoalId,
      reason: 'слишком легко',
      baseline: -2,
    })
  good(await replace())
  expect(await replace()).toMatchObject({ code: 'goal-replaced-already' })
  const { goals, t } = await opened(programmeId)
  expect(goals).toMatchObject([
    { id: goalId, replacedBy: newGoalId, endReason: 'слишком легко' },
    { id: newGoalId, replacedBy: null },
  ])
  expect(t.before).toBe(30)
  const rate = (id: string, given: object = {}) =>
    command(centre.program, centre.head, rating, {
      goalId: id,
      day: '2026-05-01',
      phase: 'final',
      rater: 'specialist',
      level: 0,
      ...given,
    })
  expect(await rate(goalId)).toMatchObject({ code: 'goal-replaced-already' })
  expect(await rate(newGoalId, { day: '2026-04-01' })).toMatchObject({ code: 'rated-before-set' })
  expect(await rate(newGoalId, { day: '2026-05-13' })).toMatchObject({ code: 'date-in-future' })
  expect(await rate(newGoalId, { staffId: randomUUID() })).toMatchObject({ code: 'not-found' })
  expect(await rate(newGoalId, { adultId: randomUUID() })).toMatchObject({ code: 'not-found' })
  good(await rate(newGoalId, { rater: 'parent', level: 2 }))
  expect((await opened(programmeId)).t.after).toBe(70)
  good(await rate(newGoalId))
  expect((await opened(programmeId)).t.after).toBe(50)
})

test('a programme has five goals at most, and each can be measured by', async () => {
  const { programmeId } = await enrolled(centre, { childId: await aChild() })
  const set = (given: object) =>
    command(centre.program, centre.head, setting, { ...goalOf(programmeId), ...given })
  expect(await set({ importance: 0, difficulty: 2 })).toMatchObject({ code: 'weight-zero' })
  expect(await set({ baseline: 2 })).toMatchObject({ code: 'baseline-is-best' })
  expect(await set({ levels: ['а', 'а', 'б', 'в', 'г'] })).toMatchObject({ code: 'levels-repeated' })
  expect(await set({ setOn: '2026-05-13' })).toMatchObject({ code: 'date-in-future' })
  const ids = [1, 2, 3, 4, 5].map(() => randomUUID())
  for (const goalId of ids) await aGoal(centre, { programmeId, goalId })
  expect(await set({})).toMatchObject({ code: 'too-many-goals' })
  good(await set({ goalId: ids[0] }))
  const end = { goalId: ids[0]!, on: '2026-05-12', reason: 'семья передумала' }
  good(await command(centre.program, centre.head, ending, end))
  expect(await command(centre.program, centre.head, ending, end)).toMatchObject({
    code: 'goal-replaced-already',
  })
  good(await set({}))
  const other = await enrolled(centre, { childId: await aChild() })
  expect(await set({ programmeId: other.programmeId, goalId: ids[1] })).toMatchObject({ code: 'not-found' })
})

test('a session of another programme is not taken for one’s own', async () => {
  const childId = await aChild()
  const { sessionIds } = await enrolled(centre, { childId })
  const again = {
    programmeId: randomUUID(),
    childId,
    template: 'motor',
    version: 1,
    from: '2026-04-01',
    plannedTo: '2026-05-10',
    sessions: [aSession({ sessionId: sessionIds[0]! })],
  }
  expect(await command(centre.program, centre.head, enrolment, again)).toMatchObject({
    code: 'command-reused',
  })
})
