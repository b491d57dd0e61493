import {
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  cpSync,
  chmodSync,
  mkdtempSync,
  chownSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { type Tenant, tenant } from '../../../test/tenancy.ts'
import { openDataDir } from '../data-dir.ts'
import { canReach, databaseAccount } from './account.ts'
import { packagedMajor } from './binaries.ts'
import { findCluster, systemHome } from './cluster.ts'
import { findPostmaster, shutDown } from './postmaster.ts'
import { isAlive } from './processes.ts'

const isRoot = process.getuid?.() === 0
const isLinux = process.platform === 'linux'
const nobody = { uid: 65_534, gid: 65_534 }
const rooms: string[] = []

/** A directory that the database's account can pass through. */
function room(): string {
  const path = mkdtempSync(join(tmpdir(), 'ryadom-room-'))
  chmodSync(path, 0o755)
  rooms.push(path)
  return path
}

const clusterOf = (data: string): string => {
  const dir = openDataDir(data)
  const cluster = dir.ok && findCluster(dir.value, packagedMajor)
  if (!cluster || !cluster.ok || !cluster.value) throw new Error('no cluster')
  return cluster.value.path
}

afterEach(async () => {
  for (const path of rooms.splice(0)) {
    for (const data of readdirSync(path).map((name) => join(path, name))) {
      const dir = openDataDir(data)
      const cluster = dir.ok && findCluster(dir.value, packagedMajor)
      if (!cluster || !cluster.ok || !cluster.value) continue
      await shutDown(cluster.value.path)
      if (cluster.value.path.startsWith(systemHome))
        rmSync(join(cluster.value.path, '..'), { recursive: true })
    }
    rmSync(path, { recursive: true, force: true })
  }
})

const value = ({ answer }: Tenant) => {
  if (!answer.ok) throw new Error(`${answer.code} ${JSON.stringify(answer.details)}`)
  return answer.value
}

async function ask<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

test('a new directory gets a database that knows Russian, with two lesser logins, on the loopback only', async () => {
  const first = await tenant(join(room(), 'data'))
  const { ownerUrl, appUrl, superUrl, attached } = value(first)
  expect(attached).toBe(false)
  expect(await ask(appUrl, `select similarity('Иванов', 'Иваноф') > 0.4 as alike`)).toEqual([{ alike: true }])
  const letters = `select string_agg(letter, '' order by letter) as letters from unnest(array['Я','Ж','Ё','Е','А']) letter`
  expect(await ask(appUrl, letters)).toEqual([{ letters: 'АЕЁЖЯ' }])
  await ask(ownerUrl, 'create table mark (id int primary key)')
  const rights = `select rolname, rolsuper or rolbypassrls or rolcreatedb or rolcreaterole as high from pg_roles
    where rolname like 'ryadom%' order by 1`
  expect(await ask(superUrl, rights)).toEqual([
    { rolname: 'ryadom_app', high: false },
    { rolname: 'ryadom_owner', high: false },
  ])
  const shown = `select current_setting('listen_addresses') as heard, current_setting('unix_socket_directories') as sockets,
    current_setting('fsync') as fsync, (select count(*)::int from pg_hba_file_rules where auth_method <> 'scram-sha-256') as open`
  expect(await ask(superUrl, shown)).toEqual([{ heard: '127.0.0.1', sockets: '', fsync: 'on', open: 0 }])
  await first.leave()
})

test('after kill −9 of the program the next one attaches, and the last to leave stops the database', async () => {
  const data = join(room(), 'data')
  const first = await tenant(data)
  await ask(value(first).ownerUrl, 'create table mark as select 7 as n')
  await first.kill()
  const second = await tenant(data)
  expect(value(second).attached).toBe(true)
  const third = await tenant(data)
  await second.leave()
  expect(await ask(value(third).ownerUrl, 'select n from mark')).toEqual([{ n: 7 }])
  const { pid } = findPostmaster(clusterOf(data))!
  await third.leave()
  expect(isAlive(pid)).toBe(false)
})

test.runIf(isLinux)('after kill −9 of everything the next program starts the database again', async () => {
  const data = join(room(), 'data')
  const first = await tenant(data)
  await ask(value(first).ownerUrl, 'create table mark as select 7 as n')
  const busy = ask(value(first).appUrl, 'select count(*) from generate_series(1, 1e11)').catch(() => 'cut')
  await first.kill()
  process.kill(findPostmaster(clusterOf(data))!.pid, 'SIGKILL')
  const second = await tenant(data)
  expect(value(second).attached).toBe(false)
  expect(await ask(value(second).ownerUrl, 'select n from mark')).toEqual([{ n: 7 }])
  expect(await busy).toBe('cut')
  await second.leave()
})

test.runIf(isLinux)('a program outlives kill −9 of its database and of every process of it', async () => {
  const data = join(room(), 'data')
  const first = await tenant(data)
  const { ownerUrl } = value(first)
  await ask(ownerUrl, 'create table mark as select 7 as n')
  const cluster = clusterOf(data)
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && cwdOf(name) === cluster)
  expect(all.length).toBeGreaterThan(3)
  for (const pid of all) process.kill(Number(pid), 'SIGKILL')
  await expect
    .poll(() => ask(ownerUrl, 'select n from mark').catch(() => []), { timeout: 5000 })
    .toEqual([{ n: 7 }])
  await first.leave()
})

