// Fills instruments in through the program's own acts, for tests.
import { randomUUID } from 'node:crypto'
import type { Actor } from '#access/act.ts'
import type { recordAssessment } from '#assessments/contract.ts'
import { record } from '#assessments/service/record.ts'
import type { z } from 'zod'
import { good, ownCommand } from './centre.ts'
import type { Place } from './people.ts'

export type AssessmentInput = z.input<typeof recordAssessment.input>

/** Six spheres of development at one level. */
export const spheres = (level: number): Record<string, number> => ({
  motor: level,
  cognition: level,
  communication: level,
  social: level,
  selfCare: level,
  emotionWill: level,
})

/** An examination by the card of development at level 3 on its baseline; what is given stands instead. */
export const examination = (
  given: Partial<AssessmentInput> & Pick<AssessmentInput, 'childId'>,
): AssessmentInput => ({
  assessmentId: randomUUID(),
  instrument: 'development',
  version: 1,
  phase: 'baseline',
  day: '2026-01-12',
  answers: spheres(3),
  ...given,
})

/** Records it as the head, or as somebody else; answers its id. */
export const examine = async (
  { program, head }: Place,
  given: Partial<AssessmentInput> & Pick<AssessmentInput, 'childId'>,
  who: Actor = head,
): Promise<string> => good(await ownCommand(program, who, record, examination(given))).assessmentId
