// A row of a journal of examinations, or of families' answers, as the command that a person at the screen would give.
import type { InputOf } from '#base/act.ts'
import type { recordAssessments } from '#assessments/contract.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { RowCode } from '../contract/codes.ts'
import type { AssessmentFields } from '../reading/assessment-row.ts'
import type { SurveyFields } from '../reading/survey-row.ts'
import type { KnownChild } from '../rules/known.ts'

type Examination = InputOf<typeof recordAssessments>['assessments'][number]
type Who = Pick<Examination, 'assessmentId' | 'childId'>

/** Why a child cannot have been examined on a day, or `null`. */
export function assessmentMismatch(
  day: LocalDate | null,
  child: KnownChild,
): { field: string; code: RowCode } | null {
  if (day && day < child.born) return { field: 'date', code: 'assessed_before_birth' }
  if (day && child.deceasedOn && day > child.deceasedOn)
    return { field: 'date', code: 'assessed_after_death' }
  return null
}

/** The examination protocol of the practices: six spheres and the emotional background. */
export const examinationOf = (
  { date, phase, mood, qualifiers }: AssessmentFields,
  who: Who & Pick<Examination, 'staffId'>,
): Examination => ({
  ...who,
  instrument: 'development',
  version: 1,
  phase: phase!,
  day: date!,
  answers: { ...qualifiers, mood },
  origin: 'journal',
})

const steps = { yes: 4, unsure: 3, no: 2 } as const

/** A word answers the question of paper books, points answer ours. */
export function closingAnswerOf(
  { date, answer }: SurveyFields,
  who: Who & Pick<Examination, 'adultId'>,
): Examination {
  const given: Pick<Examination, 'instrument' | 'answers'> =
    answer!.kind === 'word'
      ? { instrument: 'closingJournal', answers: { answer: steps[answer!.word] } }
      : { instrument: 'closing', answers: { better: answer!.points } }
  return { ...who, ...given, version: 1, phase: 'final', day: date!, origin: 'journal' }
}
