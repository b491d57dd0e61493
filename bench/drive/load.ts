// Closed-loop load: each connection sends its next call when the last one is answered.
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

const warm_ms = 1000

/** The value below which a share of the list lies. */
export function percentile(list: readonly number[], share: number): number {
  const sorted = list.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const median = (list: readonly number[]): number => percentile(list, 0.5)

/** Loads a server for some seconds after one second that is not counted. Throws on the first answer that is not good. */
export async function load(
  target: Target,
  connections: number,
  seconds: number,
  next: () => Call,
): Promise<Load> {
  const times: number[] = []
  const begin = performance.now() + warm_ms
  const end = begin + seconds * 1000
  let calls = 0
  const usedBefore = { server: cpu_s(target.pid), postgres: cpu_s(target.postgresPid) }
  const connection = async (): Promise<void> => {
    const wire = new Wire(target.port)
    for (let sent = performance.now(); sent < end; sent = performance.now()) {
      const answer = await wire.send(next())
      if (answer.status >= 300)
        throw new Error(`${answer.status} ${answer.body.toString('utf8').slice(0, 300)}`)
      calls++
      if (sent >= begin) times.push(performance.now() - sent)
    }
    wire.close()
  }
  await Promise.all(Array.from({ length: connections }, connection))
  return {
    rate: times.length / seconds,
    p50_ms: median(times),
    p95_ms: percentile(times, 0.95),
    cpu_ms: ((cpu_s(target.pid) - usedBefore.server) * 1000) / calls,
    postgres_ms: ((cpu_s(target.postgresPid) - usedBefore.postgres) * 1000) / calls,
  }
}