const cwdOf = (pid: string): string | undefined => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

test('two programs that start at once on a new directory both work', async () => {
  const data = join(room(), 'data')
  const both = await Promise.all([tenant(data), tenant(data)])
  expect(both.filter((one) => value(one).attached)).toHaveLength(1)
  expect(value(both[0]).appUrl).toBe(value(both[1]).appUrl)
  await Promise.all(both.map((one) => one.leave()))
  expect(findPostmaster(clusterOf(data))).toBeUndefined()
})

test.runIf(isRoot)(
  'behind a closed directory the superuser’s database lies elsewhere, and a copy does not get it',
  async () => {
    const closed = room()
    chmodSync(closed, 0o700)
    const data = join(closed, 'data')
    const first = await tenant(data)
    await ask(value(first).ownerUrl, 'create table mark as select 7 as n')
    await first.leave()
    expect(clusterOf(data).startsWith(systemHome)).toBe(true)
    const copy = join(closed, 'copy')
    cpSync(data, copy, { recursive: true })
    expect((await tenant(copy)).answer).toMatchObject({ ok: false, code: 'database-files-elsewhere' })
    const before = clusterOf(data)
    rmSync(data, { recursive: true })
    const again = await tenant(data)
    expect(clusterOf(data)).not.toBe(before)
    expect(await ask(value(again).ownerUrl, `select to_regclass('mark') as mark`)).toEqual([{ mark: null }])
    await again.leave()
    rmSync(join(before, '..'), { recursive: true })
  },
)

test.runIf(isRoot && canReach(process.execPath, nobody))(
  'an ordinary user keeps all of it in the data directory',
  async () => {
    const home = join(room(), 'home')
    mkdirSync(home, { mode: 0o700 })
    chownSync(home, nobody.uid, nobody.gid)
    const data = join(home, 'data')
    const first = await tenant(data, nobody)
    const { pid } = findPostmaster(join(data, 'postgres'))!
    expect(await ask(value(first).appUrl, 'select 1 as one')).toEqual([{ one: 1 }])
    await first.leave()
    expect(isAlive(pid)).toBe(false)
  },
)

test('a database whose files have gone is not silently replaced by an empty one', async () => {
  const data = join(room(), 'data')
  await (await tenant(data)).leave()
  rmSync(join(data, 'postgres'), { recursive: true })
  expect((await tenant(data)).answer).toMatchObject({ ok: false, code: 'database-files-missing' })
})

test.runIf(isRoot)('the superuser’s database runs under a lesser account', () => {
  expect(databaseAccount()?.uid).toBeGreaterThan(0)
})
