// Sessions: a random token in a cookie, its hash in the database, the person behind it in memory for a few seconds.
import { instantOf, type Instant } from '#base/instant.ts'
import type { CentreId } from '#platform/db.ts'
import type { Actor } from './act.ts'
import type { Program } from './program.ts'
import {
  addSession,
  dropSession,
  dropSessions,
  membershipsOf,
  sessionBy,
  type SessionRow,
  touchSession,
} from './store/accounts.ts'
import { newToken, tokenHash } from './tokens.ts'

const longest_ms = 12 * 3_600_000
const idle_ms = 2 * 3_600_000
const touchEvery_ms = 60_000
/** A disabled account or a changed role takes effect within this time in every copy of the program. */
const remembered_ms = 5000

interface Remembered {
  readonly actor: Actor
  readonly at: number
}

export interface Sessions {
  /** Who holds this token, or null. */
  actorOf(token: string): Promise<Actor | null>
  /** Opens a session in the person's first centre; answers the cookie's token. */
  open(accountId: string, centreId: CentreId): Promise<string>
  close(token: string): Promise<void>
  /** Ends all sessions of an account but the one of `exceptToken`. */
  closeAll(accountId: string, exceptToken?: string): Promise<void>
}

export const actorFrom = (row: SessionRow): Actor => ({
  accountId: row.account_id,
  centreId: row.centre_id,
  staffId: row.staff_id,
  roles: row.roles,
  timeZone: row.time_zone,
  mustChangePassword: row.must_change_password,
  isDemo: row.is_demo,
  region: row.region,
})

/** The centre in which a person starts: the first they belong to. */
export const firstCentreOf = async (program: Program, accountId: string): Promise<CentreId | null> =>
  (await membershipsOf(program.db.above, accountId))[0]?.centre_id ?? null

export function openSessions(program: Program): Sessions {
  const remembered = new Map<string, Remembered>()
  const forget = (accountId: string): void => {
    for (const [token, { actor }] of remembered) if (actor.accountId === accountId) remembered.delete(token)
  }
  const now_ms = (): number => Date.parse(program.clock.now())

  async function look(token: string, at: number): Promise<Actor | null> {
    const hash = tokenHash(token)
    const row = await sessionBy(program.db.above, hash)
    remembered.delete(token)
    if (!row) return null
    const idle = at - Date.parse(row.seen_at)
    if (idle > idle_ms) {
      await dropSession(program.db.above, hash)
      return null
    }
    if (idle > touchEvery_ms) await touchSession(program.db.above, hash)
    const actor = actorFrom(row)
    remembered.set(token, { actor, at })
    return actor
  }

  return {
    async actorOf(token) {
      const at = now_ms()
      const known = remembered.get(token)
      if (known && at - known.at < remembered_ms) return known.actor
      return look(token, at)
    },
    async open(accountId, centreId) {
      const token = newToken()
      const expiresAt: Instant = instantOf(now_ms() + longest_ms)
      await addSession(program.db.above, { hash: tokenHash(token), accountId, centreId, expiresAt })
      return token
    },
    async close(token) {
      remembered.delete(token)
      await dropSession(program.db.above, tokenHash(token))
    },
    async closeAll(accountId, exceptToken) {
      forget(accountId)
      await dropSessions(program.db.above, accountId, exceptToken ? tokenHash(exceptToken) : Buffer.alloc(0))
    },
  }
}
