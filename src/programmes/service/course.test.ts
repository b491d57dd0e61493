import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assignCaseload } from '#access/service/centre.ts'
import { discharge, enrol as enrolChild } from '#families/service/changes.ts'
import { edit as editChild } from '#families/service/card.ts'
import { child, workshop } from '../../../test/people.ts'
import { command, commandUnder, good, query, type TestCentre, testCentre } from '../../../test/centre.ts'
import { examine, spheres } from '../../../test/measuring.ts'
import { aGoal, aRecord, aSession, enrolled, held, levels, rated } from '../../../test/programming.ts'
import type { close } from '../contract.ts'
import type { z } from 'zod'
import { closing as closeDecision, holding } from './conferences.ts'
import { closing, drafting, reopening } from './closing.ts'
import { list, waiting } from './lists.ts'
import { ofOneChild, open } from './reading.ts'
import { recording } from './sessions.ts'
import { correction, enrolment, strikeOut } from './plan.ts'
import { brokenProgrammes } from './soundness.ts'
import { giving, marking, sheet } from './tasks.ts'

let centre: TestCentre
let staffId: string
let serviceId: string

beforeAll(async () => {
  centre = await testCentre({ now: '2026-05-12T03:00:00.000Z' })
  ;({ staffId, serviceId } = await workshop(centre))
})
afterAll(async () => {
  expect(await brokenProgrammes(centre.program.db.centre(centre.head.centreId))).toEqual([])
  await centre.close()
})

const opened = async (programmeId: string) =>
  good(await query(centre.program, centre.head, open, { programmeId }))
const aChild = async (): Promise<string> =>
  (await child(centre, { surname: 'Путёва', isSurelyNew: true })).childId

type Closing = z.input<typeof close.input>
const closed = (programmeId: string, given: Partial<Closing> = {}) =>
  command(centre.program, centre.head, closing, {
    programmeId,
    on: '2026-05-12',
    ending: 'completed' as const,
    conclusion: 'Ребёнок ест ложкой сам.',
    next: { text: 'Продолжать дома', who: 'семья' },
    ...given,
  })
const excused = { excuses: { baseline: 'семья переехала', final: 'семья уехала' } }

