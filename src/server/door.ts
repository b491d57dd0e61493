// The acts of people who are not signed in yet, and the cookie that a sign-in leaves.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Actor } from '#access/act.ts'
import * as contract from '#access/contract.ts'
import type { Program } from '#access/program.ts'
import * as acts from '#access/service/sign-in.ts'
import type { Sessions } from '#access/sessions.ts'
import type { CommandContract, InputOf } from '#base/act.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import type { CentreId } from '#platform/db.ts'
import { answer, badInput } from './mount.ts'

export interface Door {
  readonly program: Program
  readonly sessions: Sessions
  /** The code that a stranger from another machine needs to set the installation up. */
  readonly setupCode: string
  /** Puts into a new centre what it starts with. */
  readonly furnish: (centreId: CentreId, accountId: string) => Promise<void>
  /** Fills an empty installation with the demonstration centre. */
  readonly openDemo: () => Promise<Result<z.output<typeof contract.openDemo.output>>>
}

const plainName = 'ryadom'
const secureName = '__Host-ryadom'
const cookieLife_s = 12 * 3600

const isSecure = (request: FastifyRequest): boolean => request.protocol === 'https'

/** The session's token from the cookie; '' when there is none. */
export function tokenOf(request: FastifyRequest): string {
  const name = isSecure(request) ? secureName : plainName
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=')
    if (key === name && value) return value
  }
  return ''
}

function setCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  const name = isSecure(request) ? `${secureName}=${token}; Secure` : `${plainName}=${token}`
  const life = token === '' ? 0 : cookieLife_s
  reply.header('set-cookie', `${name}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${life}`)
}

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** What a proxy writes when it hands on somebody else's call. */
const isOfProxy = (header: string): boolean =>
  header.startsWith('x-forwarded-') || header === 'forwarded' || header === 'x-real-ip' || header === 'via'

/** Whether the call comes from this very machine under its own name; a name of somebody else's choosing does not count. */
export const isFromHere = (request: FastifyRequest): boolean =>
  loopback.has(request.ip) &&
  !Object.keys(request.headers).some(isOfProxy) &&
  /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? '')

const visitOf = (door: Door, request: FastifyRequest): acts.Visit => ({
  address: request.ip,
  setupCode: isFromHere(request) ? null : door.setupCode,
})

type Work<A extends CommandContract> = (
  input: InputOf<A>,
  request: FastifyRequest,
) => Promise<Result<{ answer: unknown; token: string | null }>>

export function mountDoor(
  app: FastifyInstance,
  door: Door,
  actorOf: (request: FastifyRequest) => Promise<Actor | null>,
): void {
  const { program, sessions } = door

  function open<A extends CommandContract>(act: A, work: Work<A>): void {
    app.post(`/api/commands/${act.name}`, async (request, reply) => {
      const args = act.input.safeParse((request.body as { args?: unknown } | null)?.args)
      if (!args.success) return badInput(reply, args.error)
      const result = await work(args.data as InputOf<A>, request)
      if (!result.ok) return answer(reply, act.output, result)
      if (result.value.token !== null) setCookie(request, reply, result.value.token)
      return answer(reply, act.output, ok(result.value.answer))
    })
  }

  open(contract.createCentre, async (input, request) => {
    const made = await acts.setUpCentre(program, sessions, visitOf(door, request), input)
    if (!made.ok) return made
    const { answer: entered, token, recoveryKey, accountId } = made.value
    await door.furnish(entered.centreId as CentreId, accountId)
    return ok({ answer: { ...entered, recoveryKey }, token })
  })
  open(contract.openDemo, async (input, request) => {
    const visit = visitOf(door, request)
    if (!acts.isSetUpBy(visit, input.setupCode)) return refuse('setup-code-wrong', { field: 'setupCode' })
    const made = await door.openDemo()
    return made.ok ? ok({ answer: made.value, token: null }) : made
  })
  open(contract.signIn, (input, request) =>
    acts.signInByPassword(program, sessions, visitOf(door, request), input),
  )
  open(contract.demoSignIn, (input) => acts.signInToDemo(program, sessions, input))
  open(contract.useLink, (input) => acts.signInByLink(program, sessions, input))
  open(contract.signOut, async (_, request) => {
    await sessions.close(tokenOf(request))
    return ok({ answer: {}, token: '' })
  })
  open(contract.changePassword, async (input, request) => {
    const actor = await actorOf(request)
    if (!actor) return refuse('sign-in-required')
    const who = { accountId: actor.accountId, token: tokenOf(request) }
    const changed = await acts.changeOwnPassword(program, sessions, who, input)
    return changed.ok ? ok({ answer: {}, token: null }) : changed
  })
}
