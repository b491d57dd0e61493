// What the running program consists of, handed to the acts as a plain argument.
import type { Clock } from '#platform/clock.ts'
import type { CentreId, Db } from '#platform/db.ts'
import type { KeyRing } from '#platform/keys.ts'
import type { JournalEntry } from './store/journal.ts'

export interface Program {
  readonly db: Db
  readonly keys: KeyRing
  readonly clock: Clock
  /** Journal rows that may wait up to a second: reads, denials, sign-ins. */
  readonly later: LaterJournal
  /** Rates of the installation; a load test raises them. */
  readonly limits: Limits
}

export interface LaterJournal {
  add(centre: CentreId, entry: JournalEntry): void
  /** Writes what is waiting. */
  flush(): Promise<void>
}

export interface Limits {
  /** Searches a minute and account. */
  readonly searches: number
  /** Wrong passwords in a quarter of an hour before an account or an address has to wait. */
  readonly triesByAccount: number
  readonly triesByAddress: number
  /** Exports a day and account. */
  readonly exports: number
}
