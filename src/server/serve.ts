// From arguments to a listening server, and back to rest.
import { parseArgs } from 'node:util'
import { openProgram, type OpenedProgram } from '#access/open-program.ts'
import { inTransaction } from '#access/dispatch.ts'
import { actorOfAccount } from '#access/service/actors.ts'
import { openSessions } from '#access/sessions.ts'
import { refuse, type Refusal } from '#base/result.ts'
import { lockServer, openDataDir } from '#platform/data-dir.ts'
import { platformText, type PlatformCode } from '#platform/words.ts'
import { addStarterCatalogue } from '#services/service/starter.ts'
import { startBackground } from './background.ts'
import { startChores } from './chores.ts'
import { openDemo } from './demo-door.ts'
import { buildServer } from './http.ts'

type Env = Readonly<Record<string, string | undefined>>

const say = (text: string): void => void process.stdout.write(`${text}\n`)
const log = (event: string): void => void process.stderr.write(`${new Date().toISOString()} ${event}\n`)

function giveUp(refusal: Refusal): never {
  process.stderr.write(`${platformText(refusal.code as PlatformCode, 'ru', refusal.details)}\n`)
  process.stderr.write(`${platformText(refusal.code as PlatformCode, 'en', refusal.details)}\n`)
  process.exit(1)
}

interface Where {
  readonly data: string
  readonly host: string
  readonly port: number
  readonly trustedProxy: string | undefined
}

const loopback = new Set(['127.0.0.1', 'localhost', '::1'])

function whereOf(args: readonly string[], env: Env): Where {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, host: { type: 'string' }, port: { type: 'string' } },
  })
  const host = values.host ?? env['RYADOM_HOST'] ?? '127.0.0.1'
  const trustedProxy = env['RYADOM_TRUSTED_PROXY']
  if (!loopback.has(host) && !trustedProxy) giveUp(refuse('host-needs-proxy', { details: { host } }))
  return {
    data: values.data ?? env['RYADOM_DATA'] ?? './data',
    host,
    port: Number(values.port ?? env['RYADOM_PORT'] ?? 8080),
    trustedProxy,
  }
}

export async function serve(args: readonly string[], env: Env, setupCode: string): Promise<void> {
  const where = whereOf(args, env)
  const dir = openDataDir(where.data)
  if (!dir.ok) giveUp(dir)
  const lock = lockServer(dir.value)
  if (!lock.ok) giveUp(lock)
  const opened = await openProgram(dir.value, env, log)
  if (!opened.ok) giveUp(opened)
  const program = opened.value
  for (const warning of program.database.warnings) log(platformText(warning, 'en'))
  const server = buildServer({
    program,
    sessions: openSessions(program),
    setupCode,
    furnish: async (centreId, accountId) => {
      const actor = await actorOfAccount(program, centreId, accountId)
      await inTransaction(program, actor, program.clock.id(), addStarterCatalogue)
    },
    openDemo: () => openDemo(program),
    trustedProxy: where.trustedProxy,
    log,
  })
  try {
    await server.listen({ host: where.host, port: where.port })
  } catch (error) {
    await program.close()
    const { code } = error as NodeJS.ErrnoException
    giveUp(refuse('port-taken', { details: { port: where.port, reason: code ?? '?' } }))
  }
  const chores = startChores(program, log)
  const background = startBackground(program, log)
  say(`Рядом работает: http://localhost:${where.port}`)
  if (where.host !== '127.0.0.1') say(`Код для первой настройки / set-up code: ${setupCode}`)
  endWell(program, async () => {
    chores.stop()
    await background.stop()
    await server.close()
    lock.value.release()
  })
}

/** Ctrl-C and a service manager's stop end everything in order; a second one does not wait. */
function endWell(program: OpenedProgram, close: () => Promise<void>): void {
  let isEnding = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (isEnding) process.exit(1)
      isEnding = true
      void close()
        .then(() => program.close())
        .then(() => process.exit(0))
    })
  }
}
