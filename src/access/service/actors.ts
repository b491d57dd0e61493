// People at work without a session: the CLI and the program's own work act as somebody, never as nobody.
import type { CentreId } from '#platform/db.ts'
import type { Actor } from '../act.ts'
import type { Program } from '../program.ts'
import { centres, people, regionOf, type CentreRow, type PersonRow } from '../store/accounts.ts'

const actorOf = async (program: Program, centre: CentreRow, row: PersonRow): Promise<Actor> => ({
  accountId: row.account_id,
  centreId: centre.id,
  staffId: row.staff_id,
  roles: row.roles,
  timeZone: centre.time_zone,
  mustChangePassword: false,
  isDemo: centre.is_demo,
  region: await regionOf(program.db.above, row.account_id),
})

/** Why nobody could be found to act. */
export type NoActor = 'no-centre' | 'several-centres' | 'centre-unknown' | 'login-unknown' | 'no-head'

/**
 * The person as whom the CLI acts: `login` of the centre, or its first head. With several centres one must be named.
 * Answers a code when there is nobody.
 */
export async function actorFor(
  program: Program,
  which: { login?: string | undefined; centre?: string | undefined },
): Promise<Actor | NoActor> {
  const all = await centres(program.db.above)
  if (all.length === 0) return 'no-centre'
  if (all.length > 1 && !which.centre) return 'several-centres'
  const centre = which.centre ? all.find((one) => one.id === which.centre) : all[0]
  if (!centre) return 'centre-unknown'
  const active = (await people(program.db.above, centre.id)).filter((row) => row.disabled_at === null)
  const { login } = which
  const row = login
    ? active.find((one) => one.login === login.toLowerCase())
    : active.find((one) => one.roles.includes('head'))
  return row ? actorOf(program, centre, row) : login ? 'login-unknown' : 'no-head'
}

/** The person of an account in a centre. Throws when there is none: for accounts that were just made. */
export async function actorOfAccount(
  program: Program,
  centreId: CentreId,
  accountId: string,
): Promise<Actor> {
  const centre = (await centres(program.db.above)).find((one) => one.id === centreId)!
  const row = (await people(program.db.above, centreId)).find((one) => one.account_id === accountId)!
  return actorOf(program, centre, row)
}
