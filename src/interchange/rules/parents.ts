// One parent is one family: brothers and sisters of a list share it.
import type { PersonName } from '#base/person-name.ts'

/** An adult of the registry with the same name as the row's parent. */
export interface KnownParent {
  readonly adultId: string
  readonly familyId: string
  readonly phones: readonly string[]
  readonly settlement: string
}

/**
 * Which of the adults of this name the row's parent is, or `null` for somebody new. A phone in common decides for, two different
 * phones decide against. Where one side has no phone, a whole name with a patronymic is taken for the same person unless the two live
 * in different settlements: splitting a family would count it twice, and a namesake in the same village with no phone to tell
 * them apart is rarer than a number that was left out. Of several the one in the same settlement goes first, then the first known.
 */
export function sameParent(
  known: readonly KnownParent[],
  row: { readonly name: PersonName; readonly phones: readonly string[]; readonly settlement: string },
): KnownParent | null {
  const here = (parent: KnownParent): boolean => parent.settlement === row.settlement
  const byPhone = known.filter((parent) => parent.phones.some((phone) => row.phones.includes(phone)))
  if (byPhone.length > 0) return byPhone.find(here) ?? byPhone[0]!
  if (row.name.middleName === '') return null
  const mayBe = known.filter(
    (parent) =>
      (parent.phones.length === 0 || row.phones.length === 0) &&
      (here(parent) || parent.settlement === '' || row.settlement === ''),
  )
  return mayBe.find(here) ?? mayBe[0] ?? null
}