test('a child goes from the plan through goal, sessions and tasks to the closing, and the change is seen', async () => {
  const childId = await aChild()
  await examine(centre, { childId, phase: 'baseline', day: '2026-04-02', answers: spheres(3) })
  const { programmeId, sessionIds } = await enrolled(centre, {
    childId,
    sessions: [
      aSession({ day: '2026-04-05' }),
      aSession({ day: '2026-04-12' }),
      aSession({ day: '2026-05-20' }),
    ],
  })
  const goalId = await aGoal(centre, { programmeId })
  await held(centre, aRecord(sessionIds[0]!, serviceId, [staffId], { mood: 'neutral', note: 'смеялся' }))
  await held(centre, aRecord(sessionIds[1]!, serviceId, [staffId], { minutes: 50 }))
  const task = { taskId: randomUUID(), programmeId, title: 'Ложка за обедом', from: '2026-04-10' }
  good(await command(centre.program, centre.head, giving, task))
  const marks = [
    { taskId: task.taskId, day: '2026-04-11', mark: 'done' as const },
    { taskId: task.taskId, day: '2026-04-12', mark: 'partly' as const },
  ]
  good(await command(centre.program, centre.head, marking, { programmeId, source: 'sheet', marks }))
  await rated(centre, goalId, -1, { phase: 'interim', day: '2026-04-20' })
  await rated(centre, goalId, 0)
  await examine(centre, { childId, phase: 'final', day: '2026-05-10', answers: spheres(2) })

  const draft = good(await query(centre.program, centre.head, drafting, { programmeId }))
  expect(draft.text).toContain('Проведено 2 из 3 занятий: 110 минут из')
  expect(draft.text).toContain('Ест ложкой. Вначале: держит с помощью. Сейчас: держит сам.')
  expect(draft.text).toContain('сделано 1, частично 1')
  expect(draft.gates).toEqual([])
  good(await closed(programmeId))

  const whole = await opened(programmeId)
  expect(whole).toMatchObject({
    childName: 'Путёва Лев',
    endedOn: '2026-05-12',
    ending: 'completed',
    balance: { planned: 180, delivered: 110, sessions: 3, deliveredSessions: 2, missedSessions: 0 },
    outcome: { class: 'significant' },
    t: { before: 40, interim: 40, after: 50 },
    conclusion: 'Ребёнок ест ложкой сам.',
    next: { text: 'Продолжать дома', who: 'семья', staffId: null, staffName: '' },
    gates: { baseline: '2026-04-02', final: '2026-05-10' },
    may: { plan: false, record: false, close: false },
  })
  expect(whole.outcome.reasons.map(({ code }) => code)).toEqual(['goals', 'spheres'])
  expect(whole.goals).toMatchObject([{ title: 'Ест ложкой', levels, isFrozen: true, replacedBy: null }])
  expect(whole.sessions.map(({ state }) => state)).toEqual(['delivered', 'delivered', 'planned'])
  expect(whole.sessions[0]).toMatchObject({ mood: 'neutral', note: 'смеялся', deliveredOn: '2026-04-10' })
  expect(whole.tasks).toMatchObject([
    { title: 'Ложка за обедом', done: 1, partly: 1, marked: 2, to: '2026-05-12' },
  ])
  expect(whole.dues).toEqual([])
  const card = good(await query(centre.program, centre.head, ofOneChild, { childId }))
  expect(card.programmes).toMatchObject([{ id: programmeId, goals: [{ id: goalId }] }])
  expect(card.mayEnrol).toBe(true)
})

test('examinations and final ratings are gates of the closing, unless they are excused', async () => {
  const childId = await aChild()
  const { programmeId } = await enrolled(centre, { childId })
  expect(await closed(programmeId)).toMatchObject({ code: 'baseline-missing' })
  await examine(centre, { childId, phase: 'baseline', day: '2026-04-15', answers: spheres(3) })
  expect(await closed(programmeId)).toMatchObject({ code: 'final-missing' })
  await examine(centre, { childId, phase: 'final', day: '2026-04-27', answers: spheres(3) })
  expect(await closed(programmeId)).toMatchObject({ code: 'final-missing' })
  await examine(centre, { childId, phase: 'final', day: '2026-04-28', answers: spheres(3) })
  await aGoal(centre, { programmeId })
  expect(await closed(programmeId)).toMatchObject({ code: 'goals-unrated' })
  const noWho = { next: { text: 'Продолжать дома' }, ...excused }
  expect(await closed(programmeId, noWho)).toMatchObject({ code: 'next-who-missing' })
  const nobody = { next: { text: 'Продолжать', staffId: randomUUID() }, ...excused }
  expect(await closed(programmeId, nobody)).toMatchObject({ code: 'staff-unknown' })
  expect(await closed(programmeId, { on: '2026-05-13' })).toMatchObject({ code: 'date-in-future' })
  expect(await closed(programmeId, { on: '2026-03-31' })).toMatchObject({ code: 'ends-before-start' })
  good(await closed(programmeId, excused))
  expect(await closed(programmeId, excused)).toMatchObject({ code: 'programme-ended' })
  expect((await opened(programmeId)).gates).toEqual({
    baseline: '2026-04-15',
    final: '2026-04-28',
    excuses: excused.excuses,
  })
})

