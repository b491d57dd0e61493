// A PostgreSQL cluster of our own, from Debian's packages, with stock durability. It stays in the temporary directory between runs.
import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { say } from './progress.ts'

export interface Cluster {
  readonly version: string
  /** Its first process. */
  readonly pid: number
  readonly folder: string
  url(database: string, role: string): string
  /** Statements as the superuser. */
  administer(database: string, ...statements: string[]): Promise<pg.QueryResult[]>
  /** The environment of psql as the superuser. */
  readonly psql: { readonly path: string; readonly env: Readonly<Record<string, string>> }
  stop(): void
}

export const superuser = 'bench'
const port = Number(process.env['RYADOM_BENCH_PGPORT'] ?? 55_439)
const folder = join(tmpdir(), 'ryadom-bench')
const data = join(folder, 'postgres')
const isRoot = process.getuid?.() === 0

// fsync, synchronous_commit and full_page_writes stay as PostgreSQL ships them: on.
const settings = `
port = ${port}
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
shared_buffers = 1GB
effective_cache_size = 4GB
work_mem = 32MB
maintenance_work_mem = 512MB
random_page_cost = 1.1
max_wal_size = 4GB
max_connections = 200
`

function binaries(): string {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root)
    ? readdirSync(root)
        .map(Number)
        .filter((version) => version >= 15)
    : []
  const found = versions
    .toSorted((a, b) => a - b)
    .map((version) => join(root, String(version), 'bin'))
    .find((bin) => existsSync(join(bin, 'postgres')))
  return found ?? install()
}

function install(): string {
  if (!isRoot || !existsSync('/usr/bin/apt-get'))
    throw new Error(
      'PostgreSQL 15 or newer is needed: install it with “apt-get install postgresql” (as root) and run again',
    )
  say('installing PostgreSQL with apt')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'],
  ]) {
    execFileSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  }
  return binaries()
}

/** PostgreSQL refuses to run as root; Debian's package brings the account `postgres` for that. */
function run(command: string, ...args: string[]): number {
  const [file, rest] = isRoot ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, args]
  return spawnSync(file, rest, { stdio: ['ignore', 'ignore', 'inherit'], cwd: '/' }).status ?? 1
}

function make(bin: string): void {
  mkdirSync(data, { recursive: true, mode: 0o755 })
  if (isRoot) {
    const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
    chownSync(data, id('-u'), id('-g'))
  }
  const made = run(
    join(bin, 'initdb'),
    '-D',
    data,
    '-U',
    superuser,
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
  )
  if (made !== 0) throw new Error('initdb failed; the lines above say why')
  appendFileSync(join(data, 'postgresql.conf'), settings)
}

/** Starts the cluster, making it first if it is not there. */
export function startCluster(): Cluster {
  const bin = binaries()
  if (!existsSync(join(data, 'PG_VERSION'))) make(bin)
  const control = (...args: string[]): number => run(join(bin, 'pg_ctl'), '-D', data, '-w', ...args)
  if (!existsSync(join(data, 'postmaster.pid')) || control('status') !== 0) {
    if (control('-l', join(data, 'server.log'), 'start') !== 0)
      throw new Error(`PostgreSQL did not start; see ${join(data, 'server.log')}`)
  }
  const url = (database: string, role: string): string => `postgres://${role}@127.0.0.1:${port}/${database}`
  return {
    version: execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' }).trim(),
    pid: Number.parseInt(readFileSync(join(data, 'postmaster.pid'), 'utf8'), 10),
    folder,
    url,
    psql: { path: join(bin, 'psql'), env: { PGHOST: '127.0.0.1', PGPORT: String(port), PGUSER: superuser } },
    administer: async (database, ...statements) => {
      const client = new pg.Client({ connectionString: url(database, superuser) })
      await client.connect()
      try {
        const results: pg.QueryResult[] = []
        for (const statement of statements) results.push(await client.query(statement))
        return results
      } finally {
        await client.end()
      }
    },
    stop: () => void control('-m', 'fast', 'stop'),
  }
}
