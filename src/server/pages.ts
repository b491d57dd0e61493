// The built web part: hashed files for ever, the page itself never kept, with what it must know written into it.
import { existsSync, readFileSync } from 'node:fs'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { FirstLook } from '#access/service/first-look.ts'

const built = new URL('../../dist/web/', import.meta.url)

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json; charset=utf-8',
  woff2: 'font/woff2',
}

export interface Hello extends FirstLook {
  readonly setupCodeNeeded: boolean
  readonly signedIn: boolean
}

const hashed = /-[\w-]{8,}\.\w+$/

function sendFile(request: FastifyRequest, reply: FastifyReply, path: string): FastifyReply {
  const file = new URL(`./${path}`, built)
  const type = types[path.slice(path.lastIndexOf('.') + 1)]
  if (!type || !file.href.startsWith(built.href) || !existsSync(file))
    return reply.code(404).send({ code: 'not-found' })
  const accepted = String(request.headers['accept-encoding'] ?? '')
  const packed = (['br', 'gzip'] as const).find(
    (way) => accepted.includes(way) && existsSync(new URL(`${file.href}.${way === 'br' ? 'br' : 'gz'}`)),
  )
  const body = readFileSync(packed ? new URL(`${file.href}.${packed === 'br' ? 'br' : 'gz'}`) : file)
  if (packed) reply.header('content-encoding', packed)
  reply.header('vary', 'accept-encoding').header('content-type', type)
  reply.header('cache-control', hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
  return reply.send(body)
}

/** JSON that may stand inside a script element. */
const inline = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')

export function mountPages(app: FastifyInstance, hello: (request: FastifyRequest) => Promise<Hello>): void {
  const empty = '<script type="application/json" id="hello"></script>'
  const page = (): string => readFileSync(new URL('./index.html', built), 'utf8')
  app.get('/api/hello', async (request) => hello(request))
  app.get('/assets/*', (request, reply) =>
    sendFile(request, reply, `assets/${(request.params as { '*': string })['*']}`),
  )
  app.get('/*', async (request, reply) => {
    const path = request.url.split('?')[0]!.slice(1)
    if (path.startsWith('api/')) return reply.code(404).send({ code: 'not-found' })
    if (/^[\w-]+\.\w+$/.test(path) && path !== 'index.html') return sendFile(request, reply, path)
    const known = inline(await hello(request))
    const text = page().replace(empty, () => empty.replace('><', `>${known}<`))
    return reply.header('content-type', types['html']!).header('cache-control', 'no-store').send(text)
  })
}
