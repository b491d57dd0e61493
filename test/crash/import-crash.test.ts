// An import of 100,000 services is killed twenty times on its way. What was acknowledged stays, no half step is left, and it goes on.
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endOrphans } from '#platform/embedded/processes.ts'
import { type Centre, centreIn, emptyData } from '../acceptance/centre.ts'
import { type Running, startCli } from '../acceptance/cli.ts'
import { clusterOf } from '../acceptance/data.ts'
import { serve, type Serving, setUp } from '../acceptance/serving.ts'
import { until } from '../acceptance/until.ts'
import { type Eye, openEye } from './eye.ts'
import { childCount, childrenBook, servicesBook } from './made-journal.ts'

const rows = Number(process.env['RYADOM_CRASH_ROWS'] ?? 100_000)
const kills = 20
const patience_ms = 1_200_000
const output = fileURLToPath(new URL('../../test-output/', import.meta.url))

const victims = ['program', 'database', 'program', 'database', 'both'] as const
type Victim = (typeof victims)[number]

interface Round {
  readonly runner: 'command' | 'server'
  readonly victim: Victim
  /** Rows acknowledged before the kill. */
  readonly acknowledged: number
  /** From the kill to an answering database. */
  readonly database_ms: number
  /** From the kill, the restart included, to the next rows. */
  readonly resumed_ms: number
}

let data: string
let centre: Centre
let file: string
let eye: Eye
let server: Serving | undefined
let command: Running | undefined
let told = ''
const rounds: Round[] = []
/** Rows and time between a resumption and the next kill. */
const running = { rows: 0, ms: 0 }
let resumed: { readonly done: number; readonly at: number } | undefined
const started = performance.now()

beforeAll(async () => {
  data = emptyData()
  file = join(data, 'files', 'uslugi.xlsx')
  server = await serve(data)
  await setUp(server)
  eye = openEye(data)
  await server.stop()
  centre = centreIn(data)
  const children = join(data, 'files', 'deti.xlsx')
  writeFileSync(children, await childrenBook())
  writeFileSync(file, await servicesBook(rows))
  expect((await centre.import('children', children)).value).toMatchObject({
    imported: childCount,
    rejected: [],
  })
}, patience_ms)
afterAll(async () => {
  await eye.close()
  command?.process.kill('SIGKILL')
  await server?.kill()
  if (clusterOf(data)) await endOrphans(clusterOf(data)!)
})

/** Runs the import by hand, as a person does who finds it cut off. */
function startCommand(): void {
  command = startCli(['import', 'services', file, '--data', data])
  told = ''
  command.process.stdout!.on('data', (chunk: Buffer) => (told += chunk.toString()))
}

const toldRows = (): number => Number([...told.matchAll(/(\d+) из/g)].at(-1)?.[1] ?? 0)

async function strike(victim: Victim, kill: () => Promise<unknown>): Promise<void> {
  const cluster = clusterOf(data)!
  if (victim === 'program') await kill()
  else if (victim === 'database') await endOrphans(cluster)
  else await Promise.all([kill(), endOrphans(cluster)])
}

/** Waits until the import has come so far, kills, has it set going again and sees that nothing is lost. */
async function round(
  at: number,
  runner: Round['runner'],
  again: (victim: Victim) => Promise<void>,
): Promise<void> {
  const victim = victims[at % victims.length]!
  const target = Math.floor((rows * (at + 1)) / (kills + 1))
  const before = await until(
    `${target} rows, at ${runner}`,
    async () => {
      const now = await eye.progress()
      return now && now.done >= target ? now : undefined
    },
    240_000,
  )
  expect(before.state).toBe('running')
  if (resumed) {
    running.rows += before.done - resumed.done
    running.ms += performance.now() - resumed.at
  }
  const acknowledged = Math.max(before.done, toldRows())
  const killed = performance.now()
  await strike(victim, runner === 'server' ? () => server!.kill() : killCommand)
  await again(victim)
  const after = await until('the database', () => eye.see())
  const database_ms = performance.now() - killed
  expect(after.done).toBeGreaterThanOrEqual(acknowledged)
  expect(after).toMatchObject({ records: after.done, identities: after.done, state: 'running', imports: 1 })
  const { done } = await until(`more than ${after.done} rows`, async () => {
    const now = await eye.progress()
    return now && now.done > after.done ? now : undefined
  })
  resumed = { done, at: performance.now() }
  rounds.push({
    runner,
    victim,
    acknowledged,
    database_ms: Math.round(database_ms),
    resumed_ms: Math.round(resumed.at - killed),
  })
}

async function killCommand(): Promise<void> {
  command!.process.kill('SIGKILL')
  await command!.ended
}

/** A command whose database was killed ends by itself, and says so with its exit code. */
async function runAgain(victim: Victim): Promise<void> {
  const { code, stderr } = await command!.ended
  if (victim === 'database') {
    expect(code).toBe(1)
    expect(stderr).toMatch(/[а-я]/)
    expect(stderr).not.toMatch(/\n\s+at /)
  }
  startCommand()
}

/** A server whose database was killed goes on by itself; one that was killed is started again and takes the import up. */
async function serveAgain(victim: Victim): Promise<void> {
  if (victim === 'database') expect(server!.process.exitCode).toBeNull()
  else server = await serve(data, { cookie: server!.cookie() })
}

test(
  'twenty kills on the way of an import lose nothing and leave nothing half-done',
  async () => {
    startCommand()
    for (let at = 0; at < kills / 2; at++) await round(at, 'command', runAgain)
    await killCommand()
    server = await serve(data)
    for (let at = kills / 2; at < kills; at++) await round(at, 'server', serveAgain)
    const end = await until('the end', async () => {
      const now = await eye.progress()
      return now?.state === 'done' ? eye.see() : undefined
    })
    expect(end).toEqual({ records: rows, identities: rows, done: rows, state: 'done', imports: 1 })
    const whole_ms = performance.now() - started
    await server.stop()
    server = undefined
    const second = await centre.import('services', file)
    expect(second).toMatchObject({ code: 0, value: { imported: 0, unchanged: rows, rejected: [] } })
    expect(await eye.see()).toMatchObject({ records: rows, identities: rows })
    const checked = await centre.verify()
    expect(checked).toMatchObject({
      code: 0,
      value: { ok: true, centres: [{ broken: [], chain: { isIntact: true, unsealed: 0 } }] },
    })
    note(whole_ms)
  },
  patience_ms,
)

function note(whole_ms: number): void {
  const worst = (of: 'database_ms' | 'resumed_ms'): number => Math.max(...rounds.map((one) => one[of]))
  const figures = {
    rows,
    kills: rounds.length,
    rowsPerSecond: Math.round((running.rows * 1000) / running.ms),
    whole_s: Math.round(whole_ms / 1000),
    rowsPerSecondWithKills: Math.round(rows / (whole_ms / 1000)),
    longestDatabase_ms: worst('database_ms'),
    longestResume_ms: worst('resumed_ms'),
    rounds,
  }
  mkdirSync(output, { recursive: true })
  writeFileSync(join(output, 'crash.json'), `${JSON.stringify(figures, null, 2)}\n`)
}
