// The way to PostgreSQL. Every statement says for which centre it speaks; row-level security below does the rest.
import { createHash } from 'node:crypto'
import pg from 'pg'
import type { Id } from '#base/id.ts'
import { isUuid } from '#base/id.ts'
import { CentreQuery, prepareCentre } from './centre-query.ts'
import { isDatabaseLost } from './database-lost.ts'

export type CentreId = Id<'centre'>
export type Value = string | number | boolean | null | Buffer | readonly Value[]

/** One place to run statements: a centre, or an open transaction of it. Statement texts are constants; values travel apart. */
export interface Sql {
  rows<Row>(text: string, values?: readonly Value[], planning?: Planning): Promise<Row[]>
}

/**
 * `kept` (unless said otherwise): PostgreSQL keeps one plan of the statement for all values. `each`: it plans anew with the values
 * before it, some milliseconds that pay where they decide how much is read: a report over a month, or over ten years.
 */
export type Planning = 'kept' | 'each'

/** An open transaction. What throws inside rolls everything back. */
export interface Tx extends Sql {
  readonly centre: CentreId
}

/** Whether what is read here may include changes that are not committed yet. */
export const isTransaction = (sql: Sql): sql is Tx => 'centre' in sql

export interface Db {
  /** Statements of one centre, each its own transaction and one round trip. */
  centre(id: CentreId): Sql
  /** Several statements of one centre that hold or fall together. */
  inCentre<T>(id: CentreId, work: (tx: Tx) => Promise<T>): Promise<T>
  /** Statements on the few tables that stand above centres (accounts, sessions, centres, jobs). */
  readonly above: Sql
  /** Several statements above centres that hold or fall together. */
  inAbove<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  close(): Promise<void>
}

const names = new Map<string, string>()

/** Prepared statements need a name; the same text always has the same one. A statement without one is planned each time. */
function nameOf(text: string, planning: Planning): string | undefined {
  if (planning === 'each') return undefined
  let name = names.get(text)
  if (!name) {
    name = 's' + createHash('sha256').update(text).digest('base64url').slice(0, 20)
    names.set(text, name)
  }
  return name
}

const dateOid = 1082
const momentOid = 1184
const int8Oid = 20
const numericOid = 1700
const int8ArrayOid = 1016
const textArrayOid = 1009

const types = new pg.TypeOverrides()
types.setTypeParser(dateOid, (text) => text)
types.setTypeParser(momentOid, (text) => new Date(text).toISOString())
types.setTypeParser(int8Oid, Number)
types.setTypeParser(numericOid, Number)
// Lists of codes stand on each row of a list; one in which PostgreSQL quoted nothing needs no parser.
const unquoted = /^{[^"\\{}]*}$/
const anyTexts = pg.types.getTypeParser(textArrayOid as never) as (text: string) => string[]
const codes = (text: string): string[] => (text === '{}' ? [] : text.slice(1, -1).split(','))
types.setTypeParser(textArrayOid, (text) =>
  unquoted.test(text) && !text.includes('NULL') ? codes(text) : anyTexts(text),
)
types.setTypeParser(int8ArrayOid, (text) => text.slice(1, -1).split(',').filter(Boolean).map(Number))

const configOf = (
  text: string,
  values: readonly Value[] = [],
  planning: Planning = 'kept',
): pg.QueryConfig => ({
  name: nameOf(text, planning),
  text,
  values: values as Value[],
  types,
})

const plain = async <Row>(client: pg.ClientBase | pg.Pool, config: pg.QueryConfig) =>
  (await client.query<pg.QueryResultRow>(config)).rows as Row[]

async function scoped<Row>(pool: pg.Pool, centre: CentreId, config: pg.QueryConfig): Promise<Row[]> {
  const client = await pool.connect()
  let fault: Error | undefined
  try {
    return await new Promise<Row[]>((done, fail) => {
      client.query(
        new CentreQuery(config, centre, (error, result) =>
          error ? fail(error) : done(result!.rows as Row[]),
        ),
      )
    })
  } catch (error) {
    fault = error as Error
    throw error
  } finally {
    client.release(isBroken(fault))
  }
}

/** A connection that answered with an SQL error is sound; anything else is thrown away. */
const isBroken = (fault: Error | undefined): boolean =>
  fault !== undefined && (!('severity' in fault) || isDatabaseLost(fault))

async function transaction<T>(
  pool: pg.Pool,
  begin: string,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let fault: Error | undefined
  try {
    await client.query(begin)
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    fault = error as Error
    await client.query('rollback').catch((second: Error) => {
      fault = second
    })
    throw error
  } finally {
    client.release(isBroken(fault))
  }
}

const sqlOf = (client: pg.ClientBase | pg.Pool): Sql => ({
  rows: (text, values, planning) => plain(client, configOf(text, values, planning)),
})

/** Opens a pool on a server. `onIdleError` hears of connections that die while idle (a restart of the server). */
export function openDb(url: string, onIdleError: (error: Error) => void, max = 10): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 120_000,
    application_name: 'ryadom',
    onConnect: prepareCentre,
  })
  pool.on('error', onIdleError)
  // Danger: without a listener a connection that dies while in use ends the whole program. Its statement fails as well.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return {
    centre: (id) => ({
      rows: (text, values, planning) => scoped(pool, id, configOf(text, values, planning)),
    }),
    inCentre: (id, work) => {
      if (!isUuid(id)) throw new TypeError('not a centre')
      return transaction(pool, `begin; set local app.centre = '${id}'`, (client) =>
        work({ centre: id, ...sqlOf(client) }),
      )
    },
    above: sqlOf(pool),
    inAbove: (work) => transaction(pool, 'begin', (client) => work(sqlOf(client))),
    close: () => pool.end(),
  }
}
