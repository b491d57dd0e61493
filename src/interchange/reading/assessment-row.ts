// A row of a journal of examinations: one examination of one child.
import type { LocalDate } from '#base/local-date.ts'
import type { PersonName } from '#base/person-name.ts'
import { textOf } from './cell.ts'
import { childName } from './child-row.ts'
import { longestTitle, type RowReader } from './row-reader.ts'
import {
  readMood,
  readPhase,
  readQualifier,
  type JournalPhase,
  type MoodLevel,
} from './values/assessment-words.ts'

/** The six spheres of the examination protocol, by the names of their columns' fields. */
export const spheres = ['motor', 'cognition', 'communication', 'social', 'selfCare', 'emotionWill'] as const
export type Sphere = (typeof spheres)[number]

export interface AssessmentFields {
  readonly date: LocalDate | null
  readonly child: PersonName | null
  /** The child's birth date where the journal has it: tells two children of one name apart. */
  readonly childBorn: LocalDate | null
  readonly phase: JournalPhase | null
  readonly mood: MoodLevel | null
  /** Qualifiers 0 none … 4 complete, lower is better; null where the journal leaves a sphere open. */
  readonly qualifiers: Readonly<Record<Sphere, number | null>>
  readonly specialist: PersonName | null
}

export function readAssessment(row: RowReader): AssessmentFields {
  row.leftOutNote()
  return {
    date: row.requiredDay('date', 'date_in_future'),
    child: row.requiredName(childName),
    childBorn: row.day('born', 'born_in_future'),
    phase: readPhaseOf(row),
    mood: readMoodOf(row),
    qualifiers: readQualifiers(row),
    specialist: readSpecialist(row),
  }
}

function readPhaseOf(row: RowReader): JournalPhase | null {
  const phase = readPhase(row.text('phase', longestTitle))
  row.counts('phase', phase)
  if (phase === null) row.missing('phase', 'phase_unknown')
  return phase
}

function readMoodOf(row: RowReader): MoodLevel | null {
  const mood = readMood(textOf(row.cell('mood')))
  row.counts('mood', mood === undefined || mood === null ? null : String(mood))
  if (mood === undefined) row.warn('mood', 'mood_unknown')
  return mood ?? null
}

function readQualifiers(row: RowReader): Record<Sphere, number | null> {
  const before = row.faults.length
  const read = spheres.map((sphere) => [sphere, readQualifierOf(row, sphere)] as const)
  const isEmpty = read.every(([, qualifier]) => qualifier === null)
  const first = spheres.find((sphere) => row.has(sphere))
  if (isEmpty && first && row.faults.length === before) row.missing(first, 'scores_missing')
  return Object.fromEntries(read) as Record<Sphere, number | null>
}

function readQualifierOf(row: RowReader, sphere: Sphere): number | null {
  const qualifier = readQualifier(row.cell(sphere))
  row.counts(sphere, typeof qualifier === 'number' ? String(qualifier) : null)
  if (qualifier === undefined) row.fault(sphere, 'score_out_of_range')
  return qualifier ?? null
}

/** Who examined is worth a warning, not a refusal: the child's scores stand without it. */
function readSpecialist(row: RowReader): PersonName | null {
  const text = textOf(row.cell('specialist'))
  const name = row.optionalName('specialist', text)
  if (name === null && text !== '') row.warn('specialist', 'examiner_unread')
  return name
}
