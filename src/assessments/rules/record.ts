// When an examination may be recorded.
import type { LocalDate } from '#base/local-date.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import type { assessmentRefusals, NewAssessment } from '../contract.ts'
import type { Definition } from '../contract/definition.ts'
import { checkAnswers } from './answers.ts'

export type AssessmentRefusal = (typeof assessmentRefusals)[number]

/** What is known of the things an examination points at; `null` is not known or out of reach. */
export interface AssessmentFacts {
  readonly child: { readonly birthDate: LocalDate; readonly deceasedOn: LocalDate | null } | null
  readonly definition: Definition | null
  /** True where no specialist is named. */
  readonly isStaffKnown: boolean
  /** Whether the adult belongs to the child; true where none is named. */
  readonly isAdultTheirs: boolean
  readonly today: LocalDate
}

/**
 * Whether an examination may be kept. Refuses a child, instrument, specialist or adult that is not known, an examination of an
 * adult without the adult, a day to come, before birth or after death, and what `checkAnswers` refuses.
 */
export function checkAssessment(
  filled: NewAssessment,
  facts: AssessmentFacts,
): Result<null, AssessmentRefusal> {
  const { child, definition } = facts
  if (!child) return refuse('child-unknown', { field: 'childId' })
  if (!definition) return refuse('instrument-unknown', { field: 'instrument' })
  const withPeople = checkPeople(filled, definition, facts)
  if (!withPeople.ok) return withPeople
  const onDay = checkDay(filled.day, child, facts.today)
  return onDay.ok ? checkAnswers(definition, filled) : onDay
}

function checkPeople(
  filled: NewAssessment,
  definition: Definition,
  facts: AssessmentFacts,
): Result<null, AssessmentRefusal> {
  if (!facts.isStaffKnown) return refuse('staff-unknown', { field: 'staffId' })
  if (definition.subject === 'adult' && !filled.adultId) return refuse('adult-missing', { field: 'adultId' })
  return facts.isAdultTheirs ? ok(null) : refuse('adult-unknown', { field: 'adultId' })
}

function checkDay(
  day: LocalDate,
  child: NonNullable<AssessmentFacts['child']>,
  today: LocalDate,
): Result<null, AssessmentRefusal> {
  if (day > today) return refuse('date-in-future', { field: 'day' })
  if (day < child.birthDate) return refuse('assessed-before-birth', { field: 'day' })
  if (child.deceasedOn && day > child.deceasedOn) return refuse('assessed-after-death', { field: 'day' })
  return ok(null)
}
