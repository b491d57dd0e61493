// Reads, denials and sign-ins reach the journal in batches: a search must not wait for a write.
import type { CentreId, Db } from '#platform/db.ts'
import type { LaterJournal } from './program.ts'
import { type JournalEntry, writeEntries } from './store/journal.ts'

const longestWait_ms = 1000
const longestBatch = 500
/** A database that stays away must not fill the memory; older rows go first. */
const mostKept = 50_000

/**
 * Danger: what is waiting is lost if the process is killed, one second at the most; changes never wait here. Rows that the
 * database did not take, because it was away, wait for the next flush.
 */
export function openLaterJournal(db: Db, onError: (error: Error) => void): LaterJournal {
  const waiting = new Map<CentreId, JournalEntry[]>()
  let timer: NodeJS.Timeout | null = null
  let writing = Promise.resolve()

  async function write(batches: readonly [CentreId, JournalEntry[]][]): Promise<void> {
    for (const [centre, entries] of batches) {
      try {
        await writeEntries(db.centre(centre), entries)
      } catch (error) {
        onError(error as Error)
        waiting.set(centre, [...entries, ...(waiting.get(centre) ?? [])].slice(-mostKept))
        wait()
      }
    }
  }

  /** The timer keeps no ending program alive: who ends flushes first. */
  function wait(): void {
    timer ??= setTimeout(() => void flush(), longestWait_ms).unref()
  }

  /** Ends when everything is written, what was on its way already too. */
  function flush(): Promise<void> {
    if (timer) clearTimeout(timer)
    timer = null
    const batches = [...waiting]
    waiting.clear()
    writing = writing.then(() => write(batches))
    return writing
  }

  return {
    add(centre, entry) {
      const entries = waiting.get(centre)
      if (entries) entries.push(entry)
      else waiting.set(centre, [entry])
      if ((entries?.length ?? 0) >= longestBatch) void flush()
      else wait()
    },
    flush,
  }
}
