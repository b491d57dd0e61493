// What a label says to whoever scans it without being signed in. Each address asks and tells a few times an hour.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Program } from '#access/program.ts'
import type { CommandContract, InputOf, OutputOf } from '#base/act.ts'
import { refuse, type Result } from '#base/result.ts'
import { labelSeen, reportByLabel } from '#lending/contract/label.ts'
import { seen, told } from '#lending/service/stranger.ts'
import { answer, badInput } from './mount.ts'
import { RateLimiter } from './rate.ts'

const hour_ms = 3_600_000
/** An hour and address; a whole family may be behind one. */
const mostAsked = 120
const mostTold = 30

export function mountLabelDoor(app: FastifyInstance, program: Program): void {
  function open<A extends CommandContract>(
    act: A,
    most: number,
    work: (input: InputOf<A>) => Promise<Result<OutputOf<A>>>,
  ): void {
    const limiter = new RateLimiter(hour_ms)
    app.post(`/api/commands/${act.name}`, async (request: FastifyRequest, reply) => {
      if (!limiter.allows(request.ip, most)) return answer(reply, act.output, refuse('too-many-requests'))
      const args = act.input.safeParse((request.body as { args?: unknown } | null)?.args)
      if (!args.success) return badInput(reply, args.error)
      return answer(reply, act.output, await work(args.data as InputOf<A>))
    })
  }

  open(labelSeen, mostAsked, (input) => seen(program, input))
  open(reportByLabel, mostTold, (input) => told(program, input))
}
