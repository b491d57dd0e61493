// The one way to a database for the server and the CLI: the server of DATABASE_URL, or the embedded one of the data directory.
import { ok, type Result } from '#base/result.ts'
import type { DataDir } from './data-dir.ts'
import type { EmbeddedRefusal, Log } from './embedded/supervisor.ts'
import type { DatabaseEnv, DatabaseWarning, ExternalRefusal } from './external-database.ts'

export interface Database {
  readonly kind: 'embedded' | 'external'
  /** The login that migrates. */
  readonly ownerUrl: string
  /** The login that runs the program. */
  readonly appUrl: string
  /** The name of that second login, to which migrations grant its rights. */
  readonly appRole: string
  readonly warnings: readonly DatabaseWarning[]
  /** Gives the database up; close your own connections first. The last user of an embedded one stops it. */
  close(): Promise<void>
}

export type DatabaseRefusal = EmbeddedRefusal | ExternalRefusal

/** Opens the database that the environment names, ready for migrations. What is not needed is not even loaded. */
export async function openDatabase(
  env: DatabaseEnv,
  dir: DataDir,
  log: Log,
): Promise<Result<Database, DatabaseRefusal>> {
  const { DATABASE_URL } = env
  if (DATABASE_URL) {
    const { externalDatabase } = await import('./external-database.ts')
    const external = await externalDatabase({ ...env, DATABASE_URL }, dir)
    if (!external.ok) return external
    return ok({ kind: 'external', ...external.value, close: async () => undefined })
  }
  const { startEmbedded } = await import('./embedded/supervisor.ts')
  const embedded = await startEmbedded(dir, log)
  if (!embedded.ok) return embedded
  const { value } = embedded
  const { ownerUrl, appUrl, appRole } = value
  return ok({ kind: 'embedded', ownerUrl, appUrl, appRole, warnings: [], close: () => value.stop() })
}
