// A server that goes away under a transaction ends the transaction, not the program.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { isDatabaseLost } from './database-lost.ts'
import { type CentreId, type Db, openDb, type Sql } from './db.ts'

let database: FreshDatabase
let db: Db
let other: Db
beforeAll(async () => {
  database = await freshDatabase()
  db = openDb(database.appUrl, () => undefined, 1)
  other = openDb(database.superUrl, () => undefined, 1)
})
afterAll(async () => {
  await db.close()
  await other.close()
  await database.drop()
})

const centre = randomUUID() as CentreId

const pidOf = async (sql: Sql): Promise<number> =>
  (await sql.rows<{ pid: number }>('select pg_backend_pid() as pid'))[0]!.pid

/** Ends a connection from outside and waits until it is gone. */
async function end(pid: number): Promise<void> {
  await other.above.rows('select pg_terminate_backend($1, 10000)', [pid])
}

test('a connection that ends between two statements of a transaction is told from a refused statement', async () => {
  const cut = db.inCentre(centre, async (tx) => {
    await end(await pidOf(tx))
    await tx.rows('select 1')
  })
  expect(isDatabaseLost(await cut.catch((error: unknown) => error))).toBe(true)
  expect(await db.above.rows('select 1 as one')).toEqual([{ one: 1 }])
  const refused = db.above.rows('select 1 / 0')
  expect(isDatabaseLost(await refused.catch((error: unknown) => error))).toBe(false)
})

test('a connection that ends under a statement fails that statement only', async () => {
  const pid = await pidOf(db.above)
  const cut = db.inCentre(centre, (tx) => tx.rows('select pg_sleep(60)'))
  const [error] = await Promise.all([cut.catch((error: unknown) => error), end(pid)])
  expect(isDatabaseLost(error)).toBe(true)
  expect(await db.centre(centre).rows('select 1 as one')).toEqual([{ one: 1 }])
})
