// The HTTP server: headers, limits, errors, and everything mounted on it.
import { randomUUID } from 'node:crypto'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Actor } from '#access/act.ts'
import { firstLook } from '#access/service/first-look.ts'
import { type Door, isFromHere, mountDoor, tokenOf } from './door.ts'
import { mountFiles } from './files.ts'
import { mountLabelDoor } from './label-door.ts'
import { mountLists } from './lists.ts'
import { type Failure, mount, type Served } from './mount.ts'
import { routes } from './modules.ts'
import { mountOpenApi } from './openapi.ts'
import { mountPages } from './pages.ts'

export interface ServerOptions extends Door {
  /** Addresses of proxies whose forwarded headers are believed; none by default. */
  readonly trustedProxy: string | undefined
  readonly log: (event: string) => void
}

const largestBody = 1 << 20

const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; font-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(), geolocation=()',
}

/** Builds the server; the caller listens. */
export function buildServer(options: ServerOptions): FastifyInstance {
  const app = fastify({
    logger: false,
    bodyLimit: largestBody,
    trustProxy: options.trustedProxy ?? false,
    genReqId: () => randomUUID().slice(-12),
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    // An address that cannot be read reaches no hook; its answer must neither repeat it nor go bare.
    frameworkErrors: (_, request, reply) => {
      guardAnswer(request, reply as FastifyReply)
      void (reply as FastifyReply).code(400).send({ code: 'bad-input', issues: [] })
    },
  })
  const actorOf = async (request: FastifyRequest): Promise<Actor | null> => {
    const token = tokenOf(request)
    return token === '' ? null : options.sessions.actorOf(token)
  }
  protect(app)
  answerErrors(app, options.log)
  mountDoor(app, options, actorOf)
  mountLabelDoor(app, options.program)
  const serve = mount(app, options.program, { actorOf }, routes)
  mountLists(
    app,
    { actorOf, serve, failed: (error, failure) => answerOfFailure(options.log, error, failure) },
    routes,
  )
  mountFiles(app, options.program, actorOf)
  mountOpenApi(app, routes)
  mountPages(app, async (request) => ({
    ...(await firstLook(options.program)),
    setupCodeNeeded: !isFromHere(request),
    signedIn: (await actorOf(request)) !== null,
  }))
  return app
}

function guardAnswer(request: FastifyRequest, reply: FastifyReply): void {
  reply.headers(securityHeaders)
  if (request.url.startsWith('/api/'))
    reply.header('cache-control', 'no-store').header('x-request-id', request.id)
  if (request.protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000')
}

/** Whether a page of another origin sent it. Browsers say so; who is no browser has no cookie of ours to misuse. */
function isFromOtherPage(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const { origin } = request.headers
  return origin !== undefined && origin.replace(/^https?:\/\//, '') !== request.host
}

/** Every answer carries the security headers; every change must come from our own page, which alone can set our header. */
function protect(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    guardAnswer(request, reply)
    if (request.method === 'GET' || request.method === 'HEAD') return undefined
    const isOurs = request.headers['x-ryadom'] !== undefined && !isFromOtherPage(request)
    return isOurs ? undefined : reply.code(403).send({ code: 'not-allowed' })
  })
}

interface HttpError extends Error {
  readonly statusCode?: number
  readonly code?: string
}

/** What broke is told to the log by its route, kind and number, to the caller by the number only. */
function answerOfFailure(log: (event: string) => void, error: HttpError, { id, at }: Failure): Served {
  const status = error.statusCode ?? 500
  if (status < 500) return { status, body: { code: 'bad-input', issues: [] } }
  const code = error.code ? ` ${error.code}` : ''
  log(`failed ${id} ${at}: ${error.name}${code} ${placeOf(error)}`)
  return { status: 500, body: { code: 'server-failed', details: { support: id } } }
}

function answerErrors(app: FastifyInstance, log: (event: string) => void): void {
  app.setErrorHandler<HttpError>((error, request, reply) => {
    const at = `${request.method} ${request.routeOptions.url ?? '?'}`
    const { status, body } = answerOfFailure(log, error, { id: request.id, at })
    return reply.code(status).send(body)
  })
  app.setNotFoundHandler((_, reply) => reply.code(404).send({ code: 'not-found' }))
}

/** The first place in our own code; never the message, which may quote what a person typed. */
const placeOf = (error: Error): string => /src\/[\w/.-]+:\d+/.exec(error.stack ?? '')?.[0] ?? ''
