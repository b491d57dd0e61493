// Room for bodies that carry a file. A stranger’s megabytes are not taken in.
import type { FastifyRequest, RouteShorthandOptions } from 'fastify'
import type { Actor } from '#access/act.ts'
import { reachOf } from '#access/policy.ts'

export interface Signed {
  /** Who calls, or null for a stranger. */
  actorOf(request: FastifyRequest): Promise<Actor | null>
}

/** Bytes; other acts have the server’s own limit. */
const largeBodies: Readonly<Record<string, number>> = {
  'papers.saveTemplate': 3_000_000,
  'papers.preview': 3_000_000,
  'papers.sign': 15_000_000,
  'lending.addPhoto': 3_000_000,
  'lending.addMaterial': 15_000_000,
}

/** Up to here an act is refused in the ordinary way, which leaves the refusal in the journal. */
const small = 1 << 20

/** How large a body an act takes, and who is turned away before a large one is read. */
export function roomFor(act: string, signed: Signed): RouteShorthandOptions {
  const bodyLimit = largeBodies[act]
  if (bodyLimit === undefined) return {}
  return {
    bodyLimit,
    onRequest: async (request, reply) => {
      if (Number(request.headers['content-length'] ?? Infinity) <= small) return undefined
      const actor = await signed.actorOf(request)
      if (!actor) return reply.code(401).send({ code: 'sign-in-required' })
      return reachOf(actor.roles, act) === null ? reply.code(403).send({ code: 'not-allowed' }) : undefined
    },
  }
}