test('a programme that is written down weeks later finds the examinations of its own time', async () => {
  const childId = await aChild()
  const { programmeId, sessionIds } = await enrolled(centre, {
    childId,
    from: '2026-02-02',
    plannedTo: '2026-02-20',
  })
  await held(centre, aRecord(sessionIds[0]!, serviceId, [staffId], { day: '2026-02-26' }))
  await examine(centre, { childId, phase: 'baseline', day: '2026-02-02', answers: spheres(3) })
  await examine(centre, { childId, phase: 'final', day: '2026-03-02', answers: spheres(2) })
  const { gates, dues } = await opened(programmeId)
  expect(gates).toMatchObject({ baseline: '2026-02-02', final: '2026-03-02' })
  expect(dues.map(({ kind }) => kind)).not.toContain('final')
  const draft = good(await query(centre.program, centre.head, drafting, { programmeId }))
  expect(draft).toMatchObject({ gates: [], outcome: { class: 'significant' } })
  expect(draft.text).toContain('02.03.2026')
  good(await closed(programmeId, { on: '2026-03-02' }))
})

test('of two who close at once one is told that it is closed', async () => {
  const { programmeId } = await enrolled(centre, { childId: await aChild() })
  const answers = await Promise.all([closed(programmeId, excused), closed(programmeId, excused)])
  expect(answers.map((answer) => (answer.ok ? 'closed' : answer.code)).toSorted()).toEqual([
    'closed',
    'programme-ended',
  ])
})

test('a programme that was closed by mistake is opened again with its conclusion', async () => {
  const { programmeId } = await enrolled(centre, { childId: await aChild() })
  const reopened = () =>
    command(centre.program, centre.head, reopening, { programmeId, reason: 'закрыли не ту' })
  expect(await reopened()).toMatchObject({ code: 'programme-not-ended' })
  good(await closed(programmeId, excused))
  good(await reopened())
  expect(await opened(programmeId)).toMatchObject({ endedOn: null, conclusion: 'Ребёнок ест ложкой сам.' })
})

test('a programme of which a session took place is not struck out, another one is gone', async () => {
  const childId = await aChild()
  const { programmeId, sessionIds } = await enrolled(centre, { childId })
  const struck = (id: string) =>
    command(centre.program, centre.head, strikeOut, { programmeId: id, reason: 'не тот ребёнок' })
  await held(centre, aRecord(sessionIds[0]!, serviceId, [staffId]))
  expect(await struck(programmeId)).toMatchObject({ code: 'session-took-place' })
  const wrong = await enrolled(centre, { childId })
  good(await struck(wrong.programmeId))
  expect(await struck(wrong.programmeId)).toMatchObject({ code: 'not-found' })
  expect(await query(centre.program, centre.head, open, { programmeId: wrong.programmeId })).toMatchObject({
    code: 'not-found',
  })
  const record = aRecord(wrong.sessionIds[0]!, serviceId, [staffId])
  expect(await command(centre.program, centre.head, recording, record)).toMatchObject({
    code: 'session-unknown',
  })
})

test('only a child who is enrolled comes into a programme that is offered', async () => {
  const childId = await aChild()
  const tried = (given: object) =>
    command(centre.program, centre.head, enrolment, {
      programmeId: randomUUID(),
      childId,
      template: 'motor',
      version: 1,
      from: '2026-04-01',
      plannedTo: '2026-05-10',
      sessions: [aSession()],
      ...given,
    })
  expect(await tried({ childId: randomUUID() })).toMatchObject({ code: 'child-unknown' })
  expect(await tried({ template: 'constructor' })).toMatchObject({ code: 'template-unknown' })
  expect(await tried({ version: 2 })).toMatchObject({ code: 'template-unknown' })
  expect(await tried({ plannedTo: '2026-03-31' })).toMatchObject({ code: 'ends-before-start' })
  expect(await tried({ from: '2019-12-31', plannedTo: '2020-02-01' })).toMatchObject({ code: 'not-enrolled' })
  const twice = { sessions: [aSession({ staffId, secondStaffId: staffId })] }
  expect(await tried(twice)).toMatchObject({ code: 'same-staff-twice', field: 'sessions.0.secondStaffId' })
  const programmeId = randomUUID()
  good(await tried({ programmeId }))
  expect(await tried({ programmeId })).toMatchObject({ code: 'programme-reused' })
  good(
    await command(centre.program, centre.head, discharge, {
      childId,
      to: '2026-05-01',
      reason: 'moved',
      order: '1-д',
    }),
  )
  expect(await tried({ from: '2026-05-05' })).toMatchObject({ code: 'not-enrolled' })
  good(await command(centre.program, centre.head, enrolChild, { childId, from: '2026-05-04', order: '2-д' }))
  good(await tried({ from: '2026-05-05' }))
})

