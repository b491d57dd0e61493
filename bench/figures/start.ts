import { setTimeout as pause } from 'node:timers/promises'
import { median } from '../drive/load.ts'
import { memory_mib } from '../drive/processes.ts'
import type { Peer } from '../peer.ts'
import { atMost, type Figure } from './figure.ts'
import type { Run } from './run.ts'

const workload = 'W5'
const starts = 5

/** From the start of the process to the first good answer, with the database up; the middle of some starts in turn. */
export async function startFigures(ours: Peer, floor: Peer): Promise<Figure[]> {
  const times = new Map([ours, floor].map((peer) => [peer, [] as number[]]))
  for (let n = 0; n < starts; n++) {
    for (const peer of [floor, ours]) {
      const server = await peer.start()
      times.get(peer)!.push(server.start_ms)
      await server.stop()
    }
  }
  const middle = median(times.get(floor)!)
  return [
    {
      workload,
      name: 'start to first answer',
      unit: 'ms',
      ours: median(times.get(ours)!),
      floor: [middle, middle],
      rule: atMost('ratio', 4, 2.5),
    },
  ]
}

const memory = (run: Run): { ours: number; floor: [number, number] } => {
  const floor = memory_mib(run.floor.server.pid)
  return { ours: memory_mib(run.ours.server.pid), floor: [floor, floor] }
}

/** Memory of the server's process alone, signed in and idle. */
export async function idleFigures(run: Run): Promise<Figure[]> {
  await pause(1500)
  return [{ workload, name: 'memory idle', unit: 'MiB', ...memory(run), rule: atMost('value', 120, 100) }]
}

/** The same after all loads. */
export const loadedFigures = (run: Run): Figure[] => [
  { workload, name: 'memory after load', unit: 'MiB', ...memory(run), rule: atMost('value', 200, 150) },
]
