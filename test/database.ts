// A database of its own for each test file: roles and extensions as in the real one, no tables yet.
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { openDataDir } from '#platform/data-dir.ts'
import { databaseName, ownerRole } from '#platform/embedded/prepare.ts'
import { type Embedded, startEmbedded } from '#platform/embedded/supervisor.ts'
import { testDataVariable, testEngine } from './engine.ts'

export interface FreshDatabase {
  readonly ownerUrl: string
  readonly appUrl: string
  readonly superUrl: string
  readonly appRole: string
  drop(): Promise<void>
}

let started: Promise<Embedded> | undefined

async function start(): Promise<Embedded> {
  const path = process.env[testDataVariable]
  if (!path) throw new Error('database tests run under vitest.config.ts')
  const dir = openDataDir(path)
  if (!dir.ok) throw new Error(dir.code)
  const engine = testEngine()
  const options = { throwaway: true, ...(engine && { binaries: engine }) }
  const embedded = await startEmbedded(dir.value, () => undefined, options)
  if (!embedded.ok) throw new Error(`${embedded.code} ${JSON.stringify(embedded.details ?? {})}`)
  return embedded.value
}

/** Makes an empty database on the run's server (0.1 s; the first one starts the server). Drop it when the file is done. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = await (started ??= start())
  const name = `test_${randomBytes(6).toString('hex')}`
  const inFresh = (url: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href
  await administer(server, `create database ${name} template ${databaseName} owner ${ownerRole}`)
  return {
    ownerUrl: inFresh(server.ownerUrl),
    appUrl: inFresh(server.appUrl),
    superUrl: inFresh(server.superUrl),
    appRole: server.appRole,
    drop: () => administer(server, `drop database ${name} with (force)`),
  }
}

async function administer(server: Embedded, statement: string): Promise<void> {
  const maintenance = Object.assign(new URL(server.superUrl), { pathname: '/postgres' }).href
  const client = new pg.Client({ connectionString: maintenance })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
