// What processes cost, as Linux counts it in /proc.
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

interface Usage {
  readonly pid: number
  readonly parent: number
  readonly cpu_s: number
  /** Of children that have ended. */
  readonly past_s: number
  readonly memory_mib: number
}

const ticksPerSecond = 100
const pageBytes = 4096

function usageOf(pid: number): Usage | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const field = (at: number): number => Number(fields[at - 3])
    return {
      pid,
      parent: field(4),
      cpu_s: (field(14) + field(15)) / ticksPerSecond,
      past_s: (field(16) + field(17)) / ticksPerSecond,
      memory_mib: (field(24) * pageBytes) / 2 ** 20,
    }
  } catch {
    return undefined // it ended meanwhile
  }
}

/** A process and its children; PostgreSQL's processes are all children of the first. */
function family(pid: number): Usage[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => usageOf(Number(name)) ?? [])
  return all.filter((usage) => usage.pid === pid || usage.parent === pid)
}

/** CPU seconds used so far by a process and its children. */
export const cpu_s = (pid: number): number =>
  family(pid).reduce((sum, usage) => sum + usage.cpu_s + (usage.pid === pid ? usage.past_s : 0), 0)

/** Resident memory of a process alone. */
export const memory_mib = (pid: number): number => usageOf(pid)?.memory_mib ?? 0

/** Waits until a server has put its house in order after a load, half a minute at the most. */
export async function calm(pid: number): Promise<void> {
  for (let tries = 0; tries < 30; tries++) {
    const before = cpu_s(pid)
    await pause(1000)
    if (cpu_s(pid) - before < 0.03) return
  }
}
