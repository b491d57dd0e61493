import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#access/act.ts'
import { assignCaseload } from '#access/service/centre.ts'
import { edit as editChild } from '#families/service/card.ts'
import { addAdult } from '#families/service/changes.ts'
import { command, good, ownCommand, query, type TestCentre, testCentre } from '../../../test/centre.ts'
import { type AssessmentInput, examination, examine as examineIn, spheres } from '../../../test/measuring.ts'
import { child, workshop } from '../../../test/people.ts'
import { close as closeCall, list as calls } from './calls.ts'
import { examinationsOf, movementsOf } from './doors.ts'
import { listOfChild, open, profileOf } from './read.ts'
import { correction, many, record, reverse } from './record.ts'
import { brokenAssessments } from './soundness.ts'
import { standingAct } from '#access/dispatch.ts'

let centre: TestCentre
let staffId: string
let specialist: Actor

beforeAll(async () => {
  centre = await testCentre({ now: '2026-05-12T03:00:00.000Z' })
  staffId = (await workshop(centre)).staffId
  specialist = { ...centre.as('specialist'), staffId }
})
afterAll(() => centre.close())

const mother = { name: { lastName: 'Измерова', firstName: 'Анна' }, relation: 'mother' as const }
const aChild = (surname = 'Измеров') =>
  child(centre, { surname, isSurelyNew: true, adults: [{ ...mother, phones: '+79140001122' }] })
const examine = (given: Partial<AssessmentInput> & { childId: string }, who?: Actor) =>
  examineIn(centre, given, who)
const send = (given: Partial<AssessmentInput> & { childId: string }, who: Actor = centre.head) =>
  ownCommand(centre.program, who, record, examination(given))
const all = async (childId: string) =>
  good(await query(centre.program, centre.head, listOfChild, { childId })).assessments
const profile = async (childId: string) =>
  good(await query(centre.program, centre.head, profileOf, { childId }))
const strain = (value: number) => ({
  instrument: 'strain',
  answers: { tired: value, alone: value, own: value, temper: value, hope: value },
})
const openCalls = async (who: Actor = centre.head, withClosed = false) =>
  good(await query(centre.program, who, calls, { withClosed })).calls
const changes = (childId: string) =>
  centre.program.db
    .centre(centre.head.centreId)
    .rows<{ instrument: string; scale: string; gain: number; from_day: string }>(
      'select instrument, scale, gain, from_day from score_change_door where child_id = $1 order by scale, to_day',
      [childId],
    )

test('an examination sent twice is kept once; another one under its id is refused', async () => {
  const { childId } = await aChild()
  const sent = examination({ childId, staffId })
  const first = good(await ownCommand(centre.program, centre.head, record, sent))
  expect(first).toEqual({ assessmentId: sent.assessmentId, isNew: true, callId: null })
  const turned = { ...sent, answers: Object.fromEntries(Object.entries(sent.answers).toReversed()) }
  expect(good(await ownCommand(centre.program, centre.head, record, turned)).isNew).toBe(false)
  for (const other of [{ answers: { ...sent.answers, motor: 1 } }, { day: '2026-01-13' }, { phase: 'final' }])
    expect(
      await ownCommand(centre.program, centre.head, record, { ...sent, ...other } as AssessmentInput),
    ).toMatchObject({ ok: false, code: 'assessment-reused' })
  expect(await all(childId)).toHaveLength(1)
})

test('scores are shown with their names, ranges and meanings, and answers come back as they were given', async () => {
  const { childId } = await aChild()
  const assessmentId = await examine({ childId, staffId, answers: { ...spheres(3), mood: -1 } })
  const { assessment, answers, definition } = good(
    await query(centre.program, centre.head, open, { assessmentId }),
  )
  expect(assessment).toMatchObject({
    childId,
    staffId,
    staffName: 'Коваленко А. В.',
    form: null,
    adultName: '',
  })
  expect(assessment.scores[0]).toMatchObject({
    scale: 'motor',
    value: 3,
    min: 0,
    max: 4,
    better: 'lower',
    band: 'тяжёлые проблемы',
  })
  expect(answers).toEqual({ ...spheres(3), mood: -1 })
  expect(definition.items).toHaveLength(7)
})

test('answers lie sealed in the database', async () => {
  const { childId } = await aChild()
  const id = await examine({ childId })
  const [row] = await centre.program.db
    .centre(centre.head.centreId)
    .rows<{ answers: Buffer }>('select answers from assessment where id = $1', [id])
  expect(row!.answers.toString('latin1')).not.toContain('motor')
})

