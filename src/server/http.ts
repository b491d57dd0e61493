// The HTTP server: headers, limits, errors, and everything mounted on it.
import { randomBytes } from 'node:crypto'
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import type { Actor } from '#access/act.ts'
import { firstLook } from '#access/service/first-look.ts'
import { type Door, isFromHere, mountDoor, tokenOf } from './door.ts'
import { mountFiles } from './files.ts'
import { mount } from './mount.ts'
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
    genReqId: () => randomBytes(6).toString('hex'),
    return503OnClosing: true,
    forceCloseConnections: 'idle',
  })
  const actorOf = async (request: FastifyRequest): Promise<Actor | null> => {
    const token = tokenOf(request)
    return token === '' ? null : options.sessions.actorOf(token)
  }
  protect(app)
  answerErrors(app, options.log)
  mountDoor(app, options, actorOf)
  mount(app, options.program, { actorOf }, routes)
  mountFiles(app, options.program, actorOf)
  mountOpenApi(app, routes)
  mountPages(app, async (request) => ({
    ...(await firstLook(options.program)),
    setupCodeNeeded: !isFromHere(request),
    signedIn: (await actorOf(request)) !== null,
  }))
  return app
}

/** Every answer carries the security headers; every change must come from our own page, which alone can set our header. */
function protect(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders)
    if (request.url.startsWith('/api/'))
      reply.header('cache-control', 'no-store').header('x-request-id', request.id)
    if (request.protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000')
    if (request.method !== 'GET' && request.method !== 'HEAD' && request.headers['x-ryadom'] === undefined) {
      return reply.code(403).send({ code: 'not-allowed' })
    }
    return undefined
  })
}

interface HttpError extends Error {
  readonly statusCode?: number
  readonly code?: string
}

/** What broke is told to the log by its kind and number, to the caller by the number only. */
function answerErrors(app: FastifyInstance, log: (event: string) => void): void {
  app.setErrorHandler<HttpError>((error, request, reply) => {
    const status = error.statusCode ?? 500
    if (status < 500) return reply.code(status).send({ code: 'bad-input', issues: [] })
    const code = error.code ? ` ${error.code}` : ''
    log(
      `failed ${request.id} ${request.method} ${request.url.split('?')[0]}: ${error.name}${code} ${placeOf(error)}`,
    )
    return reply.code(500).send({ code: 'server-failed', details: { support: request.id } })
  })
  app.setNotFoundHandler((_, reply) => reply.code(404).send({ code: 'not-found' }))
}

/** The first place in our own code; never the message, which may quote what a person typed. */
const placeOf = (error: Error): string => /src\/[\w/.-]+:\d+/.exec(error.stack ?? '')?.[0] ?? ''
