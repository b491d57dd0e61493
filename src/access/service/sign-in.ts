// Acts for people who are not signed in yet. Each guards itself; together they are the whole surface that a stranger meets.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { InputOf, OutputOf } from '#base/act.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import type { CentreId, Sql } from '#platform/db.ts'
import type { changePassword, createCentre, demoSignIn, signIn, useLink } from '../contract.ts'
import { hashPassword, isCommonPassword, isPassword } from '../passwords.ts'
import type { RoleId } from '../policy.ts'
import type { Program } from '../program.ts'
import { firstCentreOf, type Sessions } from '../sessions.ts'
import * as store from '../store/accounts.ts'
import { tokenHash } from '../tokens.ts'

/** Where a call came from, and what it must know to set the installation up. */
export interface Visit {
  readonly address: string
  /** Null when the call comes from this very machine, otherwise the code that the terminal shows. */
  readonly setupCode: string | null
}

/** What a sign-in gives: the answer and the cookie's token. */
export interface SignedIn {
  readonly answer: OutputOf<typeof signIn>
  readonly token: string
}

export interface NewCentre {
  readonly name: string
  readonly timeZone: string
  readonly isDemo: boolean
}

export const isSetUpBy = (visit: Visit, code: string | undefined): boolean =>
  visit.setupCode === null ||
  (code !== undefined && timingSafeEqual(tokenHash(visit.setupCode), tokenHash(code.trim().toUpperCase())))

/** Inside the set-up lock: makes a centre with its key. The key file stays if the transaction is undone; it opens nothing. */
export async function makeCentre(
  program: Program,
  sql: Sql,
  centre: NewCentre,
): Promise<{ id: CentreId; recoveryKey: string }> {
  const id = program.clock.id() as CentreId
  await store.addCentre(sql, { id, name: centre.name, time_zone: centre.timeZone, is_demo: centre.isDemo })
  return { id, recoveryKey: program.keys.create(id) }
}

export interface NewMember {
  readonly centreId: CentreId
  readonly login: string
  readonly passwordHash: string | null
  readonly roles: readonly RoleId[]
  readonly name: { lastName: string; firstName: string; middleName: string }
  readonly staffId?: string | null
}

/** An account with its membership; answers its id, or null when the login is taken. */
export async function makeMember(program: Program, sql: Sql, member: NewMember): Promise<string | null> {
  const id = program.clock.id()
  const { login, passwordHash } = member
  if (!(await store.addAccount(sql, { id, login, passwordHash, mustChange: false }))) return null
  await store.addMembership(sql, {
    centreId: member.centreId,
    accountId: id,
    roles: member.roles,
    ...member.name,
    staffId: member.staffId ?? null,
  })
  return id
}

async function enter(
  program: Program,
  sessions: Sessions,
  accountId: string,
  mustChange: boolean,
): Promise<SignedIn | null> {
  const centreId = await firstCentreOf(program, accountId)
  if (!centreId) return null
  program.later.add(centreId, {
    kind: 'signIn',
    act: 'access.signIn',
    accountId,
    subjectKind: 'account',
    subjectId: accountId,
    childId: null,
    facts: null,
  })
  const token = await sessions.open(accountId, centreId)
  return { answer: { centreId, mustChangePassword: mustChange }, token }
}

export async function setUpCentre(
  program: Program,
  sessions: Sessions,
  visit: Visit,
  input: InputOf<typeof createCentre>,
): Promise<Result<SignedIn & { recoveryKey: string; accountId: string }>> {
  if (!isSetUpBy(visit, input.setupCode)) return refuse('setup-code-wrong', { field: 'setupCode' })
  if (isCommonPassword(input.password, input.login)) return refuse('password-common', { field: 'password' })
  const passwordHash = await hashPassword(input.password)
  const made = await program.db.inAbove(async (sql) => {
    await store.lockSetUp(sql)
    if ((await store.centres(sql)).length > 0) return null
    const centre = await makeCentre(program, sql, { ...input, isDemo: false })
    const head = {
      centreId: centre.id,
      login: input.login,
      passwordHash,
      roles: ['head'] as const,
      name: input.headName,
    }
    return { accountId: (await makeMember(program, sql, head))!, recoveryKey: centre.recoveryKey }
  })
  if (!made) return refuse('already-set-up')
  const entered = (await enter(program, sessions, made.accountId, false))!
  return ok({ ...entered, ...made })
}

