// Keeps the embedded PostgreSQL of a data directory running while anyone uses it. The server and any number of CLI runs share
// one cluster: the first starts it, the last stops it, and whoever is killed leaves it to the others.
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { ok, refuse, type Result } from '#base/result.ts'
import { databaseLockOf, type DataDir, keptSecret } from '../data-dir.ts'
import { waitForLock } from '../process-lock.ts'
import { databaseAccount } from './account.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import {
  type Cluster,
  type ClusterRefusal,
  createCluster,
  findCluster,
  remember,
  systemHome,
} from './cluster.ts'
import { findPostmaster, freePort, type Launch, launch, settle, shutDown } from './postmaster.ts'
import { appRole, ownerRole, type Passwords, prepare, urlOf } from './prepare.ts'

export type EmbeddedRefusal = ClusterRefusal | 'no-database-for-platform' | 'database-busy'

/** Hears what the supervisor does; texts hold no personal data. */
export type Log = (event: string, details?: Readonly<Record<string, string | number>>) => void

export interface Embedded {
  /** Owns the schema and migrates it. */
  readonly ownerUrl: string
  /** Runs the program, below row-level security. */
  readonly appUrl: string
  readonly appRole: string
  /** For tests and maintenance. */
  readonly superUrl: string
  /** It was running already. */
  readonly attached: boolean
  /** Gives the cluster up; whoever is the last to do so stops it. Close your own connections first. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  /** Other programs than the packaged ones (tests on another version). */
  readonly binaries?: Binaries
  /** Trades the safety of commits for speed (tests only). */
  readonly throwaway?: boolean
}

const lockPatienceMs = 90_000
const restartPauseMs = 500
const otherClientsPatienceMs = 500

/**
 * Starts the cluster of the data directory or attaches to the running one, and restarts it if it dies meanwhile (the addresses
 * stay). A new cluster takes about a second, a start 0.1 s. Refusals have words in `../words.ts`.
 */
export async function startEmbedded(
  dir: DataDir,
  log: Log,
  options: EmbeddedOptions = {},
): Promise<Result<Embedded, EmbeddedRefusal>> {
  const account = databaseAccount()
  const copies = join(account ? systemHome : dir.path, 'binaries')
  const binaries = options.binaries ? ok(options.binaries) : findBinaries(account, copies)
  if (!binaries.ok) return binaries
  const tools: Tools = { dir, log, account, binaries: binaries.value, throwaway: options.throwaway ?? false }
  const first = await underLock(dir, () => comeUp(tools))
  if (!first.ok) return first
  const { port, passwords, attached, lease } = first.value
  const tenancy = new Tenancy(tools, lease)
  return ok({
    ownerUrl: urlOf(ownerRole, passwords.owner, port),
    appUrl: urlOf(appRole, passwords.app, port),
    appRole,
    superUrl: urlOf('postgres', passwords.superuser, port),
    attached,
    stop: () => tenancy.end(),
  })
}

type Tools = Pick<Launch, 'account' | 'binaries' | 'throwaway'> & { readonly dir: DataDir; readonly log: Log }

interface Up {
  readonly port: number
  readonly passwords: Passwords
  readonly attached: boolean
  readonly lease: Lease
}

/** Making, starting and stopping never overlap, in whichever processes they happen. */
async function underLock<T, C extends string>(
  dir: DataDir,
  work: () => Promise<Result<T, C>>,
): Promise<Result<T, C | 'database-busy' | 'disk-full'>> {
  const lock = await waitForLock(databaseLockOf(dir), lockPatienceMs)
  if (!lock) return refuse('database-busy')
  try {
    return await work()
  } catch (error) {
    if (isOutOfSpace(error)) return refuse('disk-full')
    throw error
  } finally {
    lock.release()
  }
}

/** Said by the file system, or by PostgreSQL while the new database is being prepared. */
const isOutOfSpace = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === '53100')

