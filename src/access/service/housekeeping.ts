import type { CentreId } from '#platform/db.ts'
import type { Program } from '../program.ts'
import { centres, dropOldFailures, dropOldSessions } from '../store/accounts.ts'

/** The centres of this installation. */
export const centreIds = async (program: Program): Promise<CentreId[]> =>
  (await centres(program.db.above)).map((centre) => centre.id)

/** Forgets sessions that ended and failures of sign-in that no longer count. */
export async function forgetOld(program: Program): Promise<void> {
  await dropOldSessions(program.db.above)
  await dropOldFailures(program.db.above)
}