test('the same command again changes nothing', async () => {
  const childId = await aChild()
  const { sessionIds, programmeId } = await enrolled(centre, { childId })
  const sent = { id: randomUUID(), args: aRecord(sessionIds[0]!, serviceId, [staffId]) }
  good(await commandUnder(centre.program, centre.head, recording, sent))
  good(await commandUnder(centre.program, centre.head, recording, sent))
  good(await command(centre.program, centre.head, recording, sent.args))
  expect((await opened(programmeId)).sessions[0]!.recordIds).toHaveLength(1)
})

test('another centre finds nothing', async () => {
  const { programmeId, sessionIds } = await enrolled(centre, { childId: await aChild() })
  const other = await centre.another()
  const asOther = { program: other.program, head: other.head }
  const theirs = await workshop(asOther)
  expect(await query(other.program, other.head, open, { programmeId })).toMatchObject({ code: 'not-found' })
  const record = aRecord(sessionIds[0]!, theirs.serviceId, [theirs.staffId])
  expect(await command(other.program, other.head, recording, record)).toMatchObject({
    code: 'session-unknown',
  })
  const { rows, total } = good(await query(other.program, other.head, list, {}))
  expect({ rows, total }).toEqual({ rows: [], total: 0 })
  expect(good(await query(other.program, other.head, waiting, {}))).toEqual({
    rows: [],
    total: 0,
    overdue: 0,
  })
})

test('a specialist reaches the own caseload, a methodologist sees initials', async () => {
  const mine = await aChild()
  const foreign = await aChild()
  const own = await enrolled(centre, { childId: mine })
  const other = await enrolled(centre, { childId: foreign })
  const specialist = { ...centre.as('specialist'), staffId }
  const care = { childIds: [mine], staffId, from: '2026-01-01' }
  good(await command(centre.program, centre.head, assignCaseload, care))
  const find = (programmeId: string) => query(centre.program, specialist, open, { programmeId })
  expect(good(await find(own.programmeId)).may).toEqual({ plan: true, record: true, close: true })
  expect(await find(other.programmeId)).toMatchObject({ code: 'not-found' })
  const { rows } = good(await query(centre.program, specialist, list, {}))
  expect(rows.map(({ id }) => id)).toEqual([own.programmeId])
  const dues = good(await query(centre.program, specialist, waiting, {}))
  expect(new Set(dues.rows.map(({ childId }) => childId))).toEqual(new Set([mine]))
  const seen = good(await query(centre.program, centre.as('methodologist'), list, {}))
  expect(seen.rows.every(({ childName }) => childName === 'П. Л.')).toBe(true)
})

test('lists go page by page, and the late ones by themselves', async () => {
  const all = good(await query(centre.program, centre.head, list, { state: 'all', limit: 200 }))
  const first = good(await query(centre.program, centre.head, list, { state: 'all', limit: 3 }))
  expect(first.total).toBe(all.rows.length)
  const second = good(
    await query(centre.program, centre.head, list, { state: 'all', limit: 200, after: first.next }),
  )
  expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(all.rows.map(({ id }) => id))
  expect(second.next).toBe(null)
  const late = good(await query(centre.program, centre.head, list, { onlyLate: true, limit: 2 }))
  expect(late.rows).toHaveLength(2)
  const rest = good(await query(centre.program, centre.head, list, { onlyLate: true, after: late.next }))
  expect(late.total).toBe(late.rows.length + rest.rows.length)
  expect([...late.rows, ...rest.rows].every(({ dues }) => dues.some((due) => due.isOverdue))).toBe(true)
})

