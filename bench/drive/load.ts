// Closed-loop load: each connection sends its next call when the last one is answered.
import { setTimeout as pause } from 'node:timers/promises'
import { cpu_s } from './processes.ts'
import { type Call, Wire } from './wire.ts'

export interface Load {
  readonly rate: number
  readonly p50_ms: number
  readonly p95_ms: number
  /** CPU of the server a call, and of PostgreSQL a call. */
  readonly cpu_ms: number
  readonly postgres_ms: number
}

export interface Target {
  readonly port: number
  readonly pid: number
  readonly postgresPid: number
}

const warm_ms = 2000

/** The value below which a share of the list lies. */
export function percentile(list: readonly number[], share: number): number {
  const sorted = list.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const median = (list: readonly number[]): number => percentile(list, 0.5)

/** Loads a server for some seconds after two that are not counted, in which compilers and caches warm up. Throws on the first answer that is not good. */
export async function load(
  target: Target,
  connections: number,
  seconds: number,
  next: () => Call,
): Promise<Load> {
  const times: number[] = []
  const begin = performance.now() + warm_ms
  const end = begin + seconds * 1000
  const used = (): { server: number; postgres: number } => ({
    server: cpu_s(target.pid),
    postgres: cpu_s(target.postgresPid),
  })
  const connection = async (): Promise<void> => {
    const wire = new Wire(target.port)
    for (let sent = performance.now(); sent < end; sent = performance.now()) {
      const answer = await wire.send(next())
      if (answer.status >= 300)
        throw new Error(`${answer.status} ${answer.body.toString('utf8').slice(0, 300)}`)
      if (sent >= begin) times.push(performance.now() - sent)
    }
    wire.close()
  }
  const atBegin = pause(warm_ms).then(used)
  await Promise.all(Array.from({ length: connections }, connection))
  const [before, after] = [await atBegin, used()]
  return {
    rate: times.length / seconds,
    p50_ms: median(times),
    p95_ms: percentile(times, 0.95),
    cpu_ms: ((after.server - before.server) * 1000) / times.length,
    postgres_ms: ((after.postgres - before.postgres) * 1000) / times.length,
  }
}
