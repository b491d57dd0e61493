// What makes a child's card right.
import { ageInYears, type LocalDate } from '#base/local-date.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import type { PersonName } from '#base/person-name.ts'

/** Early help is for children from birth to the third birthday. Source: domain.md §1.1, early age. */
export const earlyAgeEnds_years = 3
export const adultFrom_years = 18

export const isEarlyAge = (born: LocalDate, on: LocalDate): boolean =>
  ageInYears(born, on) < earlyAgeEnds_years

/** Does an interval of days (both ends included, an open end is null) hold on a day? */
export const holdsOn = (interval: { from: LocalDate; to: LocalDate | null }, day: LocalDate): boolean =>
  interval.from <= day && (interval.to === null || interval.to >= day)

/**
 * Refuses `born-in-future`, and `not-a-child` when the child was of age on the day of its enrolment. Without such a day an
 * adult passes: old journals hold children who have grown up since.
 */
export function checkBirth(
  born: LocalDate,
  enrolledOn: LocalDate | null,
  today: LocalDate,
): Result<null, 'born-in-future' | 'not-a-child'> {
  if (born > today) return refuse('born-in-future', { field: 'birthDate' })
  if (enrolledOn && ageInYears(born, enrolledOn) >= adultFrom_years)
    return refuse('not-a-child', { field: 'birthDate' })
  return ok(null)
}

/** Refuses `ends-before-start` and `starts-before-birth` with the field's name. */
export function checkInterval(
  interval: { from: LocalDate; to: LocalDate | null },
  born: LocalDate,
  field: string,
): Result<null, 'ends-before-start' | 'starts-before-birth'> {
  if (interval.to !== null && interval.to < interval.from) return refuse('ends-before-start', { field })
  if (interval.from < born) return refuse('starts-before-birth', { field })
  return ok(null)
}

interface Kept {
  readonly kind: string
  readonly from: LocalDate
  readonly to: LocalDate | null
}

/** Do two intervals of one kind share a day? A status holds once at a time. */
export const overlap = (a: Kept, b: Kept): boolean =>
  a.kind === b.kind && (a.to === null || b.from <= a.to) && (b.to === null || b.to >= a.from)

/** «Орлов М. А.» for those who may not see names in full. */
export const initialsOf = (name: PersonName): string =>
  [name.lastName.slice(0, 1), name.firstName.slice(0, 1), name.middleName.slice(0, 1)]
    .filter(Boolean)
    .map((letter) => `${letter}.`)
    .join(' ')
