// One data directory for the whole run of tests; its PostgreSQL starts when the first test asks for a database and ends here.
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDataDir } from '#platform/data-dir.ts'
import { packagedMajor } from '#platform/embedded/binaries.ts'
import { findCluster } from '#platform/embedded/cluster.ts'
import { shutDown } from '#platform/embedded/postmaster.ts'
import { isAlive } from '#platform/embedded/processes.ts'
import { testEngine, testDataVariable } from './engine.ts'

const mark = 'ryadom-test-'

let path: string

export async function setup(): Promise<void> {
  for (const old of leftBehind()) await discard(old)
  path = fs.mkdtempSync(join(tmpdir(), `${mark}${process.pid}-`))
  process.env[testDataVariable] = path
}

export const teardown = (): Promise<void> => discard(path)

/** Directories of runs that were killed. */
const leftBehind = (): string[] =>
  fs
    .readdirSync(tmpdir())
    .filter((name) => name.startsWith(mark) && !isAlive(Number.parseInt(name.slice(mark.length), 10)))
    .map((name) => join(tmpdir(), name))

async function discard(path: string): Promise<void> {
  const dir = openDataDir(path)
  const cluster = dir.ok ? findCluster(dir.value, testEngine()?.major ?? packagedMajor) : dir
  if (cluster.ok && cluster.value) await shutDown(cluster.value.path)
  fs.rmSync(path, { recursive: true, force: true })
}
