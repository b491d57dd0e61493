// A PostgreSQL server of the institution's own, given by DATABASE_URL (and DATABASE_OWNER_URL, where it is set up with two logins).
import { createHash } from 'node:crypto'
import pg from 'pg'
import { ok, refuse, type RefusalDetails, type Result } from '#base/result.ts'
import { databaseLockOf, type DataDir, keptSecret } from './data-dir.ts'
import { extensions } from './extensions.ts'
import { waitForLock } from './process-lock.ts'

export type ServerRefusal =
  | 'database-url-invalid'
  | 'database-unreachable'
  | 'database-sign-in-refused'
  | 'database-missing'
  | 'database-too-old'
  | 'database-not-utf8'

export type ExternalRefusal = ServerRefusal | 'database-extensions-missing' | 'database-busy'

export type DatabaseWarning =
  'database-runs-as-owner' | 'database-above-row-security' | 'database-letters-unknown'

export interface External {
  readonly ownerUrl: string
  readonly appUrl: string
  readonly appRole: string
  readonly warnings: readonly DatabaseWarning[]
}

/** What a login sees of its server. */
export interface ServerReport {
  /** As PostgreSQL counts: 180004. */
  readonly version: number
  readonly role: string
  readonly database: string
  readonly mayCreateRoles: boolean
  /** The login passes by row-level security. */
  readonly isAboveRowSecurity: boolean
}

const leastMajor = 15
const connectPatienceMs = 10_000
const lockPatienceMs = 30_000

export interface DatabaseEnv {
  readonly DATABASE_URL?: string | undefined
  readonly DATABASE_OWNER_URL?: string | undefined
}

/** Whether the server behind `url` can be used: reachable, signs us in, version 15 or newer, UTF-8. */
export const probeServer = (url: string): Promise<Result<ServerReport, ServerRefusal>> =>
  withClient(url, (client) => examine(client))

/**
 * Two logins on the server of `DATABASE_URL`. With `DATABASE_OWNER_URL` the first migrates and the second runs. With `DATABASE_URL`
 * alone a lesser login is made for running, if rights allow (its password stays in the data directory); otherwise the one
 * login does both and a warning says so. Makes missing extensions. Refusals and warnings have words in `words.ts`.
 */
export async function externalDatabase(
  env: DatabaseEnv & { readonly DATABASE_URL: string },
  dir: DataDir,
): Promise<Result<External, ExternalRefusal>> {
  const ownerUrl = env.DATABASE_OWNER_URL || env.DATABASE_URL
  const owner = await withClient(ownerUrl, async (client): Promise<Result<Prepared, ExternalRefusal>> => {
    const report = await examine(client)
    if (!report.ok) return report
    const extended = await extend(client)
    if (!extended.ok) return extended
    const knowsLetters = await seesCyrillic(client)
    const login = env.DATABASE_OWNER_URL ? ok(undefined) : await lesserLogin(client, report.value, dir)
    if (!login.ok) return login
    return ok({ report: report.value, knowsLetters, login: login.value })
  })
  if (!owner.ok) return owner
  const { report, knowsLetters, login } = owner.value
  const appUrl = login ? asLogin(env.DATABASE_URL, login) : env.DATABASE_URL
  const app = appUrl === ownerUrl ? ok(report) : await probeServer(appUrl)
  if (!app.ok) return app
  const warnings: DatabaseWarning[] = []
  if (app.value.role === report.role) warnings.push('database-runs-as-owner')
  if (app.value.isAboveRowSecurity) warnings.push('database-above-row-security')
  if (!knowsLetters) warnings.push('database-letters-unknown')
  return ok({ ownerUrl, appUrl, appRole: app.value.role, warnings })
}

interface Login {
  readonly role: string
  readonly password: string
}

interface Prepared {
  readonly report: ServerReport
  readonly knowsLetters: boolean
  readonly login: Login | undefined
}

