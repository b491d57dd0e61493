// Whether answers fit the instrument that they were given to.
import { ok, refuse, type Result } from '#base/result.ts'
import type { NewAssessment } from '../contract.ts'
import type { Definition, Item } from '../contract/definition.ts'
import { itemsOf, uncountedQualifiers, worstQualifier } from './scoring.ts'

type Answer = NewAssessment['answers'][string] | undefined
type Answers = ReadonlyMap<string, Answer>
export type AnswerRefusal = 'form-unknown' | 'answer-missing' | 'answer-out-of-range' | 'answers-empty'

/**
 * Refuses a form that the instrument has not, an answer outside its options or range or to no item of the form, a missing answer
 * to a required item (but of a paper book, which may hold less), and answers that say nothing. `field` is the item's id.
 */
export function checkAnswers(
  definition: Definition,
  filled: Pick<NewAssessment, 'form' | 'answers' | 'origin'>,
): Result<null, AnswerRefusal> {
  // By name in a map: an item may be called `constructor`.
  const answers = new Map(Object.entries(filled.answers))
  if (!isFormKnown(definition, filled.form)) return refuse('form-unknown', { field: 'form' })
  const items = itemsOf(definition, filled.form)
  const unknown = unknownAnswer(definition, items, answers)
  if (unknown) return unknown
  const misfit = items.find((item) => !fits(item, answers.get(item.id)))
  if (misfit) return refuse('answer-out-of-range', { field: misfit.id })
  const missing = items.find((item) => item.isRequired && !isAnswered(item, answers.get(item.id)))
  if (missing && filled.origin === 'entered') return refuse('answer-missing', { field: missing.id })
  return [...answers.values()].some((answer) => answer !== null && answer !== '')
    ? ok(null)
    : refuse('answers-empty', { field: 'answers' })
}

const isFormKnown = ({ forms }: Definition, form: string | null | undefined): boolean =>
  forms.length === 0 ? !form : !!form && forms.includes(form)

/** An answer to nothing that was asked, or a qualifier that there is not. What is not known by its id is not named either. */
function unknownAnswer(
  { categories }: Definition,
  items: readonly Item[],
  answers: Answers,
): Result<null, AnswerRefusal> | null {
  const ids = new Set(items.map((item) => item.id))
  const codes = new Set(categories.map((category) => category.code))
  for (const [id, answer] of answers) {
    if (codes.has(id) && !isQualifier(answer)) return refuse('answer-out-of-range', { field: id })
    if (!codes.has(id) && !ids.has(id)) return refuse('answer-out-of-range', { field: 'answers' })
  }
  return null
}

const isQualifier = (answer: Answer): boolean =>
  answer === null ||
  (typeof answer === 'number' &&
    Number.isInteger(answer) &&
    ((answer >= 0 && answer <= worstQualifier) || uncountedQualifiers.includes(answer)))

/** Whether an answer that was given is one that the item takes. */
function fits(item: Item, answer: Answer): boolean {
  if (answer === null || answer === undefined) return true
  switch (item.kind) {
    case 'text':
      return typeof answer === 'string'
    case 'choice':
      return item.options.some(({ value }) => value === answer)
    case 'number':
      return (
        typeof answer === 'number' && answer >= (item.min ?? -Infinity) && answer <= (item.max ?? Infinity)
      )
  }
}

/** An option without a value is an answer too. */
function isAnswered(item: Item, answer: Answer): boolean {
  if (answer === null) return item.options.some(({ value }) => value === null)
  return answer !== undefined && answer !== ''
}
