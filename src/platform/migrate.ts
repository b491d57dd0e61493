// Forward-only migrations: numbered SQL files, each applied once, in order, in one transaction with its own record.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { refuse, ok, type Result } from '#base/result.ts'

const folder = new URL('../../migrations/', import.meta.url)
const lockNumber = 7_239_001

interface Migration {
  readonly name: string
  readonly text: string
  readonly digest: string
}

const shipped = (): Migration[] =>
  readdirSync(folder)
    .filter((file) => /^\d{4}-.+\.sql$/.test(file))
    .toSorted()
    .map((name) => {
      const text = readFileSync(new URL(name, folder), 'utf8')
      return { name, text, digest: createHash('sha256').update(text).digest('hex') }
    })

/**
 * Brings the database of `ownerUrl` to this program's version and grants its tables to the role that runs the program.
 * Refuses `data-is-newer` when the database holds a migration that this program does not know. Two programs at once wait for each other.
 */
export async function migrate(
  ownerUrl: string,
  appRole: string,
): Promise<Result<{ applied: number }, 'data-is-newer'>> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'ryadom-migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber])
    await client.query(
      'create table if not exists migration (name text primary key, digest text not null, applied_at timestamptz not null default now())',
    )
    const done = new Set(
      (await client.query<{ name: string }>('select name from migration')).rows.map((row) => row.name),
    )
    const known = shipped()
    if ([...done].some((name) => !known.some((migration) => migration.name === name)))
      return refuse('data-is-newer')
    const missing = known.filter((migration) => !done.has(migration.name))
    for (const migration of missing) await apply(client, migration)
    if (missing.length > 0 || !(await isGranted(client, appRole))) await grant(client, appRole)
    return ok({ applied: missing.length })
  } finally {
    await client.end()
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(migration.text)
    await client.query('insert into migration (name, digest) values ($1, $2)', [
      migration.name,
      migration.digest,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function isGranted(client: pg.Client, appRole: string): Promise<boolean> {
  const answer = await client.query<{ granted: boolean }>(
    "select has_table_privilege($1, 'centre', 'select') as granted",
    [appRole],
  )
  return answer.rows[0]!.granted
}

/** What the running role may do stands in one function of the schema, so that a dump carries it along. */
const grant = async (client: pg.Client, appRole: string): Promise<void> => {
  await client.query('select grant_program($1)', [appRole])
}
