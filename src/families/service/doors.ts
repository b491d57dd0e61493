// What other modules ask of families.
import type { Act } from '#access/act.ts'
import { rememberKeys } from '#access/subject-keys.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { PersonName } from '#base/person-name.ts'
import { searchText } from '#base/person-name.ts'
import type { PaperData } from '#papers/contract.ts'
import { peopleOf } from '../rules/case-papers.ts'
import { type CaseFacts, type MissingPaper, missingOf } from '../rules/missing.ts'
import { childrenInReach, childrenNamed } from '../store/cards.ts'
import { adultsById, adultsNamed, homesOn } from '../store/families.ts'
import { type CaseRow, casesOf } from '../store/missing.ts'
import { caseSaid } from './case-said.ts'
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

/** Names of children by id. It asks nothing about reach: the caller has asked, or shows initials. */
export const namesOfChildren = async (act: Act, ids: readonly string[]): Promise<Map<string, PersonName>> =>
  new Map(
    (ids.length > 0 ? await childrenNamed(act.sql, ids) : []).map((row) => [
      row.id,
      { lastName: row.last_name, firstName: row.first_name, middleName: row.middle_name },
    ]),
  )

/** Adults with exactly this name, with their family and phones; the first known first. */
export const adultsWithName = (
  act: Act,
  name: PersonName,
): Promise<{ id: string; family_id: string; digits: string[] }[]> =>
  adultsNamed(act.sql, searchText(name.lastName, name.firstName, name.middleName))

export interface HomeOfChild {
  /** The main family on the day; before the first one, the first. Null for a child without a family. */
  readonly familyId: string | null
  /** Whether the adult is of one of the child's families or stands for the child; true where none was asked about. */
  readonly isAdultTheirs: boolean
}

/** The family of each child on a day, and whether an adult belongs to the child; answers in the order of the questions. */
export const homesOfChildren = async (
  act: Act,
  asked: readonly { childId: string; day: LocalDate; adultId: string | null }[],
): Promise<HomeOfChild[]> =>
  (await homesOn(act.sql, asked)).map((row) => ({
    familyId: row.family_id,
    isAdultTheirs: row.is_adult_theirs,
  }))

/** Names and phones (digits with the country) of adults by id; only for roles that may open contacts. */
export const adultsOfIds = async (
  act: Act,
  ids: readonly string[],
): Promise<Map<string, { name: PersonName; phones: string[] }>> =>
  new Map(
    (ids.length > 0 ? await adultsById(act.sql, ids) : []).map((row) => [
      row.id,
      {
        name: { lastName: row.last_name, firstName: row.first_name, middleName: row.middle_name },
        phones: row.digits,
      },
    ]),
  )

const factsOf = (row: CaseRow): CaseFacts => ({
  isDeceased: row.is_deceased,
  hasRepresentative: row.representatives > 0,
  hasRepresentativeDocument: row.has_representative_document,
  hasAuthority: row.has_authority,
  hasChildDocument: row.has_child_document,
  owesStatusDocument: row.owes_status_document,
  hasProcessingConsent: row.has_processing_consent,
  owesConsentScan: row.owes_consent_scan,
  enrolment:
    row.enrolled_from === null
      ? null
      : { to: row.enrolled_to, order: row.order_number ?? '', dischargeOrder: row.discharge_order ?? '' },
})

/**
 * Which papers the case of each child lacks today, by the child's id: codes alone, which open nothing. Their words are in
 * `words/missing.ts`. One round trip.
 *
 * It asks nothing about reach: the caller has asked. A child that is not in the registry is not in the answer.
 */
export const missingPapersOf = async (
  act: Act,
  childIds: readonly string[],
): Promise<Map<string, MissingPaper[]>> =>
  new Map(
    (childIds.length > 0 ? await casesOf(act.sql, childIds, act.today) : []).map((row) => [
      row.child_id,
      missingOf(factsOf(row), act.today),
    ]),
  )

/**
 * The fields of a paper that say who the child is and who stands for it: `child`, `childBirth`, `representative` with document, authority,
 * address and phone, each as far as the roles of the actor see it. The representative is the given adult, or the first legal one; empty when
 * there is no such legal representative. Null when there is no such child; whether it is within reach, the caller has asked.
 */
export async function peopleForPaper(
  act: Act,
  who: { readonly childId: string; readonly adultId: string | null },
): Promise<PaperData | null> {
  const said = await caseSaid(act, who.childId, who.adultId)
  return said && peopleOf(said)
}
