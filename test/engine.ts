// Which PostgreSQL the database tests run on.
import type { Binaries } from '#platform/embedded/binaries.ts'

/** Names the run's data directory to the processes of the run. */
export const testDataVariable = 'RYADOM_TEST_DATA'

const debian15: Binaries = { bin: '/usr/lib/postgresql/15/bin', major: 15 }

/** Debian's PostgreSQL 15, the oldest that we support, when RYADOM_TEST_PG15=1; otherwise the embedded one (undefined). */
export const testEngine = (): Binaries | undefined =>
  process.env['RYADOM_TEST_PG15'] === '1' ? debian15 : undefined
