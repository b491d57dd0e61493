// Every act that is served, as every role and as a stranger, on what is own, foreign, of another centre and made up.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openActs as policyOpenActs, policy, roleIds } from '#access/policy.ts'
import { routes } from '#server/modules.ts'
import type { Answer, Browser } from '../server.ts'
import { makers } from './arguments.ts'
import { type Cell, cellsOf, expectedOf, faultsIn, likeness, send, spilt } from './cells.ts'
import { differences } from './differences.ts'
import { acts, files, openActs, openPages, roles } from './expected.ts'
import { openWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const served = routes.map((route) => ({ act: route.call.contract.name, kind: route.kind }))

test('every act that is served has an expectation, arguments and an aim that both know', () => {
  expect(served.filter(({ act }) => !(act in acts) || !(act in makers))).toEqual([])
  expect([...roleIds]).toEqual([...roles])
  expect([...policyOpenActs, 'access.signOut'].toSorted()).toEqual(Object.keys(openActs).toSorted())
})

/** Every address that the server answers, as it tells itself: `POST /api/commands/access.me`. */
async function addresses(): Promise<string[]> {
  await world.server.app.ready()
  const path: string[] = []
  return world.server.app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, before, part, methods] = /^([│ ]*)[├└]── (\S+)(?: \((\w+).*\))?$/.exec(line) ?? []
      if (part === undefined) return []
      path.splice(before!.length / 4, path.length, part)
      return methods ? [`${methods} ${path.join('')}`] : []
    })
}

test('nothing is served but acts, pages and files that are known here', async () => {
  const posted = served.map(({ act, kind }) => `/api/${kind === 'command' ? 'commands' : 'queries'}/${act}`)
  const open = [...Object.keys(openActs), 'access.changePassword'].map((act) => `/api/commands/${act}`)
  const read = ['*', '/api', '/api/hello', '/api/openapi.json', files.rejects.path(':id')]
  expect((await addresses()).toSorted()).toEqual(
    [
      ...[...posted, ...open, '/api/queries', files.upload.path].map((address) => `POST ${address}`),
      ...read.map((address) => `GET ${address}`),
    ].toSorted(),
  )
})

test('the policy says of every act and role what the sources say', () => {
  expect(differences(policy)).toEqual([])
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
  expect(await world.digest()).toBe(before)
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

const everybody = ['stranger', ...roles] as const
/** A browser with a session of its own, which may end. */
async function anew(who: (typeof everybody)[number]): Promise<Browser> {
  if (who === 'stranger') return world.server.browser()
  const { accountId, centreId } = world.centre.as(who)
  return world.server.signedIn(accountId, centreId)
}

const queries = served.filter(({ kind }) => kind === 'query').map(({ act }) => act)

/** What each query answers when it comes in a list, by its name. */
async function askedTogether(browser: Browser, names: readonly string[]): Promise<Map<string, Answer>> {
  const asked = names.map((name) => ({ name, args: makers[name]!(world.standing.foreign) }))
  const { body, headers } = await browser.queries(asked)
  const lines = body as { at: number; status: number; body: unknown }[]
  return new Map(lines.map(({ at, ...line }) => [asked[at]!.name, { ...line, headers }]))
}

test.each(roles)('what %s asks in a list is judged as if it came alone', async (role) => {
  const browser = await anew(role)
  const together = new Map<string, Answer>()
  for (let from = 0; from < queries.length; from += 20)
    for (const [name, answer] of await askedTogether(browser, queries.slice(from, from + 20)))
      together.set(name, answer)
  const faults: string[] = []
  for (const act of queries) {
    const cell: Cell = { act, kind: 'query', who: role, target: acts[act]!.aim ? 'foreign' : 'own' }
    faults.push(...faultsIn(cell, together.get(act)!))
  }
  expect(faults).toEqual([])
})

test('a stranger’s list is answered by nothing but the door', async () => {
  const answer = await world.server.browser().queries([{ name: 'access.me' }, { name: 'families.children' }])
  expect(answer).toMatchObject({ status: 401, body: { code: 'sign-in-required' } })
})

test.each(Object.entries(openActs))('%s is answered alike to everybody', async (act, [status, code]) => {
  const before = await world.digest()
  const answers: Answer[] = []
  for (const who of everybody)
    answers.push(await (await anew(who)).command(act, makers[act]!(world.standing.own)))
  expect(answers.map((answer) => answer.status)).toEqual(everybody.map(() => status))
  expect(answers.map(({ body }) => (body as { code?: string }).code ?? null)).toEqual(
    everybody.map(() => code),
  )
  expect(answers.flatMap(({ body }) => spilt('stranger', JSON.stringify(body)))).toEqual([])
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
  for (const who of everybody) {
    const { body } = await (await anew(who)).get(path)
    expect(spilt('stranger', JSON.stringify(body))).toEqual([])
  }
})
