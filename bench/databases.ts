// The loaded databases, kept between runs, and the copies on which a run works.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Cluster, superuser } from './cluster.ts'
import { loadFloor } from './floor/load.ts'
import { loadOurs } from './ours/load.ts'
import type { Place } from './ours/peer.ts'
import { say } from './progress.ts'
import type { Size } from './settings.ts'

const owner = 'bench_owner'
const app = 'bench_app'

export interface Databases {
  readonly floorUrl: string
  readonly ours: Omit<Place, 'nodeArgs'>
}

/** Changes when the tables, the data set or its loading change. */
function fingerprint(size: Size): string {
  const hash = createHash('sha256').update(JSON.stringify(size))
  for (const folder of ['../migrations/', './dataset/', './ours/', './floor/', './'])
    for (const file of readdirSync(new URL(folder, import.meta.url)).toSorted())
      if (/\.sql$|^(load|names|furnish|people|services|chance)/.test(file))
        hash.update(readFileSync(new URL(folder + file, import.meta.url)))
  return hash.digest('hex').slice(0, 10)
}

export async function prepareDatabases(cluster: Cluster, size: Size, isFresh: boolean): Promise<Databases> {
  const mark = fingerprint(size)
  const floor = `floor_${mark}`
  const ours = `ours_${mark}`
  const dataDir = join(cluster.folder, `data-${mark}`)
  const names = await databaseNames(cluster)
  for (const name of names) if (isFresh || (name !== floor && name !== ours)) await drop(cluster, name)
  for (const name of readdirSync(cluster.folder))
    if (name.startsWith('data-') && name !== `data-${mark}`)
      rmSync(join(cluster.folder, name), { recursive: true })
  await makeLogins(cluster)
  await once(cluster, floor, (database) => {
    say('loading the floor')
    return loadFloor(cluster, database, size)
  })
  await once(cluster, ours, (database) => {
    say('making centres')
    rmSync(dataDir, { recursive: true, force: true })
    mkdirSync(dataDir)
    return loadOurs(cluster, database, { ...loginsTo(cluster, database), dataDir }, size)
  })
  say('copying the loaded databases')
  await copy(cluster, floor, 'run_floor')
  await copy(cluster, ours, 'run_ours')
  return {
    floorUrl: cluster.url('run_floor', superuser),
    ours: { ...loginsTo(cluster, 'run_ours'), dataDir, childCount: size.children },
  }
}

const loginsTo = (cluster: Cluster, database: string) => ({
  appUrl: cluster.url(database, app),
  ownerUrl: cluster.url(database, owner),
})

async function databaseNames(cluster: Cluster): Promise<string[]> {
  const [all] = await cluster.administer(
    'postgres',
    "select datname as name from pg_database where datname ~ '^(floor|ours|run|new)_'",
  )
  return all!.rows.map((row: { name: string }) => row.name)
}

const drop = (cluster: Cluster, name: string) =>
  cluster.administer('postgres', `drop database if exists ${name} with (force)`)

/** The owner makes the tables; the program's login is neither owner nor above row-level security. */
async function makeLogins(cluster: Cluster): Promise<void> {
  const makeIfMissing = (role: string): string =>
    `do $$ begin create role ${role} login; exception when duplicate_object then null; end $$`
  await cluster.administer('postgres', makeIfMissing(owner), makeIfMissing(app))
}

const asOwned = (name: string, template: string): string =>
  `create database ${name} owner ${owner} template ${template} strategy file_copy`

/** Loads under another name first: a load that was broken off is never taken for a whole one. */
async function once(
  cluster: Cluster,
  name: string,
  load: (database: string) => Promise<void>,
): Promise<void> {
  if ((await databaseNames(cluster)).includes(name)) return
  const unfinished = `new_${name}`
  await drop(cluster, unfinished)
  await cluster.administer('postgres', asOwned(unfinished, 'template0'))
  await load(unfinished)
  await cluster.administer('postgres', `alter database ${unfinished} rename to ${name}`)
}

async function copy(cluster: Cluster, from: string, to: string): Promise<void> {
  await drop(cluster, to)
  await cluster.administer('postgres', asOwned(to, from))
}