test('what does not hold is refused by its code and its field', async () => {
  const { childId, adultIds } = await aChild()
  const strangers = await child(centre, { surname: 'Другов', adults: [{ ...mother, phones: '' }] })
  const other = await centre.another()
  const theirs = await child(other, { surname: 'Соседов' })
  const cases: [Partial<AssessmentInput>, string, string][] = [
    [{ childId: randomUUID() }, 'child-unknown', 'childId'],
    [{ childId: theirs.childId }, 'child-unknown', 'childId'],
    [{ instrument: 'unheard' }, 'instrument-unknown', 'instrument'],
    [{ version: 2 }, 'instrument-unknown', 'instrument'],
    [{ form: 'А' }, 'form-unknown', 'form'],
    [{ day: '2026-05-13' }, 'date-in-future', 'day'],
    [{ day: '2015-05-04' }, 'assessed-before-birth', 'day'],
    [{ staffId: randomUUID() }, 'staff-unknown', 'staffId'],
    [{ adultId: strangers.adultIds[0]! }, 'adult-unknown', 'adultId'],
    [{ adultId: randomUUID() }, 'adult-unknown', 'adultId'],
    [strain(1), 'adult-missing', 'adultId'],
    [{ answers: {} }, 'answer-missing', 'motor'],
    [{ answers: { ...spheres(3), motor: 5 } }, 'answer-out-of-range', 'motor'],
    [{ answers: {}, origin: 'journal' }, 'answers-empty', 'answers'],
  ]
  for (const [given, code, field] of cases)
    expect(await send({ childId, ...given })).toMatchObject({ ok: false, code, field })
  expect(good(await send({ childId, adultId: adultIds[0]! })).isNew).toBe(true)
})

test('many are taken or refused one by one, an id that comes twice goes in once, and again nothing is doubled', async () => {
  const { childId } = await aChild()
  const twice = examination({ childId })
  const sent = [
    twice,
    twice,
    { ...twice, day: '2026-01-20' },
    examination({ childId, origin: 'journal', answers: { motor: 2 } }),
    examination({ childId, day: '2026-12-31' }),
  ]
  const taking = () => ownCommand(centre.program, centre.head, many, { assessments: sent })
  const refused = [
    { assessmentId: twice.assessmentId, code: 'assessment-reused', field: null },
    { assessmentId: sent[4]!.assessmentId, code: 'date-in-future', field: 'day' },
  ]
  expect(good(await taking())).toEqual({ taken: 2, known: 1, refused })
  expect(good(await taking())).toEqual({ taken: 0, known: 3, refused })
  expect(await all(childId)).toHaveLength(2)
})

test('a final examination may be entered before its baseline', async () => {
  const { childId } = await aChild()
  await examine({
    childId,
    phase: 'final',
    day: '2026-04-20',
    answers: { ...spheres(3), motor: 2, social: 4 },
  })
  expect((await profile(childId)).development).toBeNull()
  await examine({ childId, day: '2026-01-12' })
  expect((await profile(childId)).development).toEqual({
    instrument: 'development',
    fromDay: '2026-01-12',
    toDay: '2026-04-20',
    scales: 6,
    better: 1,
    worse: 1,
    largest: 1,
  })
})

test('a final examination before any baseline is compared with nothing', async () => {
  const { childId } = await aChild()
  await examine({ childId, phase: 'final', day: '2026-01-11' })
  await examine({ childId, phase: 'baseline', day: '2026-01-12' })
  expect(await changes(childId)).toEqual([])
})

test('of two baselines the later one counts, and each of two finals has its own', async () => {
  const { childId } = await aChild()
  await examine({ childId, day: '2025-01-10', answers: spheres(4) })
  await examine({ childId, phase: 'final', day: '2025-06-10', answers: spheres(3) })
  await examine({ childId, day: '2025-09-10', answers: spheres(3) })
  await examine({ childId, phase: 'final', day: '2026-02-10', answers: spheres(1) })
  const moved = (await profile(childId)).development
  expect(moved).toMatchObject({ fromDay: '2025-09-10', toDay: '2026-02-10', better: 6, largest: 2 })
  const pairs = await changes(childId)
  expect(pairs.filter((row) => row.scale === 'motor').map((row) => [row.from_day, row.gain])).toEqual([
    ['2025-01-10', 1],
    ['2025-09-10', 2],
  ])
  const act = standingAct(centre.program, centre.head)
  expect((await movementsOf(act, [childId])).get(childId)).toEqual(moved)
  expect((await examinationsOf(act, [childId])).get(childId)!.map(({ phase, day }) => [phase, day])).toEqual([
    ['baseline', '2025-01-10'],
    ['final', '2025-06-10'],
    ['baseline', '2025-09-10'],
    ['final', '2026-02-10'],
  ])
})

