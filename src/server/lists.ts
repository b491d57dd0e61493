// Several queries of one moment as one request: each is judged as if it had come alone, and answered by a line as soon as it is ready.
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Actor } from '#access/act.ts'
import type { Route } from '#access/route.ts'
import { badInput, type Failure, type Serve, type Served } from './mount.ts'
import type { Signed } from './room.ts'

/** More are not asked at once. */
export const mostInList = 20
/** So many of a list are worked on at a time, as a browser would send them: nobody takes every connection. */
const lanes = 6

export const listAddress = '/api/queries'
export const listBody = z
  .array(z.object({ name: z.string().max(100), args: z.unknown().optional() }))
  .min(1)
  .max(mostInList)
type Question = z.output<typeof listBody>[number]

interface Listed extends Signed {
  readonly serve: Serve
  readonly failed: (error: Error, failure: Failure) => Served
}

export function mountLists(app: FastifyInstance, listed: Listed, routes: readonly Route[]): void {
  const queries = new Map(
    routes.filter(({ kind }) => kind === 'query').map((route) => [route.call.contract.name, route]),
  )
  const notThere: Served = { status: 404, body: { code: 'not-found' } }

  const answered = async (
    request: FastifyRequest,
    actor: Actor,
    { name, args }: Question,
  ): Promise<Served> => {
    const route = queries.get(name)
    if (!route) return notThere
    const at = `POST ${listAddress}/${name}`
    return listed.serve(actor, route, args).catch((error) => listed.failed(error, { id: request.id, at }))
  }

  app.post(listAddress, async (request, reply) => {
    const actor = await listed.actorOf(request)
    if (!actor) return reply.code(401).send({ code: 'sign-in-required' })
    const questions = listBody.safeParse(request.body)
    if (!questions.success) return badInput(reply, questions.error)
    const lines = inLanes(questions.data, (question) => answered(request, actor, question))
    return (
      reply
        .header('content-type', 'application/x-ndjson; charset=utf-8')
        // A proxy that gathers answers would make the quick ones wait for the slow.
        .header('x-accel-buffering', 'no')
        .send(Readable.from(lines))
    )
  })
}

/** Lines in the order in which they are ready, each with the place of its question. */
async function* inLanes(
  questions: readonly Question[],
  work: (question: Question) => Promise<Served>,
): AsyncGenerator<string> {
  const waiting = questions.entries()
  const running = new Map<number, Promise<{ at: number; served: Served }>>()
  const begin = (): void => {
    const next = waiting.next()
    if (next.done) return
    const [at, question] = next.value
    running.set(
      at,
      work(question).then((served) => ({ at, served })),
    )
  }
  for (let lane = 0; lane < lanes; lane++) begin()
  while (running.size > 0) {
    const { at, served } = await Promise.race(running.values())
    running.delete(at)
    begin()
    yield `${JSON.stringify({ at, ...served })}\n`
  }
}
