// The demonstration centre is made by the same acts as a real one, and its report shows the figures of the practice it is made from.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#access/act.ts'
import { actorOfAccount } from '#access/service/actors.ts'
import { centreIds } from '#access/service/housekeeping.ts'
import { people } from '#access/store/accounts.ts'
import { practiceReport } from '#reports/service/practice.ts'
import { good, query, testProgram, type TestProgram } from '../../../test/centre.ts'
import { practicePeriod } from '../rules/children.ts'
import { loadDemo } from './load.ts'

const patience_ms = 60_000

let made: TestProgram
let head: Actor
beforeAll(async () => {
  made = await testProgram({ now: '2026-11-21T03:00:00.000Z' })
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

test('nobody fills an installation that has a centre already', async () => {
  expect(await loadDemo(made.program)).toBeNull()
})
