// A second person stands behind what one alone may not do.
import type { Act } from '#access/act.ts'
import { knownStaff } from '#services/service/known.ts'
import { memberNames } from '../store/people.ts'

/** Whether the id is a colleague or an account of the centre, and not the one who acts. */
export async function isSecondPerson(act: Act, id: string | null | undefined): Promise<boolean> {
  if (!id || id === act.actor.accountId || id === act.actor.staffId) return false
  return (await knownStaff(act, [id])).has(id) || (await memberNames(act.sql, [id])).has(id)
}