test('an adult is compared with the same adult alone', async () => {
  const { childId, adultIds } = await aChild()
  const father = good(
    await command(centre.program, centre.head, addAdult, {
      childId,
      adult: { name: { lastName: 'Измеров', firstName: 'Пётр' }, relation: 'father', phones: '' },
    }),
  ).adultId
  await examine({ childId, adultId: adultIds[0]!, ...strain(1) })
  await examine({ childId, adultId: father, ...strain(1), phase: 'final', day: '2026-04-01' })
  expect(await changes(childId)).toEqual([])
  await examine({ childId, adultId: adultIds[0]!, ...strain(0), phase: 'final', day: '2026-04-01' })
  expect(await changes(childId)).toMatchObject([{ scale: 'strain', gain: 5 }])
})

test('an examination of the family is the family’s of that day', async () => {
  const { childId, familyId } = await aChild()
  const better = { instrument: 'closingJournal', answers: { answer: 4 }, origin: 'journal' as const }
  await examine({ childId, phase: 'final', ...better })
  await examine({ childId, phase: 'final', day: '2016-01-01', ...better })
  await examine({ childId })
  const rows = await centre.program.db
    .centre(centre.head.centreId)
    .rows<{ family_id: string | null }>(
      'select family_id from assessment where child_id = $1 order by instrument',
      [childId],
    )
  expect(rows.map((row) => row.family_id)).toEqual([familyId, familyId, null])
})

test('a correction takes an examination back and puts the right one in its place, once', async () => {
  const { childId } = await aChild()
  const assessmentId = await examine({ childId })
  const correct = (replacement?: AssessmentInput) =>
    command(centre.program, centre.head, correction, { assessmentId, reason: 'не тот день', replacement })
  expect(await correct(examination({ childId, day: '2027-01-01' }))).toMatchObject({ code: 'date-in-future' })
  expect(await correct(examination({ childId, assessmentId }))).toMatchObject({ code: 'assessment-reused' })
  expect((await all(childId)).map((one) => one.isReversed)).toEqual([false])
  good(await correct(examination({ childId, day: '2026-01-13' })))
  expect(await all(childId)).toMatchObject([
    { day: '2026-01-13', isReversed: false, reversalReason: null },
    { day: '2026-01-12', isReversed: true, reversalReason: 'не тот день' },
  ])
  expect(await correct()).toMatchObject({ code: 'already-reversed' })
})

test('when the baseline of a pair is taken back the one before it counts, and without any there is no change', async () => {
  const { childId } = await aChild()
  await examine({ childId, day: '2026-01-10', answers: spheres(4) })
  const later = await examine({ childId, day: '2026-01-20', answers: spheres(3) })
  const final = await examine({ childId, day: '2026-04-20', phase: 'final', answers: spheres(2) })
  const undo = (...assessmentIds: string[]) =>
    command(centre.program, centre.head, reverse, { assessmentIds, reason: 'загрузка отменена' })
  expect((await profile(childId)).development).toMatchObject({ largest: 1 })
  expect(good(await undo(later))).toEqual({ reversed: 1 })
  expect((await profile(childId)).development).toMatchObject({ largest: 2 })
  expect(good(await undo(later, final))).toEqual({ reversed: 1 })
  expect((await profile(childId)).development).toBeNull()
  expect((await profile(childId)).spheres[0]!.points).toHaveLength(1)
})

test('as of a moment before a change was known, it is not there', async () => {
  const { childId } = await aChild()
  await examine({ childId, day: '2026-01-10' })
  await examine({ childId, day: '2026-04-10', phase: 'final', answers: spheres(2) })
  const sql = centre.program.db.centre(centre.head.centreId)
  const known = (bound: string) =>
    sql.rows<{ n: number }>(
      `select count(*) as n from score_change_door where child_id = $1 and known_at <= now() + $2::interval`,
      [childId, bound],
    )
  expect([(await known('-1 hour'))[0]!.n, (await known('0'))[0]!.n]).toEqual([0, 6])
})