test('texts of the greatest length come back as they were', async () => {
  const childId = await aChild()
  const { programmeId } = await enrolled(centre, { childId })
  const long = (n: number) => 'ж'.repeat(n)
  const title = long(300)
  const longest = ['а', 'б', 'в', 'г', 'д'].map((letter) => letter.repeat(500))
  await aGoal(centre, { programmeId, title, levels: longest })
  const task = { taskId: randomUUID(), programmeId, title, text: long(3000), from: '2026-04-10' }
  good(await command(centre.program, centre.head, giving, task))
  good(await closed(programmeId, { conclusion: long(10_000), ...excused }))
  const whole = await opened(programmeId)
  expect(whole.goals[0]).toMatchObject({ title, levels: longest })
  expect(whole.tasks[0]).toMatchObject({ title, text: long(3000) })
  expect(whole.conclusion).toBe(long(10_000))
})

test('a sheet shows the days asked for, and takes back a tick', async () => {
  const childId = await aChild()
  const { programmeId } = await enrolled(centre, { childId })
  const task = { taskId: randomUUID(), programmeId, title: 'Мяч', from: '2026-05-05', to: '2026-05-20' }
  good(await command(centre.program, centre.head, giving, task))
  const mark = (day: string, given: 'done' | 'notDone' | null) =>
    command(centre.program, centre.head, marking, {
      programmeId,
      source: 'visit' as const,
      marks: [{ taskId: task.taskId, day, mark: given }],
    })
  expect(await mark('2026-05-04', 'done')).toMatchObject({ code: 'mark-outside-task' })
  expect(await mark('2026-05-13', 'done')).toMatchObject({ code: 'date-in-future' })
  good(await mark('2026-05-06', 'done'))
  good(await mark('2026-05-07', 'notDone'))
  good(await mark('2026-05-07', null))
  const shown = good(
    await query(centre.program, centre.head, sheet, { programmeId, from: '2026-05-04', days: 5 }),
  )
  expect(shown).toMatchObject({
    firstName: 'Лев',
    days: ['2026-05-04', '2026-05-05', '2026-05-06', '2026-05-07', '2026-05-08'],
  })
  expect(shown.tasks[0]!.marks).toEqual([null, null, 'done', null, null])
  const other = await enrolled(centre, { childId })
  const foreign = { programmeId: other.programmeId, source: 'sheet' as const }
  const marks = [{ taskId: task.taskId, day: '2026-05-06', mark: 'done' as const }]
  expect(await command(centre.program, centre.head, marking, { ...foreign, marks })).toMatchObject({
    code: 'task-unknown',
  })
})

test('the plan is corrected, but not what took place', async () => {
  const childId = await aChild()
  const { programmeId, sessionIds } = await enrolled(centre, { childId })
  const corrected = (given: object) =>
    command(centre.program, centre.head, correction, { programmeId, reason: 'семья уезжала', ...given })
  await held(centre, aRecord(sessionIds[0]!, serviceId, [staffId]))
  const moved = aSession({ sessionId: sessionIds[1]!, day: '2026-05-14', title: 'Другое' })
  const added = aSession({ place: 'remote', videoLink: 'https://video.example/room' })
  good(await corrected({ sessions: [moved, added, added], drop: [sessionIds[2]!], plannedTo: '2026-06-01' }))
  const whole = await opened(programmeId)
  expect(whole.plannedTo).toBe('2026-06-01')
  expect(whole.nextSession).toBe('2026-05-14')
  expect(
    whole.sessions.map(({ title, state, videoLink, dropReason }) => [title, state, videoLink, dropReason]),
  ).toEqual([
    ['Занятие', 'delivered', null, null],
    ['Другое', 'planned', null, null],
    ['Занятие', 'dropped', null, 'семья уезжала'],
    ['Занятие', 'planned', 'https://video.example/room', null],
  ])
  const took = [aSession({ sessionId: sessionIds[0]! })]
  expect(await corrected({ sessions: took })).toMatchObject({ code: 'session-took-place' })
  expect(await corrected({ drop: [sessionIds[0]!] })).toMatchObject({ code: 'session-took-place' })
  expect(await corrected({ drop: [randomUUID()] })).toMatchObject({ code: 'session-unknown' })
  const other = await enrolled(centre, { childId })
  const stolen = [aSession({ sessionId: other.sessionIds[0]! })]
  expect(await corrected({ sessions: stolen })).toMatchObject({ code: 'session-unknown' })
  expect(await corrected({ plannedTo: '2026-03-01' })).toMatchObject({ code: 'ends-before-start' })
  const record = aRecord(sessionIds[2]!, serviceId, [staffId])
  expect(await command(centre.program, centre.head, recording, record)).toMatchObject({
    code: 'session-dropped',
  })
})

