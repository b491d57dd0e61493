import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Actor, permitted } from '#access/act.ts'
import type { RoleId } from '#access/policy.ts'
import { actorOfAccount } from '#access/service/actors.ts'
import { addMembership } from '#access/store/accounts.ts'
import { localDate } from '#base/local-date.ts'
import { ok } from '#base/result.ts'
import type { CentreId } from '#platform/db.ts'
import { good, query, testCentre, type TestCentre } from '../../test/centre.ts'
import { child, type Place, serve, workshop } from '../../test/people.ts'
import { quarter } from './contract.ts'
import { practiceReport } from './service/practice.ts'
import { quarterReport } from './service/quarter.ts'

let installation: TestCentre
let centres: (Place & { as: (role: RoleId) => Actor })[]
const period = { from: localDate('2025-07-01'), to: localDate('2025-09-30') }

/** Serves so many children once each; born in the given year. */
async function serveChildren(place: Place, count: number, year: number): Promise<void> {
  const work = await workshop(place)
  for (let at = 0; at < count; at++) {
    const { childId } = await child(place, {
      surname: `Областных-${'АБВГДЕЖЗИ'[at]}`,
      birthDate: localDate(`${year}-01-0${1 + at}`),
      enrolledOn: null,
      isSurelyNew: true,
    })
    await serve(place, { childId, day: localDate('2025-08-01'), ...work })
  }
}

async function join(accountId: string, centreId: CentreId, role: RoleId): Promise<void> {
  const person = { lastName: 'Надзорова', firstName: 'Анна', middleName: '', staffId: null }
  await addMembership(installation.program.db.above, { centreId, accountId, roles: [role], ...person })
}

let supervisor: Actor

beforeAll(async () => {
  installation = await testCentre()
  centres = [installation, await installation.another(), await installation.another()]
  const [home, second, third] = centres
  await serveChildren(home!, 3, 2016)
  await serveChildren(second!, 4, 2016)
  await serveChildren(second!, 2, 2020)
  await serveChildren(third!, 9, 2016)
  const { accountId } = home!.as('regionalSupervisor')
  await join(accountId, second!.head.centreId, 'regionalSupervisor')
  await join(accountId, third!.head.centreId, 'specialist')
  supervisor = await actorOfAccount(installation.program, home!.head.centreId, accountId)
})
afterAll(() => installation.close())

test('a region is the centres in which the account holds a role of a region, and no other', () => {
  const [home, second] = centres
  expect(supervisor.region).toEqual([home!.head.centreId, second!.head.centreId])
  expect(home!.head.region).toEqual([])
  expect(home!.as('foundationAuditor').region).toEqual([home!.head.centreId])
})

test('the quarter of a region is the sum of its centres, with cells of fewer than five children hidden', async () => {
  const report = good(await query(installation.program, supervisor, quarterReport, period))
  expect(report).toMatchObject({ centres: 2, services: 9 })
  // Seven children of 8–13 would be shown, but then the total would give the two of 4–7 away.
  expect(report.cells).toEqual([
    { type: 'pedagogical', ageGroup: '4-7', isSevere: false, services: null, children: null },
    { type: 'pedagogical', ageGroup: '8-13', isSevere: false, services: null, children: null },
  ])
})

test('a head sees the quarter of the own centre whole', async () => {
  const [, second] = centres
  const report = good(await query(installation.program, second!.head, quarterReport, period))
  expect(report).toMatchObject({ centres: 1, services: 6 })
  expect(report.cells.map((cell) => [cell.ageGroup, cell.children])).toEqual([
    ['4-7', 2],
    ['8-13', 4],
  ])
})

test('the practice report of a region adds centres up, hides small figures and names no specialist', async () => {
  const report = good(await query(installation.program, supervisor, practiceReport, period))
  const value = (indicator: string) => report.figures.find((one) => one.indicator === indicator)!.value
  expect(report.centres).toBe(2)
  expect([value('childrenServed'), value('servicesDelivered'), value('earlyAge')]).toEqual([9, 9, 0])
  expect(report.breakdowns.map((one) => one.by)).not.toContain('staff')
  const [home] = centres
  const auditor = home!.as('foundationAuditor')
  const alone = good(await query(installation.program, auditor, practiceReport, period))
  const hidden = alone.figures.filter((one) => one.value === null).map((one) => one.indicator)
  expect(hidden).toEqual([
    'childrenServed',
    'familiesServed',
    'servicesDelivered',
    'coverageByYear',
    'continuity',
  ])
  expect(alone.services).toEqual({ minutes: null, withoutMinutes: null })
  expect(alone.breakdowns.flatMap((one) => one.parts).filter((one) => one.count !== null)).toEqual([])
})

test('a report of a quarter that ends before it begins is refused', async () => {
  const inverted = { from: period.to, to: period.from }
  expect(await query(installation.program, supervisor, quarterReport, inverted)).toMatchObject({
    code: 'ends-before-start',
  })
})

const looksAround = permitted(quarter, async (act) => {
  const seen = await act.inRegion((there) =>
    Promise.resolve([there.reach, there.actor.centreId, ...there.actor.roles, there.actor.region.length]),
  )
  return ok({ centres: seen.length, frozenAt: null, services: 0, cells: [], seen })
})

test('work in a region reaches figures only, speaks for one centre at a time and goes no further', async () => {
  const answer = good(await query(installation.program, supervisor, looksAround, period))
  const [home, second] = centres
  expect(answer).toHaveProperty('seen', [
    ['counts', home!.head.centreId, 'regionalSupervisor', 0],
    ['counts', second!.head.centreId, 'regionalSupervisor', 0],
  ])
})

test('who may see people of the own centre is given no region to look around in', async () => {
  const [home] = centres
  await expect(query(installation.program, home!.head, looksAround, period)).rejects.toThrow('figures only')
})
