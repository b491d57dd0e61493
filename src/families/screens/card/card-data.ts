import type { OutputOf } from '#base/act.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { child } from '../../contract.ts'

/** A child's card as the program answers it. */
export type ChildData = OutputOf<typeof child>
export type Family = NonNullable<ChildData['family']>
export type Adult = ChildData['adults'][number]

export interface Interval {
  readonly from: LocalDate
  readonly to: LocalDate | null
}

export const holds = ({ from, to }: Interval, today: LocalDate): boolean =>
  from <= today && (to === null || to >= today)

/** The enrolment that is open now, if there is one. */
export const enrolmentNow = (
  card: ChildData,
  today: LocalDate,
): ChildData['enrolments'][number] | undefined => card.enrolments.find((one) => holds(one, today))

/** Whom to ring first: a legal representative with a phone, then anyone with a phone, then anyone. */
export const firstContact = (adults: readonly Adult[]): Adult | undefined =>
  adults.find((one) => one.isLegal && one.phones?.length) ??
  adults.find((one) => one.phones?.length) ??
  adults.find((one) => one.isLegal) ??
  adults[0]

/** Kept answers that a change of a card makes stale. */
export const stale: readonly string[] = ['families.']
