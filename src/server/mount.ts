// From an HTTP request to an act and back: parse by the contract, call, turn a refusal into a status.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
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

export function answer<T>(reply: FastifyReply, schema: z.ZodType, result: Result<T>): FastifyReply {
  if (result.ok) return reply.code(200).send(schema.parse(result.value))
  const { ok: _, ...refusal } = result
  return reply.code(statusOf(refusal.code)).send(refusal)
}

export const badInput = (reply: FastifyReply, error: z.ZodError): FastifyReply =>
  reply.code(400).send({
    code: 'bad-input',
    issues: error.issues
      .slice(0, 20)
      .map((issue) => ({ path: issue.path.join('.'), code: issueCode(issue) })),
  })

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

/** Mounts the acts of all modules. */
export function mount(
  app: FastifyInstance,
  program: Program,
  signed: Signed,
  routes: readonly Route[],
): void {
  checkPolicy(routes)
  const limiter = new RateLimiter(60_000)
  const daily = new RateLimiter(86_400_000)
  for (const route of routes) {
    const { name } = route.call.contract
    const path = route.kind === 'command' ? 'commands' : 'queries'
    app.post(`/api/${path}/${name}`, roomFor(name, signed), async (request, reply) => {
      const actor = await signed.actorOf(request)
      if (!actor) return reply.code(401).send({ code: 'sign-in-required' })
      if (actor.mustChangePassword && !beforeChange.has(name)) {
        return reply.code(403).send({ code: 'password-change-required' })
      }
      const isTooMany =
        (searches.has(name) && !limiter.allows(actor.accountId, program.limits.searches)) ||
        (exported.has(name) && !daily.allows(actor.accountId, program.limits.exports))
      if (isTooMany) return reply.code(429).send({ code: 'too-many-requests' })
      return route.kind === 'command'
        ? carryOut(program, actor, route, { request, reply })
        : ask(program, actor, route, { request, reply })
    })
  }
}

type CommandRoute = Extract<Route, { kind: 'command' }>
type QueryRoute = Extract<Route, { kind: 'query' }>
interface Exchange {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

async function carryOut(program: Program, actor: Actor, route: CommandRoute, { request, reply }: Exchange) {
  const { contract } = route.call
  const body = commandBody.safeParse(request.body)
  if (!body.success) return badInput(reply, body.error)
  const args = contract.input.safeParse(body.data.args)
  if (!args.success) return badInput(reply, args.error)
  const run = route.isOwnTransaction ? runOwnCommand : runCommand
  return answer(
    reply,
    contract.output,
    await run(program, actor, route.call, { id: body.data.id, args: args.data }),
  )
}

async function ask(program: Program, actor: Actor, route: QueryRoute, { request, reply }: Exchange) {
  const { contract } = route.call
  const args = contract.input.safeParse(request.body ?? {})
  if (!args.success) return badInput(reply, args.error)
  return answer(reply, contract.output, await runQuery(program, actor, route.call, args.data))
}
