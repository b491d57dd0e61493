// What a new cluster needs before the program can use it: two logins, the database and three extensions.
import pg from 'pg'
import { extensions } from '../extensions.ts'

export const ownerRole = 'ryadom_owner'
export const appRole = 'ryadom_app'
export const databaseName = 'ryadom'

export interface Passwords {
  readonly superuser: string
  readonly owner: string
  readonly app: string
}

export const urlOf = (user: string, password: string, port: number, database = databaseName): string =>
  `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`

/** Makes what is missing; may be repeated. The owner migrates, the other runs the program: neither is above row-level security. */
export async function prepare(port: number, passwords: Passwords): Promise<void> {
  await as(urlOf('postgres', passwords.superuser, port, 'postgres'), async (client) => {
    await makeLogin(client, ownerRole, passwords.owner)
    await makeLogin(client, appRole, passwords.app)
    const known = await client.query('select from pg_database where datname = $1', [databaseName])
    if (known.rowCount === 0) await client.query(`create database ${databaseName} owner ${ownerRole}`)
    await client.query(`revoke all on database ${databaseName} from public`)
    await client.query(`grant connect, temporary on database ${databaseName} to ${appRole}`)
  })
  await as(urlOf('postgres', passwords.superuser, port), async (client) => {
    for (const name of extensions) await client.query(`create extension if not exists ${name}`)
  })
}

async function as(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {
    // the statement under way fails too
  })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

async function makeLogin(client: pg.Client, role: string, password: string): Promise<void> {
  const known = await client.query('select from pg_roles where rolname = $1', [role])
  const verb = known.rowCount === 0 ? 'create' : 'alter'
  await client.query(`${verb} role ${role} login password ${client.escapeLiteral(password)}`)
}