async function comeUp(tools: Tools): Promise<Result<Up, EmbeddedRefusal>> {
  const { dir, log } = tools
  const found = findCluster(dir, tools.binaries.major)
  if (!found.ok) return found
  if (!found.value) log('database-create')
  const made = found.value ? ok(found.value) : await createCluster(dir, tools)
  if (!made.ok) return made
  const passwords: Passwords = {
    superuser: keptSecret(dir, 'superuser'),
    owner: keptSecret(dir, 'owner'),
    app: keptSecret(dir, 'app'),
  }
  const running = await settle(made.value.path)
  const started = running ? ok(running.port) : await start(tools, made.value)
  if (!started.ok) return started
  const port = started.value
  if (!made.value.prepared) await prepare(port, passwords)
  if (!made.value.prepared || made.value.port !== port) {
    remember(dir, { path: made.value.path, port, prepared: true })
  }
  const lease = await takeLease(urlOf('postgres', passwords.superuser, port, 'postgres'))
  return ok({ port, passwords, attached: running !== undefined, lease })
}

/** Starts on the port of last time; when a stranger has it, on another. */
async function start(tools: Tools, cluster: Cluster): Promise<Result<number, EmbeddedRefusal>> {
  const logFile = join(tools.dir.path, 'postgres.log')
  let fault: string | undefined
  for (let attempt = 0; attempt < 3; attempt++) {
    const port = await freePort(attempt === 0 ? cluster.port : 0)
    fault = await launch({ ...tools, cluster: cluster.path, port, log: logFile })
    if (fault === undefined) {
      tools.log('database-start', { port })
      return ok(port)
    }
    if (!/could not (bind|create any TCP)/.test(fault)) break
  }
  if (/No space left on device/.test(fault ?? '')) return refuse('disk-full')
  return refuse('database-start-failed', { details: { log: logFile, said: lastFatal(fault ?? '') } })
}

const lastFatal = (log: string): string => log.match(/(FATAL|PANIC):\s+(.*)/)?.[2]?.slice(0, 300) ?? ''

/** The published types leave these two out. */
type Lease = pg.Client & { ref(): void; unref(): void }

/** One idle connection for as long as this process uses the cluster: the server itself counts the users, and forgets the killed. */
async function takeLease(url: string): Promise<Lease> {
  const name = `ryadom lease ${process.pid}`
  const lease = new pg.Client({ connectionString: url, application_name: name }) as Lease
  lease.on('error', () => {
    // its end is heard by the tenancy
  })
  await lease.connect()
  lease.unref()
  return lease
}

/** This process's use of the cluster, from start to stop, over any death of the postmaster in between. */
class Tenancy {
  readonly #tools: Tools
  #lease: Lease
  #ending = false

  constructor(tools: Tools, lease: Lease) {
    this.#tools = tools
    this.#lease = lease
    this.#watch()
  }

  #watch(): void {
    this.#lease.once('end', () => {
      if (!this.#ending) void this.#restart()
    })
  }

  async #restart(): Promise<void> {
    this.#tools.log('database-lost')
    while (!this.#ending) {
      const again = await underLock(this.#tools.dir, () => comeUp(this.#tools)).catch((error: unknown) =>
        refuse('database-start-failed', { details: { said: String(error) } }),
      )
      if (again.ok) {
        this.#lease = again.value.lease
        if (this.#ending) await this.#lease.end()
        else this.#watch()
        return
      }
      this.#tools.log(again.code)
      await pause(restartPauseMs, undefined, { ref: false })
    }
  }

  async end(): Promise<void> {
    if (this.#ending) return
    this.#ending = true
    await underLock(this.#tools.dir, async () => {
      // Only now: a restart may have replaced it while the lock was waited for.
      this.#lease.ref()
      const shared = await hasOtherClients(this.#lease)
      await this.#lease.end().catch(() => undefined)
      if (!shared) await this.#stopCluster()
      return ok(undefined)
    })
  }

  async #stopCluster(): Promise<void> {
    const found = findCluster(this.#tools.dir, this.#tools.binaries.major)
    if (!found.ok || !found.value || !findPostmaster(found.value.path)) return
    if (await shutDown(found.value.path)) this.#tools.log('database-stop')
  }
}

/** Whether anyone else is connected; a connection that is just closing gets a moment. */
async function hasOtherClients(lease: Lease): Promise<boolean> {
  const count =
    "select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()"
  for (let waited = 0; ; waited += 25) {
    const others = await lease.query(count).then(
      (answer) => answer.rowCount ?? 0,
      () => 0,
    )
    if (others === 0 || waited >= otherClientsPatienceMs) return others > 0
    await pause(25)
  }
}
