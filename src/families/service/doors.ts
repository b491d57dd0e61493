// What other modules ask of families.
import type { Act } from '#access/act.ts'
import { rememberKeys } from '#access/subject-keys.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { PersonName } from '#base/person-name.ts'
import { searchText } from '#base/person-name.ts'
import { childrenInReach } from '../store/cards.ts'
import { adultsNamed } from '../store/families.ts'
import { caseloadOf } from './lists.ts'

export interface ReachedChild {
  readonly birthDate: LocalDate
  readonly deceasedOn: LocalDate | null
}

/** Facts about those of the children that are within the reach of the act, by id. One round trip, which brings their keys along. */
export async function reachedChildren(
  act: Act,
  childIds: readonly string[],
): Promise<Map<string, ReachedChild>> {
  const staffId = caseloadOf(act)
  const rows = await childrenInReach(act.sql, childIds, staffId === null ? null : { staffId, on: act.today })
  rememberKeys(
    act,
    rows.flatMap(({ id, wrapped }) => (wrapped ? [{ subject_id: id, wrapped }] : [])),
  )
  return new Map(rows.map((row) => [row.id, { birthDate: row.birth_date, deceasedOn: row.deceased_on }]))
}

/** Adults with exactly this name, with their family and phones; the first known first. */
export const adultsWithName = (
  act: Act,
  name: PersonName,
): Promise<{ id: string; family_id: string; digits: string[] }[]> =>
  adultsNamed(act.sql, searchText(name.lastName, name.firstName, name.middleName))
