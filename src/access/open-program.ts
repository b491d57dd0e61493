// Opens everything that the program stands on, for the server and the CLI alike: data directory, database, keys.
import { ok, refuse, type Result } from '#base/result.ts'
import { systemClock } from '#platform/clock.ts'
import type { DataDir } from '#platform/data-dir.ts'
import { openDb } from '#platform/db.ts'
import { openKeyRing } from '#platform/keys.ts'
import { migrate } from '#platform/migrate.ts'
import { type Database, openDatabase } from '#platform/open-database.ts'
import { openLaterJournal } from './later-journal.ts'
import type { Limits, Program } from './program.ts'

type Env = Readonly<Record<string, string | undefined>>

export interface OpenedProgram extends Program {
  readonly dir: DataDir
  readonly database: Database
  /** Writes what waits, closes connections, gives the database up. */
  close(): Promise<void>
}

/** The rates of an installation; each may be raised by the environment, for load tests and large centres. */
const limitsOf = (env: Env): Limits => ({
  searches: Number(env['RYADOM_LIMIT_SEARCHES'] ?? 120),
  triesByAccount: Number(env['RYADOM_LIMIT_TRIES_ACCOUNT'] ?? 5),
  triesByAddress: Number(env['RYADOM_LIMIT_TRIES_ADDRESS'] ?? 50),
  exports: Number(env['RYADOM_LIMIT_EXPORTS'] ?? 30),
})

/**
 * Opens an already open data directory's program. Refusals are those of the database, and `data-is-newer`. `log` hears of
 * events without personal data.
 */
export async function openProgram(
  dir: DataDir,
  env: Env,
  log: (event: string) => void,
): Promise<Result<OpenedProgram>> {
  const opened = await openDatabase(env, dir, log)
  if (!opened.ok) return opened
  const database = opened.value
  const migrated = await migrate(database.ownerUrl, database.appRole)
  if (!migrated.ok) {
    await database.close()
    return refuse(migrated.code, { details: { path: dir.path, found: '?', known: '?' } })
  }
  const db = openDb(
    database.appUrl,
    (error) => log(`connection lost: ${error.name}`),
    Number(env['RYADOM_POOL'] ?? 10),
  )
  const later = openLaterJournal(db, (error) => log(`journal: ${error.name}`))
  return ok({
    db,
    later,
    dir,
    database,
    keys: openKeyRing(dir.keys, env),
    clock: systemClock,
    limits: limitsOf(env),
    close: async () => {
      await later.flush()
      await db.close()
      await database.close()
    },
  })
}