test('a specialist examines the own children and corrects the own examinations, and no others', async () => {
  const { childId } = await aChild()
  expect(await send({ childId }, specialist)).toMatchObject({ code: 'child-unknown' })
  const foreign = await examine({ childId })
  const asSpecialist = (assessmentId: string) =>
    command(centre.program, specialist, correction, { assessmentId, reason: 'ошиблась' })
  expect(await asSpecialist(foreign)).toMatchObject({ code: 'not-found' })
  expect(await query(centre.program, specialist, listOfChild, { childId })).toMatchObject({
    code: 'not-found',
  })
  const care = { staffId, childIds: [childId], from: '2026-01-01' }
  good(await command(centre.program, centre.head, assignCaseload, care))
  const own = await examine({ childId, day: '2026-02-01' }, specialist)
  const theirs = await examine({ childId, staffId, day: '2026-03-01' })
  expect(await asSpecialist(foreign)).toMatchObject({ code: 'not-your-assessment' })
  expect((await asSpecialist(own)).ok).toBe(true)
  expect((await asSpecialist(theirs)).ok).toBe(true)
})

test('high strain makes one call of the psychologist, who reaches the own families and closes it once', async () => {
  const { childId, adultIds } = await aChild()
  const sent = examination({ childId, adultId: adultIds[0]!, ...strain(4) })
  const { callId } = good(await ownCommand(centre.program, centre.head, record, sent))
  expect(callId).not.toBeNull()
  expect(good(await ownCommand(centre.program, centre.head, record, sent))).toMatchObject({
    isNew: false,
    callId,
  })
  const mine = (list: { childId: string }[]) => list.filter((call) => call.childId === childId)
  expect(mine(await openCalls())).toEqual([
    {
      id: callId,
      childId,
      childName: 'Измеров Лев',
      adultName: 'Измерова Анна',
      phones: ['+7 914 000-11-22'],
      madeOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
      closedOn: null,
      outcome: null,
    },
  ])
  const closing = (who: Actor, on = '2026-05-12') =>
    command(centre.program, who, closeCall, { callId: callId!, on, outcome: 'talked', note: 'устала' })
  expect(mine(await openCalls(specialist))).toEqual([])
  expect(await closing(specialist)).toMatchObject({ code: 'not-found' })
  const care = { staffId, childIds: [childId], from: '2026-01-01' }
  good(await command(centre.program, centre.head, assignCaseload, care))
  expect(mine(await openCalls(specialist))).toHaveLength(1)
  expect(await closing(specialist, '2026-05-13')).toMatchObject({ code: 'date-in-future', field: 'on' })
  good(await closing(specialist))
  expect(await closing(centre.head)).toMatchObject({ code: 'already-closed' })
  expect(mine(await openCalls())).toEqual([])
  expect(mine(await openCalls(centre.head, true))).toMatchObject([
    { outcome: 'talked', closedOn: '2026-05-12' },
  ])
})

test('strain below the alarm makes no call, and a call of an examination that was taken back no longer waits', async () => {
  const { childId, adultIds } = await aChild()
  const tired = { childId, adultId: adultIds[0]! }
  expect(good(await send({ ...tired, ...strain(2) })).callId).toBeNull()
  const assessmentId = await examine({ ...tired, ...strain(4) })
  expect((await openCalls()).filter((call) => call.childId === childId)).toHaveLength(1)
  good(await command(centre.program, centre.head, correction, { assessmentId, reason: 'не та мама' }))
  expect((await openCalls(centre.head, true)).filter((call) => call.childId === childId)).toEqual([])
})

test('a parent who was not reached is called again, on the same call', async () => {
  const { childId, adultIds } = await aChild()
  const tired = { childId, adultId: adultIds[0]!, ...strain(4) }
  const { callId } = good(await send(tired))
  const end = (outcome: 'notReached' | 'talked', on: string) =>
    command(centre.program, centre.head, closeCall, { callId: callId!, on, outcome })
  const waiting = async () => (await openCalls()).filter((call) => call.childId === childId)
  good(await end('notReached', '2026-05-11'))
  expect(await waiting()).toMatchObject([{ id: callId, outcome: 'notReached', closedOn: '2026-05-11' }])
  expect(good(await send({ ...tired, phase: 'final' })).callId).toBeNull()
  good(await end('talked', '2026-05-12'))
  expect(await waiting()).toEqual([])
  expect(await end('talked', '2026-05-12')).toMatchObject({ code: 'already-closed' })
})

