// PostgreSQL refuses to run as the superuser: then it runs under a lesser account that must be able to reach its files.
import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

export interface Account {
  readonly uid: number
  readonly gid: number
}

const nobody: Account = { uid: 65_534, gid: 65_534 }

/** The account for the database: `postgres` or `nobody` when this process is the superuser, undefined when it may be our own. */
export function databaseAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const accounts = readFileSync('/etc/passwd', 'utf8')
  return accountNamed('postgres', accounts) ?? accountNamed('nobody', accounts) ?? nobody
}

function accountNamed(name: string, accounts: string): Account | undefined {
  const [, uid, gid] = new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm').exec(accounts) ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}

/** Whether the account may pass through every directory down to `path` (by modes; without an account it may). */
export function canReach(path: string, account: Account | undefined): boolean {
  if (!account) return true
  return mayPass(path, account) && (dirname(path) === path || canReach(dirname(path), account))
}

function mayPass(path: string, account: Account): boolean {
  const { uid, gid, mode } = statSync(path)
  const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
  return (mode & bit) !== 0
}
