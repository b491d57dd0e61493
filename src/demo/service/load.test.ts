// The demonstration centre is made by the same acts as a real one, and its report shows the figures of the practice it is made from.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#access/act.ts'
import { actorOfAccount } from '#access/service/actors.ts'
import { centreIds } from '#access/service/housekeeping.ts'
import { people } from '#access/store/accounts.ts'
import { list as listCalls } from '#assessments/service/calls.ts'
import { dayIn } from '#base/instant.ts'
import { monthOf } from '#base/local-date.ts'
import { periodOf } from '#base/period.ts'
import { today as desk } from '#lending/service/desk.ts'
import { list as listKits } from '#lending/service/kits.ts'
import { list as loanJournal } from '#lending/service/reading.ts'
import { list as queue } from '#lending/service/requests.ts'
import { list as listUnits } from '#lending/service/units-read.ts'
import { open as openProgramme } from '#programmes/service/reading.ts'
import { list as listProgrammes } from '#programmes/service/lists.ts'
import { listFreezes, openFrozen } from '#reports/service/freeze.ts'
import { planOf } from '#reports/service/plan.ts'
import { practiceReport } from '#reports/service/practice.ts'
import { ofMonth as actsOfMonth } from '#services/service/acts.ts'
import { good, query, testProgram, type TestProgram } from '../../../test/centre.ts'
import { practicePeriod } from '../rules/children.ts'
import { scenarios } from '../rules/courses.ts'
import { roomUnits } from '../rules/session-equipment.ts'
import { loadDemo } from './load.ts'

const patience_ms = 60_000

let made: TestProgram
let head: Actor
beforeAll(async () => {
  made = await testProgram()
  await loadDemo(made.program)
  const [centreId] = await centreIds(made.program)
  const accounts = await people(made.program.db.above, centreId!)
  const account = accounts.find(({ roles }) => roles.includes('head'))!
  head = await actorOfAccount(made.program, centreId!, account.account_id)
}, patience_ms)
afterAll(() => made.close())

test('the report of the demonstration shows the figures of the practice', async () => {
  const { figures } = good(await query(made.program, head, practiceReport, practicePeriod))
  const shown = Object.fromEntries(
    figures.map(({ indicator, value, percent }) => [indicator, percent === null ? value : [value, percent]]),
  )
  expect(shown).toMatchObject({
    childrenServed: 216,
    servicesDelivered: 2859,
    familiesServed: 216,
    childrenSignificant: [206, 95],
    childrenImproved: [206, 95],
    cognitiveUp: [206, 95],
    emotionalUp: [206, 95],
    competencesUp: [206, 95],
    allThree: [206, 95],
    qualityOfLife: [206, 95],
    familiesBetter: [206, 95],
    familyPotential: [206, 95],
    parentsCompetent: [205, 95],
    continuity: [216, 100],
  })
})

test('programmes stand at every stage, and say what they are late with', async () => {
  const list = async (state: 'underway' | 'ended', onlyLate = false) =>
    good(await query(made.program, head, listProgrammes, { state, onlyLate, limit: 200 })).rows
  const ended = await list('ended')
  expect(ended.map(({ ending }) => ending ?? '').toSorted()).toEqual([
    ...Array.from({ length: 6 }, () => 'completed'),
    'familyStopped',
  ])
  const classes = ended.map(({ outcome }) => outcome?.class)
  expect(classes).toEqual(
    expect.arrayContaining(['significant', 'improved', 'maintained', 'noChange', 'notAssessed']),
  )
  const underway = await list('underway')
  expect(underway).toHaveLength(scenarios.length - ended.length)
  expect(new Set(underway.map(({ template }) => template)).size).toBe(8)
  const late = (await list('underway', true)).flatMap(({ dues }) =>
    dues.filter(({ isOverdue }) => isOverdue).map(({ kind }) => kind),
  )
  expect(late).toEqual(expect.arrayContaining(['final', 'session', 'decision']))
})

test('a course that has ended shows its goals, home tasks and what comes next', async () => {
  const { rows } = good(await query(made.program, head, listProgrammes, { state: 'ended', limit: 200 }))
  const { id } = rows.find(({ template, ending }) => template === 'selfCare' && ending === 'completed')!
  const shown = good(await query(made.program, head, openProgramme, { programmeId: id }))
  expect(shown.sessions.filter(({ state }) => state === 'madeUp')).toHaveLength(1)
  expect(shown.balance.delivered).toBe(shown.balance.promised)
  expect(shown.goals[0]?.ratings.map(({ phase, rater }) => `${phase} ${rater}`).toSorted()).toEqual([
    'final colleague',
    'final parent',
  ])
  expect(shown.tasks).toHaveLength(3)
  expect(shown.tasks.every(({ marked }) => marked > 0)).toBe(true)
  expect(shown.next).toMatchObject({ text: expect.stringContaining('позвонить') as string })
})