test('no call waits about a child who died', async () => {
  const { childId, adultIds } = await aChild()
  expect(good(await send({ childId, adultId: adultIds[0]!, ...strain(4) })).callId).not.toBeNull()
  const changes = { deceasedOn: '2026-05-11' }
  good(await command(centre.program, centre.head, editChild, { childId, base: 1, changes }))
  expect((await openCalls()).filter((call) => call.childId === childId)).toEqual([])
})

test('a parent is not put on the list again while a call waits, and is when strain is high after it', async () => {
  const { childId, adultIds } = await aChild()
  const tired = { childId, adultId: adultIds[0]!, ...strain(4) }
  const { callId } = good(await send(tired))
  expect(good(await send({ ...tired, phase: 'final' })).callId).toBeNull()
  const talked = { callId: callId!, on: '2026-05-12', outcome: 'talked' as const }
  good(await command(centre.program, centre.head, closeCall, talked))
  expect(good(await send({ ...tired, phase: 'followUp' })).callId).not.toBeNull()
})

test('the profile holds spheres over time, the emotional background and the latest level of each classification', async () => {
  const { childId } = await aChild()
  await examine({ childId, answers: { ...spheres(3), mood: -1 } })
  await examine({ childId, phase: 'interim', day: '2026-02-12', answers: { ...spheres(2), mood: 1 } })
  const level = (gmfcs: number, day: string) =>
    examine({ childId, day, instrument: 'classifications', answers: { gmfcs } })
  await level(4, '2026-01-12')
  await level(3, '2026-02-12')
  const { spheres: shown, mood, strata, development } = await profile(childId)
  expect(shown).toHaveLength(6)
  expect(shown[0]).toMatchObject({ scale: 'motor', domain: 'motor', min: 0, max: 4, better: 'lower' })
  expect(shown[0]!.points).toEqual([
    { day: '2026-01-12', phase: 'baseline', value: 3 },
    { day: '2026-02-12', phase: 'interim', value: 2 },
  ])
  expect(mood.map((point) => point.value)).toEqual([-1, 1])
  expect(strata).toMatchObject([{ scale: 'gmfcs', value: 3, day: '2026-02-12' }])
  expect(development).toBeNull()
})

test('in whatever order examinations are entered and taken back, the changes are the same', async () => {
  const days = fc.constantFrom('2026-01-05', '2026-02-05', '2026-03-05')
  const one = fc.record({
    day: days,
    phase: fc.constantFrom('baseline' as const, 'final' as const),
    level: fc.nat(4),
    isTakenBack: fc.boolean(),
  })
  const episodes = fc.uniqueArray(one, {
    minLength: 2,
    maxLength: 6,
    selector: ({ day, phase }) => `${day} ${phase}`,
  })
  const enter = async (
    list: { day: string; phase: 'baseline' | 'final'; level: number; isTakenBack: boolean }[],
  ) => {
    const { childId } = await aChild()
    for (const { day, phase, level, isTakenBack } of list) {
      const id = await examine({ childId, day, phase, answers: spheres(level) })
      const undo = { assessmentIds: [id], reason: 'отмена' }
      if (isTakenBack) good(await command(centre.program, centre.head, reverse, undo))
    }
    return { rows: await changes(childId), profile: await profile(childId) }
  }
  const both = episodes.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  )
  await fc.assert(
    fc.asyncProperty(both, async ([list, shuffled]) => {
      expect(await enter(shuffled)).toEqual(await enter(list))
    }),
    { numRuns: 12 },
  )
})

test('examinations of another centre are not found', async () => {
  const { childId } = await aChild()
  const assessmentId = await examine({ childId })
  const { head } = await centre.another()
  expect(await query(centre.program, head, open, { assessmentId })).toMatchObject({ code: 'not-found' })
  expect(await query(centre.program, head, listOfChild, { childId })).toMatchObject({ code: 'not-found' })
  expect(await query(centre.program, head, profileOf, { childId })).toMatchObject({ code: 'not-found' })
  const correct = { assessmentId, reason: 'чужая' }
  expect(await command(centre.program, head, correction, correct)).toMatchObject({ code: 'not-found' })
})

test('each recorded examination is in the journal of acts once, and after all of it the books are sound', async () => {
  const { childId } = await aChild()
  const id = await examine({ childId })
  const sql = centre.program.db.centre(centre.head.centreId)
  expect(await sql.rows('select act, child_id from journal where subject_id = $1', [id])).toEqual([
    { act: 'assessments.record', child_id: childId },
  ])
  expect(await brokenAssessments(sql)).toEqual([])
})
