// Lists over a real connection: what is ready goes out, whatever the others do.
import fastify from 'fastify'
import { afterEach, expect, test } from 'vitest'
import type { Actor } from '#access/act.ts'
import { linesOf } from '#client/lines.ts'
import { mountLists } from './lists.ts'
import type { Serve } from './mount.ts'
import { routes } from './modules.ts'

const app = () => fastify({ genReqId: () => 'R-17' })
let close: () => Promise<void> = async () => undefined
afterEach(() => close())

/** A list of queries sent to a server that carries each out as told. */
async function asked(serve: Serve, names: readonly string[]): Promise<AsyncGenerator<unknown>> {
  const server = app()
  const failed = (_: Error, { id, at }: { id: string; at: string }) => ({ status: 500, body: { id, at } })
  mountLists(server, { actorOf: async () => ({}) as Actor, serve, failed }, routes)
  const address = await server.listen({ host: '127.0.0.1', port: 0 })
  close = () => server.close()
  const response = await fetch(`${address}/api/queries`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(names.map((name) => ({ name }))),
  })
  return linesOf(response.body!)
}

const next = async (lines: AsyncGenerator<unknown>): Promise<unknown> => (await lines.next()).value

test('a line is there while another query still runs', async () => {
  const slow = Promise.withResolvers<null>()
  const serve: Serve = async (_, route) => {
    if (route.call.contract.name === 'access.me') await slow.promise
    return { status: 200, body: route.call.contract.name }
  }
  const lines = await asked(serve, ['access.me', 'team.staff', 'access.calendar'])
  const first = [await next(lines), await next(lines)]
  expect(first).toContainEqual({ at: 1, status: 200, body: 'team.staff' })
  expect(first).toContainEqual({ at: 2, status: 200, body: 'access.calendar' })
  slow.resolve(null)
  expect(await next(lines)).toEqual({ at: 0, status: 200, body: 'access.me' })
  expect(await next(lines)).toBeUndefined()
})

test('one that breaks is told with the number of the request and its own route, and the others are answered', async () => {
  const serve: Serve = async (_, route) => {
    if (route.call.contract.name === 'access.me') throw new Error('Иванова')
    return { status: 200, body: 'fine' }
  }
  const lines = await asked(serve, ['access.me', 'team.staff'])
  const both = [await next(lines), await next(lines)]
  expect(both).toContainEqual({
    at: 0,
    status: 500,
    body: { id: 'R-17', at: 'POST /api/queries/access.me' },
  })
  expect(both).toContainEqual({ at: 1, status: 200, body: 'fine' })
})

test('no more of a list are worked on at a time than a browser would send', async () => {
  let running = 0
  let most = 0
  const serve: Serve = async () => {
    most = Math.max(most, ++running)
    await new Promise((done) => setImmediate(done))
    running -= 1
    return { status: 200, body: null }
  }
  const lines = await asked(
    serve,
    Array.from({ length: 20 }, () => 'access.me'),
  )
  const seen: unknown[] = []
  for await (const line of lines) seen.push(line)
  expect(seen).toHaveLength(20)
  expect(most).toBe(6)
})
