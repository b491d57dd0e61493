// What a data directory's database holds, seen from outside and past every row-level rule, while it may be killed at any moment.
import pg from 'pg'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { knownSecret, openDataDir } from '#platform/data-dir.ts'
import { urlOf } from '#platform/embedded/prepare.ts'

export interface Progress {
  /** Rows of the import that are said to be done. */
  readonly done: number
  readonly state: string
}

export interface Seen extends Progress {
  /** Services in force. */
  readonly records: number
  /** Rows that are known to be in. */
  readonly identities: number
  readonly imports: number
}

/** Answers undefined while the database does not answer, and before the import is there. */
export interface Eye {
  /** Everything at one moment. */
  see(): Promise<Seen | undefined>
  /** How far the import says it is; costs next to nothing. */
  progress(): Promise<Progress | undefined>
  close(): Promise<void>
}

const ofImport = `from import i where 'services' = any (i.kinds) order by i.uploaded_at limit 1`

const quickLook = `select i.done_count as done, i.state ${ofImport}`

// One statement is one moment.
const wholeLook = `
  select (select count(*)::int from delivered_service_door) as records,
    (select count(*)::int from import_row where kind = 'services') as identities,
    (select count(*)::int from import where 'services' = any (kinds)) as imports, i.done_count as done, i.state ${ofImport}`

function addressOf(data: string): string {
  const dir = openDataDir(data)
  if (!dir.ok) throw new Error(dir.code)
  const { port } = JSON.parse(readFileSync(join(data, 'postgres.json'), 'utf8')) as { port: number }
  return urlOf('postgres', knownSecret(dir.value, 'superuser')!, port)
}

/** Opens it; it comes back by itself after a death of the database. */
export function openEye(data: string): Eye {
  let client: pg.Client | undefined

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({ connectionString: addressOf(data), application_name: 'eye' })
    fresh.on('error', () => {
      if (client === fresh) client = undefined
    })
    await fresh.connect()
    return fresh
  }

  async function ask<T extends Progress>(statement: string): Promise<T | undefined> {
    try {
      client ??= await connect()
      return (await client.query<T>(statement)).rows[0]
    } catch {
      client = undefined
      return undefined
    }
  }

  return {
    see: () => ask<Seen>(wholeLook),
    progress: () => ask<Progress>(quickLook),
    close: async () => client?.end().catch(() => undefined),
  }
}
