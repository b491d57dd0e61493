// Starting, recognising and stopping the postmaster of a cluster.
import { spawn } from 'node:child_process'
import * as fs from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { awaitEnd, endOrphans, isOfCluster } from './processes.ts'

export interface Postmaster {
  readonly pid: number
  readonly port: number
  readonly state: 'starting' | 'ready' | 'stopping'
}

const pollMs = 10
const startPatienceMs = 60_000
const stopPatienceMs = 60_000
const longLogBytes = 10 * 1024 * 1024

/** Small and quick for one centre's machine; how a commit reaches the disk is left as PostgreSQL ships it. */
const settings: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  jit: 'off',
  max_logical_replication_workers: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // An error's text can hold a person's data: the program reports errors itself, the log keeps the server's own life.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

/** For tests: data need not survive a power cut. */
const throwawaySettings = { fsync: 'off', full_page_writes: 'off' }

/** The postmaster that runs this cluster, read from its own note. A note left by a dead one is no postmaster. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const lines = noteOf(cluster)
  const pid = Number(lines?.[0])
  if (!pid || !isOfCluster(pid, cluster)) return undefined
  const status = lines?.[7]?.trim() ?? ''
  const state = status === 'ready' ? 'ready' : status === 'stopping' ? 'stopping' : 'starting'
  return { pid, port: Number(lines?.[3]), state }
}

const notePath = (cluster: string): string => join(cluster, 'postmaster.pid')

function noteOf(cluster: string): string[] | undefined {
  try {
    return fs.readFileSync(notePath(cluster), 'utf8').split('\n')
  } catch {
    return undefined
  }
}

/** Waits until the postmaster that is starting or stopping has done so; undefined when none runs then. */
export async function settle(cluster: string): Promise<Postmaster | undefined> {
  for (let waited = 0; ; waited += pollMs) {
    const found = findPostmaster(cluster)
    if (!found || found.state === 'ready' || waited >= startPatienceMs) return found
    await pause(pollMs)
  }
}

export interface Launch {
  readonly cluster: string
  readonly port: number
  readonly log: string
  readonly binaries: Binaries
  readonly account: Account | undefined
  readonly throwaway: boolean
}

/**
 * Starts a postmaster that outlives this process and does not hear the terminal's Ctrl-C; answers undefined when it serves,
 * otherwise the last lines of its log. Clears away first what a killed postmaster left behind.
 */
export async function launch(how: Launch): Promise<string | undefined> {
  if (noteOf(how.cluster)) {
    await endOrphans(how.cluster)
    fs.rmSync(notePath(how.cluster), { force: true })
  }
  const logStart = setAsideLongLog(how.log)
  const log = fs.openSync(how.log, 'a', 0o600)
  const child = spawn(join(how.binaries.bin, 'postgres'), argumentsOf(how), {
    ...how.account,
    cwd: how.cluster,
    detached: true,
    stdio: ['ignore', log, log],
  })
  fs.closeSync(log)
  let fault: string | undefined
  child.on('error', (error) => (fault = error.message))
  child.on('exit', () => (fault ??= textAfter(how.log, logStart)))
  child.unref()
  for (let waited = 0; waited < startPatienceMs; waited += pollMs) {
    if (fault !== undefined) return fault
    const found = findPostmaster(how.cluster)
    if (found?.pid === child.pid && found?.state === 'ready') return undefined
    await pause(pollMs)
  }
  return 'no answer'
}

/** Keeps one older log; answers where the new lines will begin. */
function setAsideLongLog(log: string): number {
  const size = fs.statSync(log, { throwIfNoEntry: false })?.size ?? 0
  if (size < longLogBytes) return size
  fs.renameSync(log, `${log}.old`)
  return 0
}

const textAfter = (log: string, start: number): string =>
  fs.readFileSync(log).subarray(start).toString('utf8')

function argumentsOf({ cluster, port, throwaway }: Launch): string[] {
  const all = { ...settings, ...(throwaway ? throwawaySettings : {}), port: String(port) }
  return ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

/** Stops the cluster's postmaster without waiting for clients ("fast"); true when nothing runs any more. */
export async function shutDown(cluster: string): Promise<boolean> {
  const found = findPostmaster(cluster)
  if (!found) return true
  process.kill(found.pid, 'SIGINT')
  return awaitEnd(found.pid, stopPatienceMs)
}

/** The wished port if nobody listens there, otherwise one that is free now. */
export async function freePort(wished: number): Promise<number> {
  return (wished && (await portOf(wished))) || (await portOf(0)) || 0
}

/** Takes the port for a moment (0: any); undefined when it is taken. */
const portOf = (wished: number): Promise<number | undefined> =>
  new Promise((done) => {
    const probe = createServer()
    probe.on('error', () => done(undefined))
    probe.listen(wished, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => done(port))
    })
  })