const subjectOf = (kind: string, text: string): Buffer =>
  createHash('sha256').update(`${kind}|${text}`).digest()

/** Seconds to wait after so many failures: 1, 2, 4 … up to five minutes. A delay, never a lock-out. */
export const waitAfter = (failures: number, free: number): number =>
  failures < free ? 0 : Math.min(300, 2 ** (failures - free))

async function mustWait(program: Program, subject: Buffer, free: number): Promise<number> {
  const { count, sinceLast_s } = await store.failures(program.db.above, subject)
  return Math.max(0, Math.ceil(waitAfter(count, free) - sinceLast_s))
}

export async function signInByPassword(
  program: Program,
  sessions: Sessions,
  visit: Visit,
  input: InputOf<typeof signIn>,
): Promise<Result<SignedIn>> {
  const byAccount = subjectOf('login', input.login)
  const byAddress = subjectOf('address', visit.address)
  const wait = Math.max(
    await mustWait(program, byAccount, program.limits.triesByAccount),
    await mustWait(program, byAddress, program.limits.triesByAddress),
  )
  if (wait > 0) return refuse('too-many-tries', { details: { seconds: wait } })
  const account = await store.accountByLogin(program.db.above, input.login)
  const fits = await isPassword(account?.password_hash ?? null, input.password)
  const entered =
    fits && account && account.disabled_at === null
      ? await enter(program, sessions, account.id, account.must_change_password)
      : null
  if (!entered) {
    await store.addFailure(program.db.above, byAccount)
    await store.addFailure(program.db.above, byAddress)
    return refuse('sign-in-wrong')
  }
  await store.dropFailures(program.db.above, byAccount)
  return ok(entered)
}

export async function signInToDemo(
  program: Program,
  sessions: Sessions,
  input: InputOf<typeof demoSignIn>,
): Promise<Result<SignedIn>> {
  const all = await store.centres(program.db.above)
  if (all.length === 0 || all.some((centre) => !centre.is_demo)) return refuse('not-a-demonstration')
  const account = await store.accountByLogin(program.db.above, input.login)
  const entered =
    account && account.disabled_at === null ? await enter(program, sessions, account.id, false) : null
  return entered ? ok(entered) : refuse('sign-in-wrong')
}

export async function signInByLink(
  program: Program,
  sessions: Sessions,
  input: InputOf<typeof useLink>,
): Promise<Result<SignedIn>> {
  if (isCommonPassword(input.password, '\0')) return refuse('password-common', { field: 'password' })
  const passwordHash = await hashPassword(input.password)
  const accountId = await program.db.inAbove(async (sql) => {
    const id = await store.useLink(sql, tokenHash(input.token))
    if (id) await store.setPassword(sql, id, passwordHash, false)
    return id
  })
  const account = accountId ? await store.accountById(program.db.above, accountId) : undefined
  if (!account || account.disabled_at !== null) return refuse('link-unusable')
  await sessions.closeAll(account.id)
  const entered = await enter(program, sessions, account.id, false)
  return entered ? ok(entered) : refuse('link-unusable')
}

export async function changeOwnPassword(
  program: Program,
  sessions: Sessions,
  who: { accountId: string; token: string },
  input: InputOf<typeof changePassword>,
): Promise<Result<Record<string, never>>> {
  const account = (await store.accountById(program.db.above, who.accountId))!
  if (!(await isPassword(account.password_hash, input.old))) return refuse('sign-in-wrong', { field: 'old' })
  if (input.old === input.new) return refuse('password-same', { field: 'new' })
  if (isCommonPassword(input.new, account.login)) return refuse('password-common', { field: 'new' })
  await store.setPassword(program.db.above, account.id, await hashPassword(input.new), false)
  await sessions.closeAll(account.id, who.token)
  return ok({})
}
