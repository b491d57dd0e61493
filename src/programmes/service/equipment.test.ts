// What is used in sessions: counted while the session stands, and off the shelf as long.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assignCaseload } from '#access/service/centre.ts'
import { ledger } from '#lending/service/demand.ts'
import { handing } from '#lending/service/issue.ts'
import { spending, writingOff } from '#lending/service/unit-work.ts'
import { edit, remove } from '#lending/service/units.ts'
import { open as openUnit } from '#lending/service/units-read.ts'
import { correction as correctRecord } from '#services/service/record.ts'
import { command, good, query, type TestCentre, testCentre } from '../../../test/centre.ts'
import { anIssue, equipment, forSessions } from '../../../test/lending.ts'
import { child, workshop } from '../../../test/people.ts'
import { aRecord, aSession, enrolled, held } from '../../../test/programming.ts'
import { offering, saying } from './equipment.ts'
import { open } from './reading.ts'
import { recording } from './sessions.ts'

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

const unitNow = async (unitId: string) => good(await query(centre.program, centre.head, openUnit, { unitId }))
const aChild = async (): Promise<string> =>
  (await child(centre, { surname: 'Предметова', isSurelyNew: true })).childId
const aCourse = async (sessions = 1, childId?: string) => {
  const known = childId ?? (await aChild())
  const plan = Array.from({ length: sessions }, () => aSession({ staffId }))
  return { childId: known, ...(await enrolled(centre, { childId: known, sessions: plan })) }
}
type Used = { unitId: string; quantity?: number }
const recordWith = (sessionId: string, used: Used[], staff = [staffId]) =>
  command(centre.program, centre.head, recording, aRecord(sessionId, serviceId, staff, { used }))
const say = (sessionId: string, used: Used[]) =>
  command(centre.program, centre.head, saying, { sessionId, used })
const codeOf = (answer: { ok: boolean; code?: string }) => (answer.ok ? 'done' : answer.code)
const reverse = (recordId: string, replacement?: object) =>
  command(centre.program, centre.head, correctRecord, {
    recordId,
    reason: 'ошибка',
    ...(replacement && { replacement: replacement as never }),
  })
const another = (childId: string, given: object = {}) => ({
  recordId: randomUUID(),
  childId,
  serviceId,
  staffId,
  day: '2026-04-12',
  minutes: 50,
  form: 'home' as const,
  place: 'home' as const,
  technology: 'homeCentre' as const,
  ...given,
})

test('what was used is told with the session, on the card of the unit and for its fund', async () => {
  const [board, gloves] = [
    await forSessions(centre, { staffId }),
    await forSessions(centre, { quantity: 10 }),
  ]
  const { programmeId, sessionIds } = await aCourse(2)
  const used = [board, { ...gloves, quantity: 3 }]
  good(await recordWith(sessionIds[0]!, used, [staffId, secondId]))
  good(await recordWith(sessionIds[1]!, [board]))
  const { sessions } = good(await query(centre.program, centre.head, open, { programmeId }))
  expect(sessions[0]!.used).toHaveLength(2)
  expect(sessions[0]!.used).toContainEqual(expect.objectContaining({ ...gloves, quantity: 3 }))
  expect((await unitNow(gloves.unitId)).quantity).toBe(7)
  const { sessions: uses } = await unitNow(board.unitId)
  expect(uses).toMatchObject({ count: 2, children: 1, lastDay: '2026-04-10' })
  expect(uses.byPost.map(({ count }) => count)).toEqual([2])
  const { funds } = good(
    await query(centre.program, centre.head, ledger, { from: '2026-04-01', to: '2026-04-30' }),
  )
  expect(funds).toMatchObject([{ sessions: 2, children: 1 }])
})

test('what may be ticked is what was given for sessions, one’s own first, with what was used last time', async () => {
  const [own, others] = [
    await forSessions(centre, { staffId }),
    await forSessions(centre, { staffId: secondId }),
  ]
  const room = await forSessions(centre)
  const lending = await equipment(centre, 1)
  const { sessionIds } = await aCourse(2)
  const ask = async () =>
    good(
      await query(centre.program, centre.head, offering, { sessionId: sessionIds[1]!, staffIds: [staffId] }),
    )
  const ids = (await ask()).units.map(({ unitId }) => unitId)
  expect(ids.indexOf(own.unitId)).toBeLessThan(ids.indexOf(room.unitId))
  expect(ids).not.toContain(others.unitId)
  expect(ids).not.toContain(lending.unitIds[0])
  good(await recordWith(sessionIds[0]!, [room]))
  expect((await ask()).last).toEqual([{ ...room, quantity: 1 }])
})

