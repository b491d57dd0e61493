// One PostgreSQL cluster of one data directory: where it lies, how it is made, what is remembered about it.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { dirname, join } from 'node:path'
import { ok, refuse, type Result } from '#base/result.ts'
import { type DataDir, keptSecret, knownSecret, writeWhole } from '../data-dir.ts'
import { type Account, canReach } from './account.ts'
import { type Binaries, makePassable } from './binaries.ts'

export interface Cluster {
  /** PostgreSQL's directory. */
  readonly path: string
  readonly port: number
  /** Roles, database and extensions are there; until then nobody has put data in. */
  readonly prepared: boolean
}

/** Where clusters and programs go that cannot lie in the data directory or the clone. */
export const systemHome = '/var/lib/ryadom'

const leastFreeBytes = 500 * 1024 * 1024

interface Owner {
  readonly path: string
  readonly inode: number
}

const recordOf = (dir: DataDir): string => join(dir.path, 'postgres.json')

export type ClusterRefusal =
  | 'database-files-missing'
  | 'database-files-elsewhere'
  | 'database-secrets-missing'
  | 'database-other-version'
  | 'database-start-failed'
  | 'disk-full'

/** Notes port and state; the path of a cluster inside the data directory is noted relative to it, so that both can be moved. */
export function remember(dir: DataDir, { path, port, prepared }: Cluster): void {
  const home = dirname(path) === dir.path ? '.' : dirname(path)
  writeWhole(recordOf(dir), `${JSON.stringify({ home, port, prepared } satisfies ClusterRecord)}\n`)
}

/** The cluster of this data directory, or undefined when it has none yet. Never answers one that belongs to another directory. */
export function findCluster(dir: DataDir, needed: number): Result<Cluster | undefined, ClusterRefusal> {
  const record = readRecord(dir)
  const path = record.home === '.' ? join(dir.path, 'postgres') : join(record.home, 'postgres')
  if (record.home !== '.' && !isOwner(dir, record.home)) {
    return refuse('database-files-elsewhere', { details: { path } })
  }
  const version = majorOf(path)
  if (!version)
    return record.prepared ? refuse('database-files-missing', { details: { path } }) : ok(undefined)
  if (version !== needed) {
    return refuse('database-other-version', { details: { found: version, needed } })
  }
  if (!knownSecret(dir, 'superuser')) return refuse('database-secrets-missing')
  return ok({ path, port: record.port, prepared: record.prepared })
}

interface ClusterRecord {
  readonly home: string
  readonly port: number
  readonly prepared: boolean
}

function readRecord(dir: DataDir): ClusterRecord {
  if (!fs.existsSync(recordOf(dir))) return { home: '.', port: 0, prepared: false }
  return JSON.parse(fs.readFileSync(recordOf(dir), 'utf8')) as ClusterRecord
}

function majorOf(path: string): number | undefined {
  try {
    return Number.parseInt(fs.readFileSync(join(path, 'PG_VERSION'), 'utf8'), 10)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

const inodeOf = (dir: DataDir): number => fs.statSync(dir.path).ino

/** A copied data directory points at the original's cluster and must not get it; a moved or restored one may. */
function isOwner(dir: DataDir, home: string): boolean {
  if (!fs.existsSync(join(home, 'owner.json'))) return false
  const owner = JSON.parse(fs.readFileSync(join(home, 'owner.json'), 'utf8')) as Owner
  return owner.path === dir.path || owner.inode === inodeOf(dir)
}

/** Makes an empty cluster. Refuses `disk-full` (`details.freeMb`, `details.neededMb`) before it starts or when space runs out. */
export async function createCluster(
  dir: DataDir,
  tools: { binaries: Binaries; account: Account | undefined; throwaway: boolean },
): Promise<Result<Cluster, ClusterRefusal>> {
  const home = canReach(dir.path, tools.account) ? dir.path : makeSystemHome(dir)
  const path = join(home, 'postgres')
  const { bavail, bsize } = fs.statfsSync(home)
  if (bavail * bsize < leastFreeBytes) return refuse('disk-full', { details: spaceOf(bavail * bsize) })
  const cluster: Cluster = { path, port: 0, prepared: false }
  for (const name of fs.readdirSync(home).filter((name) => name.startsWith('postgres-draft-'))) {
    fs.rmSync(join(home, name), { recursive: true, force: true })
  }
  const draft = join(home, `postgres-draft-${randomBytes(4).toString('hex')}`)
  const fault = await initialise(draft, keptSecret(dir, 'superuser'), tools)
  if (fault !== undefined) return /no space left/i.test(fault) ? refuse('disk-full') : failed(fault)
  remember(dir, cluster)
  fs.renameSync(join(draft, 'cluster'), path)
  fs.rmSync(draft, { recursive: true, force: true })
  return ok(cluster)
}

const spaceOf = (free: number) => ({
  freeMb: Math.floor(free / 1024 / 1024),
  neededMb: leastFreeBytes / 1024 / 1024,
})

const failed = (said: string): Result<never, 'database-start-failed'> =>
  refuse('database-start-failed', { details: { said: said.trim().split('\n').at(-1)!.slice(0, 300) } })

function makeSystemHome(dir: DataDir): string {
  const home = join(systemHome, randomBytes(8).toString('hex'))
  makePassable(home)
  writeWhole(
    join(home, 'owner.json'),
    `${JSON.stringify({ path: dir.path, inode: inodeOf(dir) } satisfies Owner)}\n`,
  )
  return home
}

/** Runs initdb into `draft/cluster`; answers what it complained of, if it failed. */
async function initialise(
  draft: string,
  password: string,
  { binaries, account, throwaway }: { binaries: Binaries; account: Account | undefined; throwaway: boolean },
): Promise<string | undefined> {
  const passwordFile = join(draft, 'password')
  fs.mkdirSync(draft, { mode: 0o700 })
  fs.writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account) for (const path of [draft, passwordFile]) fs.chownSync(path, account.uid, account.gid)
  // C.UTF-8 below ICU: with plain C trigrams of Cyrillic words would be empty.
  const how =
    '-A scram-sha-256 -E UTF8 --locale=C.UTF-8 --locale-provider=icu --icu-locale=ru --no-instructions'
  const args = ['-D', join(draft, 'cluster'), '-U', 'postgres', `--pwfile=${passwordFile}`, ...how.split(' ')]
  if (throwaway) args.push('--no-sync')
  const fault = await new Promise<string | undefined>((done) => {
    const child = spawn(join(binaries.bin, 'initdb'), args, {
      ...account,
      cwd: draft,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.on('error', (error) => done(error.message))
    child.on('close', (code) => done(code === 0 ? undefined : said || `initdb: ${code}`))
  })
  fs.rmSync(passwordFile)
  return fault
}
