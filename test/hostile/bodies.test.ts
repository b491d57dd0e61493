// Made-up bodies for every act: never a failure, always an answer with a code, and nothing changes when it is refused.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import * as accessContract from '#access/contract.ts'
import { openActs } from '#access/policy.ts'
import type { AnyContract } from '#base/act.ts'
import { unsoundFamilies } from '#families/store/soundness.ts'
import * as labelContract from '#lending/contract/label.ts'
import { routes } from '#server/modules.ts'
import { makers } from '../matrix/arguments.ts'
import { openWorld, type World } from '../matrix/world.ts'
import type { Answer } from '../server.ts'
import { bodiesOf, nearlyRight, numberPaths, textsIn, withAt } from './shapes.ts'

/** Bodies an act; more before a release, then from a seed that is told when something fails. */
const bodies = Number(process.env['RYADOM_FUZZ'] ?? 20)
const seed = process.env['RYADOM_FUZZ'] ? Date.now() % 2 ** 31 : 20_261_121
const longest_ms = 2000
/** A PDF is made by a program of its own, one at a time. */
const longestOfOffice_ms = 30_000
const isPdf = (body: unknown): boolean => (body as { mediaType?: unknown }).mediaType === 'application/pdf'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const doors = Object.values({ ...accessContract, ...labelContract }).filter(
  (one): one is typeof accessContract.signIn =>
    'name' in one && (openActs as readonly string[]).includes(one.name as string),
)
const contracts: AnyContract[] = [...routes.map((route) => route.call.contract), ...doors]

/** What is wrong with an answer whatever was sent. */
function faultsIn(sent: unknown, { status, body }: Answer, took_ms: number): string[] {
  const faults = took_ms > (isPdf(body) ? longestOfOffice_ms : longest_ms) ? [`${took_ms} ms`] : []
  if (status < 400) return faults
  const text = JSON.stringify(body)
  if (status >= 500) faults.push('failed')
  if (typeof (body as { code?: unknown }).code !== 'string') faults.push('no code')
  if (/\bat (?:\w|file:)|src\/|node_modules|stack/.test(text)) faults.push('a stack')
  return [...faults, ...echoes(sent, text)]
}

/** Texts that were sent and stand in a refusal. */
const echoes = (sent: unknown, refusal: string): string[] =>
  textsIn(sent)
    .filter((typed) => typed.trim().length > 3 && !isCodeLike(typed))
    .filter((typed) => refusal.includes(JSON.stringify(typed).slice(1, -1)))
    .map((typed) => `echo of ${typed.slice(0, 20)}`)

/** Words of the contracts come back as fields and codes, ids as what was asked for. */
const isCodeLike = (typed: string): boolean => /^[\w.-]+$/.test(typed)

async function timed(work: () => Promise<Answer>): Promise<{ answer: Answer; took_ms: number }> {
  const begun = performance.now()
  const answer = await work()
  return { answer, took_ms: Math.round(performance.now() - begun) }
}

interface Sent {
  readonly body: unknown
  readonly answer: Answer
  readonly faults: readonly string[]
}

async function sendAll(contract: AnyContract, bodies: readonly unknown[]): Promise<Sent[]> {
  const browser = await world.as('head')
  const sent: Sent[] = []
  for (const body of bodies) {
    const { answer, took_ms } = await timed(() =>
      contract.kind === 'command' ? browser.command(contract.name, body) : browser.query(contract.name, body),
    )
    sent.push({ body, answer, faults: faultsIn(body, answer, took_ms) })
  }
  return sent
}

/** The last number that a column holds, the first that it does not, and the last that is exact at all. */
const edges = [2 ** 31 - 1, 2 ** 31, 2 ** 53 - 1]

/** Right bodies, each with one number at an edge. */
const atEdges = (contract: AnyContract): unknown[] =>
  numberPaths(contract.input).flatMap((path) =>
    edges.map((edge) => withAt(makers[contract.name]!(world.standing.own), path, edge)),
  )

function madeFor(contract: AnyContract): unknown[] {
  const { own, foreign, other } = world.standing
  const known = [own, foreign, other].flatMap((things) => Object.values(things))
  const nearly = nearlyRight(contract.input, makers[contract.name]!(own), known)
  const some = fc.oneof({ weight: 4, arbitrary: nearly }, bodiesOf(contract.input, known))
  return [...atEdges(contract), ...fc.sample(some, { seed, numRuns: bodies })]
}

/** What is wrong, with the seed by which it comes again. */
const told = (sent: readonly Sent[]): string[] =>
  sent
    .filter(({ faults }) => faults.length > 0)
    .map(
      ({ faults, answer, body }) =>
        `${faults.join(', ')} (${answer.status}), seed ${seed}: ${JSON.stringify(body)}`,
    )

const named = contracts.map((contract) => [contract.name, contract] as const)
test.each(named)('%s takes or refuses whatever is sent', async (_, contract) => {
  const first = await sendAll(contract, madeFor(contract))
  expect(told(first)).toEqual([])
  const before = await world.digest()
  const refused = first.filter(({ answer }) => answer.status >= 400).map(({ body }) => body)
  const again = await sendAll(contract, refused)
  expect(told(again)).toEqual([])
  const isAllRefused = again.every(({ answer }) => answer.status >= 400)
  expect((await world.digest()) === before || !isAllRefused).toBe(true)
})

test('after all of it the registry is sound', async () => {
  const sql = world.centre.program.db.centre(world.centre.head.centreId)
  expect((await unsoundFamilies(sql)).filter(({ count }) => count > 0)).toEqual([])
})

test('every schema is understood by the maker of bodies', () => {
  for (const contract of contracts) expect(contract.input).toBeInstanceOf(z.ZodType)
})