async function withClient<T, C extends string>(
  url: string,
  work: (client: pg.Client) => Promise<Result<T, C>>,
): Promise<Result<T, C | ServerRefusal>> {
  if (!URL.canParse(url)) return refuse('database-url-invalid')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: connectPatienceMs })
  client.on('error', () => {
    // a statement under way hears of it too
  })
  try {
    await client.connect()
  } catch (error) {
    return whyNot(error as { code?: string }, client)
  }
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The reason why a connection did not come about, without the URL: it holds a password. */
function whyNot({ code }: { code?: string }, { host, port }: pg.Client): Result<never, ServerRefusal> {
  const details: RefusalDetails = { host, port }
  if (code?.startsWith('28')) return refuse('database-sign-in-refused', { details })
  if (code === '3D000') return refuse('database-missing', { details })
  return refuse('database-unreachable', { details: { ...details, reason: code ?? null } })
}

async function examine(client: pg.Client): Promise<Result<ServerReport, ServerRefusal>> {
  const { rows } = await client.query<{ version: number; encoding: string } & Omit<ServerReport, 'version'>>(`
    select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
      rolname::text as role, current_database()::text as database,
      rolsuper or rolcreaterole as "mayCreateRoles", rolsuper or rolbypassrls as "isAboveRowSecurity"
    from pg_roles where rolname = current_user`)
  const { encoding, ...report } = rows[0]!
  const suits = judge(report.version, encoding)
  return suits.ok ? ok(report) : suits
}

/** Whether a server of this version (180004) and encoding will do. Refusals name what was found and what is needed. */
export function judge(
  version: number,
  encoding: string,
): Result<void, 'database-too-old' | 'database-not-utf8'> {
  const major = Math.floor(version / 10_000)
  if (major < leastMajor) return refuse('database-too-old', { details: { found: major, needed: leastMajor } })
  if (encoding !== 'UTF8') return refuse('database-not-utf8', { details: { encoding } })
  return ok(undefined)
}

async function extend(client: pg.Client): Promise<Result<void, 'database-extensions-missing'>> {
  const { rows } = await client.query<{ extname: string }>('select extname from pg_extension')
  const missing = extensions.filter((name) => !rows.some((row) => row.extname === name))
  try {
    for (const name of missing) await client.query(`create extension if not exists ${name}`)
    return ok(undefined)
  } catch {
    return refuse('database-extensions-missing', { details: { names: missing.join(', ') } })
  }
}

/** In a database with plain C letters the trigrams of Russian words are empty and search by likeness finds nothing. */
async function seesCyrillic(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ sees: boolean }>(`select similarity('Иванов', 'Иваноф') > 0 as sees`)
  return rows[0]!.sees
}

/** A login without rights of its own, one for each database; undefined when we may not make one. */
async function lesserLogin(
  client: pg.Client,
  report: ServerReport,
  dir: DataDir,
): Promise<Result<Login | undefined, 'database-busy'>> {
  if (!report.mayCreateRoles) return ok(undefined)
  const role = `ryadom_app_${createHash('sha256').update(report.database).digest('hex').slice(0, 8)}`
  const lock = await waitForLock(databaseLockOf(dir), lockPatienceMs)
  if (!lock) return refuse('database-busy')
  try {
    const password = keptSecret(dir, `${role}@${client.host}:${client.port}`)
    const known = await client.query('select from pg_roles where rolname = $1', [role])
    const verb = known.rowCount === 0 ? 'create' : 'alter'
    await client.query(`${verb} role ${role} login password ${client.escapeLiteral(password)}`)
    await client.query(`grant connect on database ${client.escapeIdentifier(report.database)} to ${role}`)
    return ok({ role, password })
  } finally {
    lock.release()
  }
}

function asLogin(url: string, { role, password }: Login): string {
  const other = new URL(url)
  other.username = role
  other.password = password
  return other.href
}
