// From an HTTP request to an act and back: parse by the contract, call, turn a refusal into a status.
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Actor } from '#access/act.ts'
import { runCommand, runOwnCommand, runQuery } from '#access/dispatch.ts'
import { openActs, policy } from '#access/policy.ts'
import type { Program } from '#access/program.ts'
import type { Route } from '#access/route.ts'
import { idSchema } from '#base/act.ts'
import type { Result } from '#base/result.ts'
import { RateLimiter } from './rate.ts'
import { roomFor, type Signed } from './room.ts'

const statusBy: Readonly<Record<string, number>> = {
  'bad-input': 400,
  'sign-in-required': 401,
  'sign-in-wrong': 422,
  'not-allowed': 403,
  'password-change-required': 403,
  'not-found': 404,
  'command-reused': 409,
  'changed-meanwhile': 409,
  'record-reused': 409,
  'assessment-reused': 409,
  'instrument-changed-meanwhile': 409,
  'template-changed-meanwhile': 409,
  'paper-reused': 409,
  'too-many-requests': 429,
  'too-many-tries': 429,
}

/** The status of a refusal; one that is not listed is 422: understood, and not done. */
export const statusOf = (code: string): number => statusBy[code] ?? 422

/** What may be done with a first password that must be changed. */
const beforeChange = new Set(['access.me', 'access.signOut', 'access.changePassword'])
const searches = new Set(['families.search', 'families.children', 'families.nearlyTheSame'])

const exported = new Set(['reports.workbook'])

const commandBody = z.object({ id: idSchema, args: z.unknown() })

/** What an act is answered with, by itself or among others. */
export interface Served {
  readonly status: number
  readonly body: unknown
}

/** Where something broke: the number of the request, and its route, which carries nothing of anybody. */
export interface Failure {
  readonly id: string
  readonly at: string
}

export function answerOf<T>(schema: z.ZodType, result: Result<T>): Served {
  if (result.ok) return { status: 200, body: schema.parse(result.value) }
  const { ok: _, ...refusal } = result
  return { status: statusOf(refusal.code), body: refusal }
}

const badInputOf = (error: z.ZodError): Served => ({
  status: 400,
  body: {
    code: 'bad-input',
    issues: error.issues
      .slice(0, 20)
      .map((issue) => ({ path: issue.path.join('.'), code: issueCode(issue) })),
  },
})

const give = (reply: FastifyReply, { status, body }: Served): FastifyReply => reply.code(status).send(body)

export const answer = <T>(reply: FastifyReply, schema: z.ZodType, result: Result<T>): FastifyReply =>
  give(reply, answerOf(schema, result))

export const badInput = (reply: FastifyReply, error: z.ZodError): FastifyReply =>
  give(reply, badInputOf(error))

/** The message of our own checks is a code; of zod's checks, its kind: what was typed never comes back. */
const issueCode = (issue: z.core.$ZodIssue): string =>
  issue.code === 'custom' || issue.code === 'invalid_format' ? codeLike(issue.message) : issue.code

const codeLike = (message: string): string => (/^[a-z-]{3,40}$/.test(message) ? message : 'invalid')

/** Throws when a route has no row in the policy: such a program does not start. */
export function checkPolicy(routes: readonly Route[]): void {
  const missing = routes
    .map((route) => route.call.contract.name)
    .filter((name) => !policy.has(name) && !(openActs as readonly string[]).includes(name))
  if (missing.length > 0) throw new Error(`no policy for ${missing.join(', ')}`)
}

/** Carries an act out for a person: whatever address it came by, nothing else does. */
export type Serve = (actor: Actor, route: Route, body: unknown) => Promise<Served>

function serverOf(program: Program): Serve {
  const limiter = new RateLimiter(60_000)
  const daily = new RateLimiter(86_400_000)
  return async (actor, route, body) => {
    const { name } = route.call.contract
    if (actor.mustChangePassword && !beforeChange.has(name))
      return { status: 403, body: { code: 'password-change-required' } }
    const isTooMany =
      (searches.has(name) && !limiter.allows(actor.accountId, program.limits.searches)) ||
      (exported.has(name) && !daily.allows(actor.accountId, program.limits.exports))
    if (isTooMany) return { status: 429, body: { code: 'too-many-requests' } }
    return route.kind === 'command' ? carryOut(program, actor, route, body) : ask(program, actor, route, body)
  }
}

/** Mounts the acts of all modules; answers how one is carried out. */
export function mount(
  app: FastifyInstance,
  program: Program,
  signed: Signed,
  routes: readonly Route[],
): Serve {
  checkPolicy(routes)
  const serve = serverOf(program)
  for (const route of routes) {
    const { name } = route.call.contract
    const path = route.kind === 'command' ? 'commands' : 'queries'
    app.post(`/api/${path}/${name}`, roomFor(name, signed), async (request, reply) => {
      const actor = await signed.actorOf(request)
      if (!actor) return reply.code(401).send({ code: 'sign-in-required' })
      return give(reply, await serve(actor, route, request.body))
    })
  }
  return serve
}

type CommandRoute = Extract<Route, { kind: 'command' }>
type QueryRoute = Extract<Route, { kind: 'query' }>

async function carryOut(program: Program, actor: Actor, route: CommandRoute, sent: unknown): Promise<Served> {
  const { contract } = route.call
  const body = commandBody.safeParse(sent)
  if (!body.success) return badInputOf(body.error)
  const args = contract.input.safeParse(body.data.args)
  if (!args.success) return badInputOf(args.error)
  const run = route.isOwnTransaction ? runOwnCommand : runCommand
  return answerOf(
    contract.output,
    await run(program, actor, route.call, { id: body.data.id, args: args.data }),
  )
}

async function ask(program: Program, actor: Actor, route: QueryRoute, sent: unknown): Promise<Served> {
  const { contract } = route.call
  const args = contract.input.safeParse(sent ?? {})
  if (!args.success) return badInputOf(args.error)
  return answerOf(contract.output, await runQuery(program, actor, route.call, args.data))
}
