// The web part: hashed files for ever, the page itself never kept, with what it must know written into it.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { FirstLook } from '#access/service/first-look.ts'
import { builtFile, builtPage } from './built-files.ts'

export interface Hello extends FirstLook {
  readonly setupCodeNeeded: boolean
  readonly signedIn: boolean
}

const hashed = /-[\w-]{8,}\.\w+$/
const emptyHello = '<script type="application/json" id="hello"></script>'

function sendFile(request: FastifyRequest, reply: FastifyReply, path: string): FastifyReply {
  const file = builtFile(path, String(request.headers['accept-encoding'] ?? ''))
  if (!file) return reply.code(404).send({ code: 'not-found' })
  if (file.packing) reply.header('content-encoding', file.packing)
  reply.header('vary', 'accept-encoding').header('content-type', file.type)
  reply.header('cache-control', hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
  return reply.send(file.body)
}

/** JSON that may stand inside a script element. */
const inline = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')

export function mountPages(app: FastifyInstance, hello: (request: FastifyRequest) => Promise<Hello>): void {
  app.get('/api/hello', async (request) => hello(request))
  app.get('/assets/*', (request, reply) =>
    sendFile(request, reply, `assets/${(request.params as { '*': string })['*']}`),
  )
  app.get('/*', async (request, reply) => {
    const path = request.url.split('?')[0]!.slice(1)
    if (path.startsWith('api/')) return reply.code(404).send({ code: 'not-found' })
    if (/^[\w-]+\.\w+$/.test(path) && path !== 'index.html') return sendFile(request, reply, path)
    const known = inline(await hello(request))
    const page = builtPage().replace(emptyHello, () => emptyHello.replace('><', `>${known}<`))
    return reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(page)
  })
}
