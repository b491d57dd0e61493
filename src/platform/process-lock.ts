// A lock between processes that the kernel lets go when its holder dies, however it dies: no stale locks, no pids to compare.
// SQLite's lock on a file (held, never written) is the one such lock that Node gives on every platform without an add-on.
import { openSync, closeSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'

export interface ProcessLock {
  release(): void
}

/** A lock whose holder forgot it must not go with the garbage. */
const held = new Set<DatabaseSync>()

const sqliteBusy = 5
const retryMs = 20

/** Takes the lock kept at `path`, or answers undefined when another holder lives (in this process too). */
export function tryLock(path: string): ProcessLock | undefined {
  makePrivate(path)
  const file = new DatabaseSync(path, { timeout: 0 })
  try {
    file.exec('pragma locking_mode = exclusive; begin exclusive')
  } catch (error) {
    file.close()
    if ((error as { errcode?: number }).errcode === sqliteBusy) return undefined
    throw error
  }
  held.add(file)
  return {
    release: () => {
      if (held.delete(file)) file.close()
    },
  }
}

/** Waits for the lock, at most `patienceMs`; undefined when it was not to be had. */
export async function waitForLock(path: string, patienceMs: number): Promise<ProcessLock | undefined> {
  for (let waited = 0; ; waited += retryMs) {
    const lock = tryLock(path)
    if (lock || waited >= patienceMs) return lock
    await pause(retryMs)
  }
}

/** Nobody else may open the file: a reader could hold it. It is only ever opened new, since closing it again would drop locks. */
function makePrivate(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
