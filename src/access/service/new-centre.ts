// A new centre without a browser: by the CLI, or as a demonstration.
import { refuse, ok, type Result } from '#base/result.ts'
import { instantOf } from '#base/instant.ts'
import type { Actor } from '../act.ts'
import type { Program } from '../program.ts'
import * as store from '../store/accounts.ts'
import { newToken, tokenHash } from '../tokens.ts'
import { actorOfAccount } from './actors.ts'
import { makeCentre, makeMember, type NewCentre, type NewMember } from './sign-in.ts'

const linkLife_ms = 72 * 3_600_000

export interface MadeCentre {
  /** The first of the people given. */
  readonly actor: Actor
  readonly recoveryKey: string
}

/**
 * Makes a centre with its people, all or nothing; the first of them is to be a head. Refuses `already-set-up` when
 * `onlyFirst` is asked and a centre is there, and `login-taken`.
 */
export async function newCentre(
  program: Program,
  centre: NewCentre & { readonly onlyFirst: boolean },
  members: readonly Omit<NewMember, 'centreId'>[],
): Promise<Result<MadeCentre, 'already-set-up' | 'login-taken'>> {
  const made = await program.db
    .inAbove(async (sql) => {
      await store.lockSetUp(sql)
      if (centre.onlyFirst && (await store.centres(sql)).length > 0) return refuse('already-set-up')
      const { id, recoveryKey } = await makeCentre(program, sql, centre)
      const accountIds: string[] = []
      for (const member of members) {
        const accountId = await makeMember(program, sql, { ...member, centreId: id })
        if (!accountId) throw new LoginTaken()
        accountIds.push(accountId)
      }
      return ok({ id, accountId: accountIds[0]!, recoveryKey })
    })
    .catch((error: unknown) => {
      if (error instanceof LoginTaken) return refuse('login-taken')
      throw error
    })
  if (!made.ok) return made
  const { id, accountId, recoveryKey } = made.value
  return ok({ actor: await actorOfAccount(program, id, accountId), recoveryKey })
}

class LoginTaken extends Error {}

/** A one-time sign-in link for an account, as a path: `/link/…`. Valid for 72 hours. */
export async function linkFor(program: Program, accountId: string): Promise<string> {
  const token = newToken()
  const expiresAt = instantOf(Date.parse(program.clock.now()) + linkLife_ms)
  await store.addLink(program.db.above, { hash: tokenHash(token), accountId, expiresAt })
  return `/link/${token}`
}
