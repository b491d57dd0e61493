// What the workloads need to take a figure of the program beside the floor's.
import type { Load, Target } from '../drive/load.ts'
import { median } from '../drive/load.ts'
import { calm } from '../drive/processes.ts'
import { type Call, jsonOf, type Wire } from '../drive/wire.ts'
import type { Server } from '../drive/server.ts'
import type { Peer } from '../peer.ts'
import type { Settings } from '../settings.ts'

export interface Side {
  readonly peer: Peer
  readonly server: Server
  /** For single calls. */
  readonly wire: Wire
  readonly target: Target
}

export interface Run {
  readonly settings: Settings
  readonly ours: Side
  readonly floor: Side
}

export interface Beside<T> {
  readonly ours: T
  readonly floor: readonly [before: T, after: T]
}

/**
 * Takes something of the program between two of the floor, `rounds` times over, and answers the round whose ratio is the
 * middle one. The program is given time to finish what it does after an answer (the chain of the journal) before the floor goes on.
 */
export async function beside<T>(
  run: Run,
  take: (side: Side) => Promise<T>,
  valueOf: (taken: T) => number,
): Promise<Beside<T>> {
  const rounds: Beside<T>[] = []
  let before = await take(run.floor)
  for (let round = 0; round < run.settings.rounds; round++) {
    const ours = await take(run.ours)
    await calm(run.ours.server.pid)
    const after = await take(run.floor)
    rounds.push({ ours, floor: [before, after] })
    before = after
  }
  const ratio = ({ ours, floor }: Beside<T>): number =>
    valueOf(ours) / (valueOf(floor[0]) + valueOf(floor[1]))
  const middle = median(rounds.map(ratio))
  return rounds.find((round) => ratio(round) === middle)!
}

/** One number out of a pair of loads. */
export const of = <T>(
  pair: Beside<T>,
  value: (taken: T) => number,
): { ours: number; floor: [number, number] } => ({
  ours: value(pair.ours),
  floor: [value(pair.floor[0]), value(pair.floor[1])],
})

/** CPU of a load beside the floor's: it moves far less than rates when others use the machine. */
export const cpuFigures = (workload: string, name: string, pair: Beside<Load>) => [
  { workload, name: `${name}, server CPU`, unit: 'ms', ...of(pair, (load) => load.cpu_ms) },
  { workload, name: `${name}, PostgreSQL CPU`, unit: 'ms', ...of(pair, (load) => load.postgres_ms) },
]

/** Milliseconds of one call and its answer. */
export async function timed(side: Side, call: Call): Promise<{ ms: number; answer: unknown }> {
  const began = performance.now()
  const answer = await side.wire.send(call)
  const ms = performance.now() - began
  return { ms, answer: jsonOf(answer) }
}

/** The middle of several calls after one that is not counted. */
export async function middleOf(side: Side, call: () => Call, times = 5): Promise<number> {
  await timed(side, call())
  const all: number[] = []
  for (let n = 0; n < times; n++) all.push((await timed(side, call())).ms)
  return median(all)
}
