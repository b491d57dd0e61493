// Accounts of the centre: who they are, what they may do, how they first come in.
import { instantOf } from '#base/instant.ts'
import { ok, refuse } from '#base/result.ts'
import type { Act } from '../act.ts'
import { permitted } from '../act.ts'
import { addPerson, changeRoles, disablePerson, people, resetPassword } from '../contract.ts'
import type { RoleId } from '../policy.ts'
import * as store from '../store/accounts.ts'
import { newToken, tokenHash } from '../tokens.ts'

const linkLife_ms = 72 * 3_600_000

const nameOf = (row: store.PersonRow) => ({
  lastName: row.last_name,
  firstName: row.first_name,
  middleName: row.middle_name,
})

const isFlagged = (roles: readonly RoleId[]): boolean =>
  roles.includes('head') && roles.includes('systemAdmin')

export const listPeople = permitted(people, async (act) => {
  const rows = await store.people(act.sql, act.actor.centreId)
  return ok({
    people: rows.map((row) => ({
      accountId: row.account_id,
      login: row.login,
      name: nameOf(row),
      roles: row.roles,
      staffId: row.staff_id,
      isDisabled: row.disabled_at !== null,
      isFlagged: isFlagged(row.roles),
    })),
  })
})

/** Roles that open personal data: a system administrator makes accounts, but gives none of these, and nothing to itself. */
const beyondAdmin: readonly RoleId[] = ['head', 'director', 'dataProtectionOfficer']

const mayGive = (act: Act, accountId: string | null, roles: readonly RoleId[]): boolean =>
  act.reach === 'all' ||
  (accountId !== act.actor.accountId && !roles.some((role) => beyondAdmin.includes(role)))

async function memberRow(act: Act, accountId: string): Promise<store.PersonRow | undefined> {
  return (await store.people(act.sql, act.actor.centreId)).find((row) => row.account_id === accountId)
}

/** An account of other centres too: its password and the account as a whole are not for one of them to change. */
const isElsewhere = async (act: Act, accountId: string): Promise<boolean> =>
  (await store.membershipsOf(act.sql, accountId)).some((row) => row.centre_id !== act.actor.centreId)

async function freshLink(act: Act, accountId: string): Promise<string> {
  const token = newToken()
  const expiresAt = instantOf(Date.parse(act.now) + linkLife_ms)
  await store.dropLinks(act.sql, accountId)
  await store.addLink(act.sql, { hash: tokenHash(token), accountId, expiresAt })
  return `/link/${token}`
}

const changed = (act: Act, name: string, accountId: string, facts: Record<string, unknown> = {}): void =>
  act.note({ kind: 'change', act: name, subjectKind: 'account', subjectId: accountId, facts })

export const add = permitted(addPerson, async (act, input) => {
  if (!mayGive(act, null, input.roles)) return refuse('role-not-yours-to-give', { field: 'roles' })
  const accountId = act.newId()
  const account = { id: accountId, login: input.login, passwordHash: null, mustChange: true }
  if (!(await store.addAccount(act.sql, account))) return refuse('login-taken', { field: 'login' })
  await store.addMembership(act.sql, {
    centreId: act.actor.centreId,
    accountId,
    roles: input.roles,
    ...input.name,
    staffId: input.staffId ?? null,
  })
  changed(act, addPerson.name, accountId, { roles: input.roles })
  return ok({ accountId, link: await freshLink(act, accountId) })
})

/** Is this the only head that is left? A centre must never lock itself out. */
async function isLastHead(act: Act, accountId: string): Promise<boolean> {
  const heads = (await store.people(act.sql, act.actor.centreId)).filter(
    (row) => row.roles.includes('head') && row.disabled_at === null,
  )
  return heads.length === 1 && heads[0]!.account_id === accountId
}

export const change = permitted(changeRoles, async (act, input) => {
  const row = await memberRow(act, input.accountId)
  if (!row) return refuse('not-found')
  if (!mayGive(act, input.accountId, [...row.roles, ...input.roles]))
    return refuse('role-not-yours-to-give', { field: 'roles' })
  if (!input.roles.includes('head') && (await isLastHead(act, input.accountId)))
    return refuse('last-head', { field: 'roles' })
  const staffId = input.staffId === undefined ? row.staff_id : input.staffId
  await store.setRoles(act.sql, {
    centreId: act.actor.centreId,
    accountId: input.accountId,
    roles: input.roles,
    staffId,
  })
  await store.dropSessions(act.sql, input.accountId, Buffer.alloc(0))
  changed(act, changeRoles.name, input.accountId, { roles: input.roles })
  return ok({})
})

export const reset = permitted(resetPassword, async (act, input) => {
  const row = await memberRow(act, input.accountId)
  if (!row) return refuse('not-found')
  if (!mayGive(act, input.accountId, row.roles) || (await isElsewhere(act, input.accountId)))
    return refuse('role-not-yours-to-give')
  await store.setPassword(act.sql, input.accountId, null, true)
  await store.dropSessions(act.sql, input.accountId, Buffer.alloc(0))
  changed(act, resetPassword.name, input.accountId)
  return ok({ link: await freshLink(act, input.accountId) })
})

export const disable = permitted(disablePerson, async (act, input) => {
  const row = await memberRow(act, input.accountId)
  if (!row) return refuse('not-found')
  if (!mayGive(act, input.accountId, row.roles) || (await isElsewhere(act, input.accountId)))
    return refuse('role-not-yours-to-give')
  if (await isLastHead(act, input.accountId)) return refuse('last-head')
  await store.disableAccount(act.sql, input.accountId)
  await store.dropSessions(act.sql, input.accountId, Buffer.alloc(0))
  changed(act, disablePerson.name, input.accountId)
  return ok({})
})
