// SQL on the tables that stand above centres: centres, accounts, memberships, sessions, links, failures.
import type { Instant } from '#base/instant.ts'
import type { CentreId, Sql } from '#platform/db.ts'
import { regionRoles, type RoleId } from '../policy.ts'

export interface AccountRow {
  id: string
  login: string
  password_hash: string | null
  must_change_password: boolean
  disabled_at: Instant | null
}

export interface SessionRow {
  account_id: string
  centre_id: CentreId
  staff_id: string | null
  roles: RoleId[]
  time_zone: string
  is_demo: boolean
  must_change_password: boolean
  region: CentreId[]
  seen_at: Instant
  expires_at: Instant
}

export interface CentreRow {
  id: CentreId
  name: string
  time_zone: string
  is_demo: boolean
}

export interface PersonRow {
  account_id: string
  login: string
  last_name: string
  first_name: string
  middle_name: string
  roles: RoleId[]
  staff_id: string | null
  disabled_at: Instant | null
}

export const centres = (sql: Sql): Promise<CentreRow[]> =>
  sql.rows<CentreRow>('select id, name, time_zone, is_demo from centre order by created_at, id')

export const addCentre = (sql: Sql, centre: CentreRow): Promise<unknown> =>
  sql.rows('insert into centre (id, name, time_zone, is_demo) values ($1, $2, $3, $4)', [
    centre.id,
    centre.name,
    centre.time_zone,
    centre.is_demo,
  ])

/** Takes the lock under which an installation is set up: two first-run pages at once make one centre. */
export const lockSetUp = (sql: Sql): Promise<unknown> => sql.rows('select pg_advisory_xact_lock(7239002)')

export const accountByLogin = async (sql: Sql, login: string): Promise<AccountRow | undefined> =>
  (
    await sql.rows<AccountRow>(
      'select id, login, password_hash, must_change_password, disabled_at from account where login = $1',
      [login],
    )
  )[0]

export const accountById = async (sql: Sql, id: string): Promise<AccountRow | undefined> =>
  (
    await sql.rows<AccountRow>(
      'select id, login, password_hash, must_change_password, disabled_at from account where id = $1',
      [id],
    )
  )[0]

/** False when the login is taken. */
export const addAccount = async (
  sql: Sql,
  account: { id: string; login: string; passwordHash: string | null; mustChange: boolean },
): Promise<boolean> =>
  (
    await sql.rows(
      `insert into account (id, login, password_hash, must_change_password) values ($1, $2, $3, $4)
       on conflict on constraint account_login do nothing returning id`,
      [account.id, account.login, account.passwordHash, account.mustChange],
    )
  ).length === 1

export const setPassword = (
  sql: Sql,
  accountId: string,
  hash: string | null,
  mustChange: boolean,
): Promise<unknown> =>
  sql.rows('update account set password_hash = $2, must_change_password = $3 where id = $1', [
    accountId,
    hash,
    mustChange,
  ])

export const disableAccount = (sql: Sql, accountId: string): Promise<unknown> =>
  sql.rows('update account set disabled_at = now() where id = $1 and disabled_at is null', [accountId])

export interface NewMembership {
  centreId: CentreId
  accountId: string
  roles: readonly RoleId[]
  lastName: string
  firstName: string
  middleName: string
  staffId: string | null
}

