// A row of a service journal as the command that a person at the screen would give.
import type { InputOf } from '#base/act.ts'
import { nameKey, type PersonName } from '#base/person-name.ts'
import type { recordService } from '#services/contract.ts'
import type { RowCode } from '../contract/codes.ts'
import type { ServiceFields } from '../reading/service-row.ts'
import type { KnownChild } from '../rules/known.ts'
import { keyOfName } from '../rules/name-index.ts'

type NewRecord = InputOf<typeof recordService>

/** Where the journal does not say how a service was given: at the family's place of another kind, by home technology. */
const unsaid = { form442: 'home', place: 'other', technology: 'homeCentre' } as const

/** Why a service cannot have been given to this child on its day, or `null`. */
export function serviceMismatch(
  fields: ServiceFields,
  child: KnownChild,
): { field: string; code: RowCode } | null {
  if (fields.date && fields.date < child.born) return { field: 'date', code: 'service_before_birth' }
  if (fields.date && child.deceasedOn && fields.date > child.deceasedOn)
    return { field: 'date', code: 'service_after_death' }
  return null
}

export function recordOf(
  fields: ServiceFields,
  who: Pick<NewRecord, 'recordId' | 'childId' | 'serviceId' | 'staffId'>,
): NewRecord {
  const { form442, place, technology } = fields.axes ?? unsaid
  return {
    ...who,
    day: fields.date!,
    minutes: fields.minutes !== null && fields.minutes <= 480 ? fields.minutes : null,
    recipient: 'child',
    form: fields.serviceType === 'urgent' ? 'urgent' : form442,
    place,
    technology,
    grouping: 'individual',
    state: 'delivered',
    note: fields.note,
  }
}

/** The member of staff under whom services go whose specialist is not named. */
export const unnamedSpecialist: PersonName & { readonly post: string } = {
  lastName: 'Специалист',
  firstName: 'не указан',
  middleName: '',
  post: 'специалист',
}

export interface KnownStaff {
  readonly id: string
  readonly name: PersonName
  readonly post: string
}

/**
 * Who of the staff a row names: exactly this name, the same post first; a name with initials or without a first name is the
 * only one whom it fits. `undefined` when nobody is.
 */
export function staffNamed(
  staff: readonly KnownStaff[],
  name: PersonName,
  post: string,
): KnownStaff | undefined {
  const key = keyOfName(name)
  const exact = staff.filter((one) => keyOfName(one.name) === key)
  if (exact.length > 0) return exact.find((one) => nameKey(one.post) === nameKey(post)) ?? exact[0]
  const fitting = staff.filter((one) => fits(one.name, name))
  return fitting.length === 1 ? fitting[0] : undefined
}

/** «Мищенко О. П.» and «Мищенко» fit Мищенко Ольга Петровна. */
function fits(whole: PersonName, short: PersonName): boolean {
  const isShort = short.firstName === '' || /^\p{L}\.$/u.test(short.firstName)
  return (
    isShort &&
    nameKey(whole.lastName) === nameKey(short.lastName) &&
    nameKey(whole.firstName).startsWith(nameKey(short.firstName).replace('.', '')) &&
    nameKey(whole.middleName).startsWith(nameKey(short.middleName).replace('.', ''))
  )
}
