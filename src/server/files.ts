// Files that come in and go out as they are, not as JSON.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '#access/act.ts'
import { inTransaction, noteDenied, runQuery } from '#access/dispatch.ts'
import { reachOf } from '#access/policy.ts'
import type { Program } from '#access/program.ts'
import { isUuid } from '#base/id.ts'
import { importFile, largestFile, uploaded } from '#interchange/contract.ts'
import { rejectedAsFile } from '#interchange/service/rejects.ts'
import { upload } from '#interchange/service/upload.ts'
import { answer } from './mount.ts'

type ActorOf = (request: FastifyRequest) => Promise<Actor | null>

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Mounts the upload of a workbook to import and the download of its rejected rows. */
export function mountFiles(app: FastifyInstance, program: Program, actorOf: ActorOf): void {
  void app.register(async (scope) => {
    scope.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_, body, done) =>
      done(null, body),
    )
    scope.setErrorHandler<Error & { code?: string }>((error, _, reply) => {
      if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return reply.code(413).send({ code: 'file-too-large' })
      throw error
    })
    // Asked before the body is read: a stranger's thirty megabytes are not taken in.
    const guarded = guard(program, actorOf, importFile.name)
    scope.post('/api/files/import', { bodyLimit: largestFile, onRequest: guarded }, async (request, reply) =>
      takeIn(program, (await actorOf(request))!, { request, reply }),
    )
    const reader = guard(program, actorOf, rejectedAsFile.contract.name)
    scope.get('/api/files/imports/:id/rejects', { onRequest: reader }, async (request, reply) =>
      giveOut(program, (await actorOf(request))!, { request, reply }),
    )
  })
}

const guard =
  (program: Program, actorOf: ActorOf, act: string) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const actor = await actorOf(request)
    if (!actor) return reply.code(401).send({ code: 'sign-in-required' })
    if (actor.mustChangePassword) return reply.code(403).send({ code: 'password-change-required' })
    if (reachOf(actor.roles, act) !== null) return undefined
    noteDenied(program, actor, act)
    return reply.code(403).send({ code: 'not-allowed' })
  }

interface Exchange {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

async function takeIn(program: Program, actor: Actor, { request, reply }: Exchange): Promise<FastifyReply> {
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  const fileName = nameOf(request)
  const result = await inTransaction(program, actor, program.clock.id(), (act) =>
    upload(act, { fileName, bytes }),
  )
  return answer(reply, uploaded, result)
}

/** The name travels in a header, so that it stands in no address and no log. */
function nameOf(request: FastifyRequest): string {
  const given = request.headers['x-file-name']
  try {
    return typeof given === 'string' ? decodeURIComponent(given).slice(0, 1000) : ''
  } catch {
    return ''
  }
}

async function giveOut(program: Program, actor: Actor, { request, reply }: Exchange): Promise<FastifyReply> {
  const { id } = request.params as { id: string }
  if (!isUuid(id)) return reply.code(404).send({ code: 'not-found' })
  const result = await runQuery(program, actor, rejectedAsFile, { importId: id })
  if (!result.ok) return answer(reply, rejectedAsFile.contract.output, result)
  const { fileName, bytes } = result.value
  return reply
    .header('content-type', workbookType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    .send(Buffer.from(bytes))
}