export const addMembership = (sql: Sql, m: NewMembership): Promise<unknown> =>
  sql.rows(
    `insert into membership (centre_id, account_id, roles, last_name, first_name, middle_name, staff_id)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [m.centreId, m.accountId, m.roles, m.lastName, m.firstName, m.middleName, m.staffId],
  )

export const setRoles = (
  sql: Sql,
  member: { centreId: CentreId; accountId: string; roles: readonly RoleId[]; staffId: string | null },
): Promise<unknown> =>
  sql.rows('update membership set roles = $3, staff_id = $4 where centre_id = $1 and account_id = $2', [
    member.centreId,
    member.accountId,
    member.roles,
    member.staffId,
  ])

const personColumns = `m.account_id, a.login, m.last_name, m.first_name, m.middle_name, m.roles, m.staff_id, a.disabled_at`

export const people = (sql: Sql, centre: CentreId): Promise<PersonRow[]> =>
  sql.rows<PersonRow>(
    `select ${personColumns} from membership m join account a on a.id = m.account_id
     where m.centre_id = $1 and m.ended_at is null order by m.last_name, m.first_name, a.login`,
    [centre],
  )

export const membershipsOf = (
  sql: Sql,
  accountId: string,
): Promise<(PersonRow & { centre_id: CentreId })[]> =>
  sql.rows<PersonRow & { centre_id: CentreId }>(
    `select m.centre_id, ${personColumns} from membership m join account a on a.id = m.account_id
     join centre c on c.id = m.centre_id
     where m.account_id = $1 and m.ended_at is null order by c.created_at, c.id`,
    [accountId],
  )

export const addSession = (
  sql: Sql,
  session: { hash: Buffer; accountId: string; centreId: CentreId; expiresAt: Instant },
): Promise<unknown> =>
  sql.rows('insert into session (token_hash, account_id, centre_id, expires_at) values ($1, $2, $3, $4)', [
    session.hash,
    session.accountId,
    session.centreId,
    session.expiresAt,
  ])

/** Centres in which an account holds one of the roles: those whose figures it may be given. */
const regionColumn = (account: string, roles: string): string =>
  `array(select r.centre_id from membership r join centre rc on rc.id = r.centre_id
     where r.account_id = ${account} and r.ended_at is null and r.roles && ${roles}::text[] order by rc.created_at, rc.id) as region`

/** The centres whose figures an account may be given, the oldest first. */
export const regionOf = async (sql: Sql, accountId: string): Promise<CentreId[]> =>
  (await sql.rows<{ region: CentreId[] }>(`select ${regionColumn('$1', '$2')}`, [accountId, regionRoles]))[0]!
    .region

export const sessionBy = async (sql: Sql, hash: Buffer): Promise<SessionRow | undefined> =>
  (
    await sql.rows<SessionRow>(
      `select s.account_id, s.centre_id, m.staff_id, m.roles, c.time_zone, c.is_demo, a.must_change_password, s.seen_at, s.expires_at,
         ${regionColumn('s.account_id', '$2')}
       from session s
       join account a on a.id = s.account_id and a.disabled_at is null
       join membership m on m.centre_id = s.centre_id and m.account_id = s.account_id and m.ended_at is null
       join centre c on c.id = s.centre_id
       where s.token_hash = $1 and s.expires_at > now()`,
      [hash, regionRoles],
    )
  )[0]

export const touchSession = (sql: Sql, hash: Buffer): Promise<unknown> =>
  sql.rows('update session set seen_at = now() where token_hash = $1', [hash])

export const dropSession = (sql: Sql, hash: Buffer): Promise<unknown> =>
  sql.rows('delete from session where token_hash = $1', [hash])

/** Ends every session of an account but one (`except` may be empty). */
export const dropSessions = (sql: Sql, accountId: string, except: Buffer): Promise<unknown> =>
  sql.rows('delete from session where account_id = $1 and token_hash <> $2', [accountId, except])

export const dropOldSessions = (sql: Sql): Promise<unknown> =>
  sql.rows('delete from session where expires_at < now()')

export const addLink = (
  sql: Sql,
  link: { hash: Buffer; accountId: string; expiresAt: Instant },
): Promise<unknown> =>
  sql.rows('insert into sign_in_link (token_hash, account_id, expires_at) values ($1, $2, $3)', [
    link.hash,
    link.accountId,
    link.expiresAt,
  ])

/** Marks a link as used and answers whose it is; nothing when it is used, old or unknown. */
export const useLink = async (sql: Sql, hash: Buffer): Promise<string | undefined> =>
  (
    await sql.rows<{ account_id: string }>(
      `update sign_in_link set used_at = now() where token_hash = $1 and used_at is null and expires_at > now() returning account_id`,
      [hash],
    )
  )[0]?.account_id

export const dropLinks = (sql: Sql, accountId: string): Promise<unknown> =>
  sql.rows('update sign_in_link set used_at = now() where account_id = $1 and used_at is null', [accountId])

export const addFailure = (sql: Sql, subject: Buffer): Promise<unknown> =>
  sql.rows('insert into sign_in_failure (subject) values ($1)', [subject])

/** Failures of a subject in the last quarter of an hour and seconds since the latest. */
export const failures = async (sql: Sql, subject: Buffer): Promise<{ count: number; sinceLast_s: number }> =>
  (
    await sql.rows<{ count: number; sinceLast_s: number }>(
      `select count(*) as count, coalesce(extract(epoch from now() - max(at)), 1e9)::float8 as "sinceLast_s"
       from sign_in_failure where subject = $1 and at > now() - interval '15 minutes'`,
      [subject],
    )
  )[0]!

export const dropFailures = (sql: Sql, subject: Buffer): Promise<unknown> =>
  sql.rows('delete from sign_in_failure where subject = $1', [subject])

export const dropOldFailures = (sql: Sql): Promise<unknown> =>
  sql.rows("delete from sign_in_failure where at < now() - interval '1 day'")