test('nobody is reminded of anything about a child who died', async () => {
  const childId = await aChild()
  const { programmeId } = await enrolled(centre, { childId })
  expect((await opened(programmeId)).dues.length).toBeGreaterThan(0)
  const changes = { deceasedOn: '2026-05-02' }
  good(await command(centre.program, centre.head, editChild, { childId, base: 1, changes }))
  expect((await opened(programmeId)).dues).toEqual([])
  const { rows } = good(await query(centre.program, centre.head, waiting, { limit: 500 }))
  expect(rows.some((row) => row.childId === childId)).toBe(false)
})

test('a conference leaves decisions that fall due, and are carried out once', async () => {
  const childId = await aChild()
  const { programmeId } = await enrolled(centre, { childId })
  const hold = (given: object = {}) =>
    command(centre.program, centre.head, holding, {
      conferenceId: randomUUID(),
      childId,
      programmeId,
      kind: 'caseConference' as const,
      day: '2026-05-01',
      staffIds: [staffId, staffId],
      isFamilyPresent: true,
      minutes: 'Обсудили питание.',
      decisions: [{ text: 'Подобрать ложку', staffId, due: '2026-05-05' }, { text: 'Спросить маму' }],
      ...given,
    })
  const conferenceId = randomUUID()
  good(await hold({ conferenceId }))
  expect(await hold({ conferenceId })).toMatchObject({ code: 'conference-reused' })
  expect(await hold({ day: '2026-05-13' })).toMatchObject({ code: 'date-in-future' })
  expect(await hold({ staffIds: [randomUUID()] })).toMatchObject({ code: 'staff-unknown' })
  const other = await enrolled(centre, { childId: await aChild() })
  expect(await hold({ programmeId: other.programmeId })).toMatchObject({ code: 'programme-of-another-child' })
  good(await hold({ programmeId: null, decisions: [{ text: 'Позвонить', due: '2026-05-06' }] }))

  const decisionsDue = async () =>
    good(await query(centre.program, centre.head, waiting, { limit: 500 })).rows.filter(
      (row) => row.childId === childId && row.kind === 'decision',
    )
  expect(await decisionsDue()).toMatchObject([
    { what: 'Подобрать ложку', day: '2026-05-05', isOverdue: true, programmeId },
    { what: 'Позвонить', programmeId: null },
  ])
  const [conference] = (await opened(programmeId)).conferences
  expect(conference).toMatchObject({ minutes: 'Обсудили питание.', staffNames: ['Коваленко А. В.'] })
  const close = (on: string) =>
    command(centre.program, centre.head, closeDecision, { decisionId: conference!.decisions[0]!.id, on })
  expect(await close('2026-05-13')).toMatchObject({ code: 'date-in-future' })
  good(await close('2026-05-11'))
  expect(await close('2026-05-11')).toMatchObject({ code: 'already-closed' })
  expect(await decisionsDue()).toMatchObject([{ what: 'Позвонить' }])
})
