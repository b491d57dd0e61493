// Answers lie sealed by the child's key.
import type { Act } from '#access/act.ts'
import type { SubjectKey } from '#platform/sealed.ts'
import type { NewAssessment } from '../contract.ts'

type Answers = NewAssessment['answers']
const place = 'assessment.answers'

export const sealAnswers = (act: Act, key: SubjectKey, answers: Answers): Buffer =>
  act.seal.seal(key, place, JSON.stringify(answers))

export const openAnswers = (act: Act, key: SubjectKey, sealed: Buffer): Answers =>
  JSON.parse(act.seal.open(key, place, sealed)) as Answers
