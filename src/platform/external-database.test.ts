import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { type DataDir, openDataDir } from './data-dir.ts'
import { externalDatabase, judge, probeServer } from './external-database.ts'
import { platformText } from './words.ts'

let room: string
let dir: DataDir
let fresh: FreshDatabase

beforeAll(async () => {
  room = mkdtempSync(join(tmpdir(), 'ryadom-room-'))
  const opened = openDataDir(room)
  if (opened.ok) dir = opened.value
  fresh = await freshDatabase()
})

afterAll(async () => {
  await fresh.drop()
  rmSync(room, { recursive: true })
})

const withPath = (
  url: string,
  change: Partial<Pick<URL, 'pathname' | 'username' | 'password' | 'port'>>,
): string => Object.assign(new URL(url), change).href

test('one login that may make others gets a lesser one for running, the same every time', async () => {
  const first = await externalDatabase({ DATABASE_URL: fresh.superUrl }, dir)
  if (!first.ok) throw new Error(first.code)
  expect(first.value).toMatchObject({ ownerUrl: fresh.superUrl, warnings: [] })
  expect(first.value.appRole).toMatch(/^ryadom_app_[0-9a-f]{8}$/)
  const report = await probeServer(first.value.appUrl)
  expect(report).toMatchObject({ ok: true, value: { mayCreateRoles: false, isAboveRowSecurity: false } })
  expect(await externalDatabase({ DATABASE_URL: fresh.superUrl }, dir)).toEqual(first)
  await drop(first.value.appRole)
})

async function drop(role: string): Promise<void> {
  const client = new pg.Client({ connectionString: fresh.superUrl })
  await client.connect()
  await client.query(`drop owned by ${role}`)
  await client.query(`drop role ${role}`)
  await client.end()
}

test('one login that may not make others runs the program too, with a warning', async () => {
  expect(await externalDatabase({ DATABASE_URL: fresh.ownerUrl }, dir)).toMatchObject({
    ok: true,
    value: { appUrl: fresh.ownerUrl, appRole: 'ryadom_owner', warnings: ['database-runs-as-owner'] },
  })
})

test('two given logins are used as they are', async () => {
  const env = { DATABASE_URL: fresh.appUrl, DATABASE_OWNER_URL: fresh.ownerUrl }
  expect(await externalDatabase(env, dir)).toEqual({
    ok: true,
    value: { ownerUrl: fresh.ownerUrl, appUrl: fresh.appUrl, appRole: 'ryadom_app', warnings: [] },
  })
})

test('extensions that may not be made are named', async () => {
  const bare = withPath(fresh.superUrl, { pathname: '/postgres' })
  const app = withPath(bare, { username: 'ryadom_app', password: new URL(fresh.appUrl).password })
  expect(await externalDatabase({ DATABASE_URL: app }, dir)).toMatchObject({
    code: 'database-extensions-missing',
    details: { names: 'pg_trgm, btree_gin, btree_gist' },
  })
})

test('what is wrong with a server is said by its name, without the password', async () => {
  const wrong = {
    'database-unreachable': withPath(fresh.appUrl, { port: '1' }),
    'database-sign-in-refused': withPath(fresh.appUrl, { password: 'wrong' }),
    'database-missing': withPath(fresh.superUrl, { pathname: '/nowhere' }),
    'database-url-invalid': 'localhost',
  } as const
  for (const [code, url] of Object.entries(wrong)) {
    const answer = await probeServer(url)
    expect(answer).toMatchObject({ ok: false, code })
    expect(JSON.stringify(answer)).not.toContain(new URL(fresh.appUrl).password)
  }
})

test('a server older than 15 and a database without UTF-8 are refused in words', () => {
  const old = judge(140_012, 'UTF8')
  expect(old).toMatchObject({ code: 'database-too-old', details: { found: 14, needed: 15 } })
  expect(old.ok || platformText(old.code, 'ru', old.details)).toContain('PostgreSQL 14')
  expect(judge(150_000, 'SQL_ASCII')).toMatchObject({ code: 'database-not-utf8' })
  expect(judge(150_000, 'UTF8').ok).toBe(true)
})
