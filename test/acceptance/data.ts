// Data directories for programs of their own, and the embedded database in them.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDataDir } from '#platform/data-dir.ts'
import { packagedMajor } from '#platform/embedded/binaries.ts'
import { findCluster } from '#platform/embedded/cluster.ts'
import { shutDown } from '#platform/embedded/postmaster.ts'

/** A directory whose name the next run of tests knows as ours, should this one be killed. */
export const freshData = (): string => mkdtempSync(join(tmpdir(), `ryadom-test-${process.pid}-`))

/** PostgreSQL's own directory; undefined before there is one. */
export function clusterOf(data: string): string | undefined {
  const dir = openDataDir(data)
  const found = dir.ok ? findCluster(dir.value, packagedMajor) : dir
  return found.ok ? found.value?.path : undefined
}

/** Stops the database, if one still runs, and removes the directory. */
export async function discard(data: string): Promise<void> {
  const cluster = clusterOf(data)
  if (cluster) await shutDown(cluster)
  rmSync(data, { recursive: true, force: true })
}
