// Which live processes belong to a cluster. PostgreSQL's own processes all have the cluster as their working directory.
import { execFileSync } from 'node:child_process'
import { readdirSync, readlinkSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

const pollMs = 10

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const worksIn = (pid: number, directory: string): boolean => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === directory
  } catch {
    return false
  }
}

/** Whether `pid` is a PostgreSQL of this cluster; a number left in a file may long belong to another program. */
export function isOfCluster(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false
  if (process.platform === 'linux') return worksIn(pid, cluster)
  if (process.platform === 'win32') return true
  try {
    return execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).includes('postgres')
  } catch {
    return false
  }
}

/** Ends what a killed postmaster left behind. A new one refuses to start beside it (where /proc is lacking it waits instead). */
export async function endOrphans(cluster: string): Promise<void> {
  if (process.platform !== 'linux') return
  const orphans = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => worksIn(pid, cluster))
  for (const pid of orphans) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // gone by itself
    }
  }
  await Promise.all(orphans.map((pid) => awaitEnd(pid, 10_000)))
}

/** Waits until the process is gone; false when it outlived the patience. */
export async function awaitEnd(pid: number, patienceMs: number): Promise<boolean> {
  for (let waited = 0; isAlive(pid); waited += pollMs) {
    if (waited >= patienceMs) return false
    await pause(pollMs)
  }
  return true
}