test('a unit that is lent, written off, not given for sessions or not known is refused, and nothing is recorded', async () => {
  const { programmeId, sessionIds } = await aCourse()
  const shelf = await equipment(centre, 1)
  const lentOut = await equipment(centre, 1)
  const adults = [{ name: { lastName: 'Занятая', firstName: 'Анна' }, relation: 'mother' as const }]
  const family = await child(centre, { surname: 'Занятая', adults, isSurelyNew: true })
  const borrower = { childId: family.childId, adultId: family.adultIds[0]! }
  good(await command(centre.program, centre.head, handing, anIssue(borrower, lentOut.unitIds)))
  const gone = await forSessions(centre)
  const act = {
    unitId: gone.unitId,
    day: '2026-05-11',
    actNumber: '1',
    reason: 'сломана',
    confirmedBy: secondId,
  }
  good(await command(centre.program, centre.head, writingOff, act))
  const tried = async (unitId: string) => codeOf(await recordWith(sessionIds[0]!, [{ unitId }]))
  expect(await tried(shelf.unitIds[0]!)).toBe('unit-not-for-sessions')
  expect(await tried(lentOut.unitIds[0]!)).toBe('unit-on-loan')
  expect(await tried(gone.unitId)).toBe('unit-written-off')
  expect(await tried(randomUUID())).toBe('unit-unknown')
  const { sessions } = good(await query(centre.program, centre.head, open, { programmeId }))
  expect(sessions[0]).toMatchObject({ state: 'planned', used: [] })
})

test('what is said anew takes the place of what was said, and the shelf moves by the difference', async () => {
  const [board, gloves] = [await forSessions(centre), await forSessions(centre, { quantity: 5 })]
  const { sessionIds } = await aCourse(2)
  expect(codeOf(await say(sessionIds[0]!, [board]))).toBe('session-not-held')
  good(await recordWith(sessionIds[0]!, [{ ...gloves, quantity: 4 }]))
  good(await say(sessionIds[0]!, [board, { ...gloves, quantity: 5 }]))
  good(await say(sessionIds[0]!, [board, { ...gloves, quantity: 5 }]))
  expect((await unitNow(gloves.unitId)).quantity).toBe(0)
  expect(await say(sessionIds[0]!, [{ ...gloves, quantity: 6 }])).toMatchObject({ details: { most: 0 } })
  good(await say(sessionIds[0]!, [{ ...gloves, quantity: 2 }]))
  expect((await unitNow(gloves.unitId)).quantity).toBe(3)
  expect((await unitNow(board.unitId)).sessions.count).toBe(0)
  expect(await recordWith(sessionIds[1]!, [{ ...gloves, quantity: 4 }])).toMatchObject({
    code: 'not-so-many',
    details: { most: 3 },
  })
})

test('a use lasts as long as its record: through corrections, not past a reversal', async () => {
  const gloves = await forSessions(centre, { quantity: 5 })
  const { childId, programmeId, sessionIds } = await aCourse()
  const record = aRecord(sessionIds[0]!, serviceId, [staffId, secondId], {
    used: [{ ...gloves, quantity: 2 }],
  })
  const [first, second] = await held(centre, record)
  good(await reverse(second!))
  expect((await unitNow(gloves.unitId)).quantity).toBe(3)
  const right = another(childId)
  good(await reverse(first!, right))
  const { sessions } = good(await query(centre.program, centre.head, open, { programmeId }))
  expect(sessions[0]!.used).toMatchObject([{ quantity: 2 }])
  expect((await unitNow(gloves.unitId)).quantity).toBe(3)
  const missed = another(childId, { state: 'cancelled', cancelReason: 'childIll' })
  good(await reverse(right.recordId, missed))
  expect((await unitNow(gloves.unitId)).quantity).toBe(5)
  // The shelf may have been emptied meanwhile: a session that took place after all says anew what was used.
  good(await reverse(missed.recordId, another(childId)))
  expect((await unitNow(gloves.unitId)).quantity).toBe(5)
})

test('two who use the last of something at once use it once', async () => {
  const gloves = await forSessions(centre, { quantity: 3 })
  const courses = [await aCourse(), await aCourse()]
  const answers = await Promise.all(
    courses.map(({ sessionIds }) => recordWith(sessionIds[0]!, [{ ...gloves, quantity: 2 }])),
  )
  expect(answers.map(codeOf).toSorted((a = '', b = '') => a.localeCompare(b))).toEqual([
    'done',
    'not-so-many',
  ])
  expect((await unitNow(gloves.unitId)).quantity).toBe(1)
  const [course] = courses
  const sessionId = course!.sessionIds[0]!
  if (!answers[0]!.ok) good(await recordWith(sessionId, []))
  const rooms = [await forSessions(centre), await forSessions(centre)]
  good(await say(sessionId, []))
  await Promise.all(rooms.map((room) => say(sessionId, [room]).then(good)))
  const counts = await Promise.all(rooms.map(async ({ unitId }) => (await unitNow(unitId)).sessions.count))
  expect(counts.toSorted((a, b) => a - b)).toEqual([0, 1])
})

test('a specialist says it of the own caseload alone', async () => {
  const room = await forSessions(centre)
  const { childId, sessionIds } = await aCourse()
  const second = { ...centre.as('specialist'), staffId: secondId }
  await held(centre, aRecord(sessionIds[0]!, serviceId, [staffId]))
  const args = { sessionId: sessionIds[0]!, used: [room] }
  const asked = { sessionId: sessionIds[0]!, staffIds: [secondId] }
  expect(codeOf(await command(centre.program, second, saying, args))).toBe('session-unknown')
  expect(codeOf(await query(centre.program, second, offering, asked))).toBe('not-found')
  const care = { childIds: [childId], staffId: secondId, from: '2026-01-01' }
  good(await command(centre.program, centre.head, assignCaseload, care))
  good(await query(centre.program, second, offering, asked))
  good(await command(centre.program, second, saying, args))
})

