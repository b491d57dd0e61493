// Every act that is served, as every role and as a stranger, on what is own, foreign, of another centre and made up.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openActs as policyOpenActs, policy, roleIds } from '#access/policy.ts'
import { routes } from '#server/modules.ts'
import type { Answer } from '../server.ts'
import { makers } from './arguments.ts'
import { type Cell, cellsOf, expectedOf, faultsIn, likeness, send, spilt } from './cells.ts'
import { acts, innerActs, openActs, openPages, reachInto, roles } from './expected.ts'
import { openWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const served = routes.map((route) => ({ act: route.call.contract.name, kind: route.kind }))
const letterOf = { all: 'a', own: 'o', masked: 'm', counts: 'n', self: 's' } as const

test('every act that is served has an expectation, arguments and an aim that both know', () => {
  expect(served.filter(({ act }) => !(act in acts) || !(act in makers))).toEqual([])
  expect([...roleIds]).toEqual([...roles])
  expect([...policyOpenActs, 'access.signOut'].toSorted()).toEqual(Object.keys(openActs).toSorted())
})

test('the policy says of every act and role what the sources say', () => {
  const known = { ...acts, ...innerActs }
  const differing: string[] = []
  for (const [act, row] of policy) {
    if (act === 'access.signOut' || act === 'access.changePassword') continue
    const expected = known[act]
    if (!expected) differing.push(`${act} is in the policy only`)
    else
      for (const role of roles) {
        const wanted = reachInto(role, expected.data, expected.does)
        const given = row[role] ? letterOf[row[role]] : '-'
        const isSame = wanted === given || (wanted === 't' && (given === 'm' || given === 'o'))
        if (!isSame) differing.push(`${act} of ${role} is ${given}, not ${wanted}`)
      }
  }
  expect(differing).toEqual([])
})

const isRefused = (cell: Cell): boolean =>
  expectedOf(cell) !== 'done' && !(expectedOf(cell) === 'unknown' && acts[cell.act]!.unknown === 'harmless')

/** Sends all cells; answers what was wrong. */
async function tried(cells: readonly Cell[], answers: Map<Cell, Answer>): Promise<string[]> {
  const faults: string[] = []
  for (const cell of cells) {
    const answer = await send(world, cell)
    answers.set(cell, answer)
    faults.push(...faultsIn(cell, answer))
  }
  return faults
}

/** Roles to whom what is out of reach does not look the same wherever it is. */
const tellingApart = (answers: ReadonlyMap<Cell, Answer>): string[] =>
  roles.filter((role) => {
    const looks = [...answers]
      .filter(([cell]) => cell.who === role && expectedOf(cell) === 'unknown')
      .map(([, answer]) => likeness(answer))
    return new Set(looks).size > 1
  })

const denialsOf = async (act: string): Promise<number[]> => {
  const denials = await world.denials()
  return roles.map((role) => denials.get(`${act} ${world.centre.as(role).accountId}`) ?? 0)
}

test.each(served)('$act answers each role as far as it reaches', async ({ act, kind }) => {
  const cells = cellsOf(act, kind)
  const answers = new Map<Cell, Answer>()
  const before = await world.digest()
  const faults = await tried(cells.filter(isRefused), answers)
  expect(await world.digest(), 'what was refused changed something').toBe(before)
  faults.push(
    ...(await tried(
      cells.filter((cell) => !isRefused(cell)),
      answers,
    )),
  )
  expect(faults).toEqual([])
  expect(tellingApart(answers)).toEqual([])
  const denied = roles.map(
    (role) => cells.filter((cell) => cell.who === role && expectedOf(cell) === 'denied').length,
  )
  expect(await denialsOf(act)).toEqual(denied)
})

test.each(Object.entries(openActs))('%s is answered alike to everybody', async (act, [status, code]) => {
  const before = await world.digest()
  for (const who of ['stranger', ...roles] as const) {
    const { accountId, centreId } = world.centre.as(who === 'stranger' ? 'parent' : who)
    const browser =
      who === 'stranger' ? world.server.browser() : await world.server.signedIn(accountId, centreId)
    const answer = await browser.command(act, makers[act]!(world.standing.own))
    expect(answer.status, who).toBe(status)
    if (code) expect(answer.body).toMatchObject({ code })
    expect(spilt(who, JSON.stringify(answer.body))).toEqual([])
  }
  expect(await world.digest()).toBe(before)
})

test('the own password is changed only by its owner who knows it', async () => {
  const args = makers['access.changePassword']!(world.standing.own)
  expect(await world.server.browser().command('access.changePassword', args)).toMatchObject({ status: 401 })
  for (const role of roles) {
    const answer = await (await world.as(role)).command('access.changePassword', args)
    expect(answer).toMatchObject({ status: 422, body: { code: 'sign-in-wrong' } })
  }
})

test.each(openPages)('the page %s names nobody, whoever asks', async (path) => {
  for (const who of ['stranger', ...roles] as const) {
    const browser = who === 'stranger' ? world.server.browser() : await world.as(who)
    expect(spilt('stranger', JSON.stringify((await browser.get(path)).body)), who).toEqual([])
  }
})