test('tired parents wait for a call of the psychologist, and one has had it', async () => {
  const { calls } = good(await query(made.program, head, listCalls, { withClosed: true }))
  expect(calls.filter(({ closedOn }) => closedOn !== null)).toHaveLength(1)
  expect(calls.length).toBeGreaterThan(1)
})

test('the report that was handed in says what is another figure since the correction', async () => {
  const { freezes } = good(await query(made.program, head, listFreezes, {}))
  expect(freezes).toHaveLength(1)
  const frozen = good(await query(made.program, head, openFrozen, { freezeId: freezes[0]!.id }))
  expect(frozen.isIntact).toBe(true)
  const services = frozen.changes.find(({ indicator }) => indicator === 'servicesDelivered')!
  expect(services).toMatchObject({ added: 0, removed: 1, now: services.was! - 1 })
  const { plans } = good(await query(made.program, head, planOf, practicePeriod))
  expect(plans).toContainEqual(expect.objectContaining({ indicator: 'childrenImproved', plan: 206 }))
})

test('the lending point stands at every stage: out, due soon, overdue, paused, back, in repair, waited for', async () => {
  const { rows } = good(await query(made.program, head, loanJournal, { limit: 500 }))
  const states = Map.groupBy(rows, ({ state }) => state)
  for (const state of ['out', 'dueSoon', 'overdue', 'paused', 'returned'] as const)
    expect([state, (states.get(state) ?? []).length > 0]).toEqual([state, true])
  expect(rows.length).toBeGreaterThan(300)
  const { rows: units, total } = good(await query(made.program, head, listUnits, { limit: 500 }))
  expect(total).toBe(120 + roomUnits.length)
  expect(new Set(units.map(({ label }) => label)).size).toBe(total)
  const { kits } = good(await query(made.program, head, listKits, {}))
  expect(kits.map((kit) => kit.units.length)).toEqual([2])
  const spent = roomUnits.filter(({ quantity = 0, inventoryNumber }) => {
    const left = units.find((unit) => unit.inventoryNumber === inventoryNumber)?.quantity ?? quantity
    return left < quantity
  })
  expect(spent).toHaveLength(2)
  const reasons = new Set(units.flatMap((unit) => unit.reasons))
  for (const reason of [
    'onLoan',
    'onHold',
    'dirty',
    'inCleaning',
    'quarantined',
    'inService',
    'notForLending',
  ] as const)
    expect(reasons).toContain(reason)
  expect(units.filter(({ isLendable }) => isLendable).length).toBeGreaterThan(30)
  const { requests } = good(await query(made.program, head, queue, {}))
  const waiting = requests.filter(({ place }) => place !== null)
  expect(waiting.map(({ place }) => place)).toEqual([1, 2, 3, 4])
  expect(waiting.every(({ because }) => because.length > 0)).toBe(true)
  expect(waiting[0]).toMatchObject({ needTier: 3 })
  const { columns } = good(await query(made.program, head, desk, {}))
  for (const { column, total: cards } of columns) expect([column, cards > 0]).toEqual([column, true])
})

test('the figures of the practice’s lending point are there too', async () => {
  const { figures, lending } = good(await query(made.program, head, practiceReport, practicePeriod))
  const value = (id: string) => figures.find(({ indicator }) => indicator === id)?.value ?? 0
  expect(value('equipmentUnits')).toBe(56)
  expect(value('loans')).toBeGreaterThan(250)
  expect(lending?.utilisationPercent).toBeGreaterThan(50)
})

test('families have contracts of services, and of the acts of last month some are to be made and one no longer agrees', async () => {
  const month = monthOf(periodOf('lastMonth', dayIn(head.timeZone, made.program.clock.now())).from)
  const { lines, withoutContract } = good(await query(made.program, head, actsOfMonth, { month }))
  expect(lines.filter(({ act }) => act !== null).length).toBeGreaterThan(10)
  expect(lines.filter(({ act }) => act === null)).toHaveLength(5)
  expect(lines.filter(({ act }) => act !== null && act.changes.length > 0)).toHaveLength(1)
  expect(lines.some(({ outside }) => outside > 0)).toBe(true)
  expect(lines.some(({ total_kopecks }) => total_kopecks > 0)).toBe(true)
  expect(withoutContract.length).toBeGreaterThan(0)
})

test('nobody fills an installation that has a centre already', async () => {
  expect(await loadDemo(made.program)).toBeNull()
})