test('a unit that was used in a session is not taken out with its import', async () => {
  const room = await forSessions(centre)
  const { sessionIds } = await aCourse()
  good(await recordWith(sessionIds[0]!, [room]))
  const taken = { unitIds: [room.unitId, (await forSessions(centre)).unitId] }
  expect(good(await command(centre.program, centre.head, remove, taken))).toEqual({ removed: 1 })
})

interface Step {
  readonly deed: 'record' | 'say' | 'reverse' | 'correct' | 'cancel' | 'spend' | 'count'
  readonly at: number
  readonly amount: number
}
const step: fc.Arbitrary<Step> = fc.record({
  deed: fc.constantFrom('record', 'record', 'say', 'reverse', 'correct', 'cancel', 'spend', 'count'),
  at: fc.nat(3),
  amount: fc.integer({ min: 1, max: 5 }),
})

/** The shelf as a person would reckon it: what there is, and what each session that stands has spent. */
interface Reckoning {
  left: number
  readonly spent: Map<string, number>
  readonly recordOf: Map<string, string>
}

interface Setting {
  readonly unitId: string
  readonly course: Awaited<ReturnType<typeof aCourse>>
  readonly reckoned: Reckoning
  readonly sessionId: string
  /** The record of the session that stands; null while it has none. */
  readonly recordId: string | null
  readonly was: number
  readonly amount: number
}

/** So much more goes off the shelf, if it is there; otherwise the refusal says so. */
function taken({ reckoned }: Setting, answer: { ok: boolean; code?: string }, more: number): boolean {
  expect(codeOf(answer)).toBe(more > reckoned.left ? 'not-so-many' : 'done')
  if (answer.ok) reckoned.left -= more
  return answer.ok
}

async function takeBack(setting: Setting, replacement?: object) {
  const { reckoned, sessionId, recordId, was } = setting
  if (recordId === null) return
  good(await reverse(recordId, replacement))
  reckoned.left += was
  reckoned.spent.delete(sessionId)
  reckoned.recordOf.delete(sessionId)
}

const deeds: Readonly<Record<Step['deed'], (setting: Setting) => Promise<void>>> = {
  async record(setting) {
    const { unitId, reckoned, sessionId, recordId, amount } = setting
    if (recordId !== null) return
    const record = aRecord(sessionId, serviceId, [staffId], { used: [{ unitId, quantity: amount }] })
    if (!taken(setting, await command(centre.program, centre.head, recording, record), amount)) return
    reckoned.spent.set(sessionId, amount)
    reckoned.recordOf.set(sessionId, record.records[0]!.recordId)
  },
  async say(setting) {
    const { unitId, reckoned, sessionId, recordId, was, amount } = setting
    if (recordId === null) return
    const answer = await say(sessionId, [{ unitId, quantity: amount }])
    if (taken(setting, answer, amount - was)) reckoned.spent.set(sessionId, amount)
  },
  reverse: (setting) => takeBack(setting),
  cancel: (setting) =>
    takeBack(setting, another(setting.course.childId, { state: 'cancelled', cancelReason: 'childIll' })),
  async correct({ course, reckoned, sessionId, recordId }) {
    if (recordId === null) return
    const right = another(course.childId)
    good(await reverse(recordId, right))
    reckoned.recordOf.set(sessionId, right.recordId)
  },
  async spend(setting) {
    const { unitId, amount } = setting
    const args = { unitId, day: '2026-05-12', amount }
    taken(setting, await command(centre.program, centre.head, spending, args), amount)
  },
  async count({ unitId, reckoned }) {
    const { version, kindId, inventoryNumber } = await unitNow(unitId)
    const card = { unitId, kindId, inventoryNumber, home: 'room' as const, base: version, quantity: 6 }
    good(await command(centre.program, centre.head, edit, card))
    reckoned.left = 6
  },
}

test('after any history the shelf holds what came in less what stands as spent, and never less than nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 18 }), async (steps) => {
      const { unitId } = await forSessions(centre, { quantity: 6 })
      const course = await aCourse(4)
      const reckoned: Reckoning = { left: 6, spent: new Map(), recordOf: new Map() }
      for (const { deed, at, amount } of steps) {
        const sessionId = course.sessionIds[at]!
        const [was, recordId] = [reckoned.spent.get(sessionId) ?? 0, reckoned.recordOf.get(sessionId) ?? null]
        await deeds[deed]({ unitId, course, reckoned, sessionId, recordId, was, amount })
        expect((await unitNow(unitId)).quantity).toBe(reckoned.left)
        expect(reckoned.left).toBeGreaterThanOrEqual(0)
      }
    }),
    { numRuns: 12 },
  )
}, 120_000)
