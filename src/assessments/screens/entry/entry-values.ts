import type { LocalDate } from '#base/local-date.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import type { ArgsOf } from '#client/caller.ts'
import type { Phase, recordAssessment } from '../../contract.ts'
import type { Definition, Item } from '../../contract/definition.ts'

/** Answers by item id, of `icf` by category. Null: seen, with an answer that is not counted. Absent: not answered yet. */
export type Answers = Readonly<Record<string, number | string | null>>

/** Who is examined with what, when and by whom; `null` is not chosen yet. */
export interface HeadValues {
  readonly childId: string | null
  readonly childName: string
  readonly instrument: string | null
  readonly phase: Phase
  readonly day: LocalDate | null
  readonly staffId: string | null
  readonly adultId: string | null
  readonly form: string | null
}

/** What the form of one examination holds. */
export interface EntryValues extends HeadValues {
  readonly assessmentId: string
  readonly version: number
  readonly answers: Answers
  /** Which option was taken, by item id: options of a test may have the same value. Not sent. */
  readonly picked: Readonly<Record<string, number>>
  /** Why the examination before this one was wrong; only where it takes the place of one. */
  readonly reason: string
}

/** The items that are asked in a form, in their order. */
export const itemsAsked = ({ items }: Definition, form: string | null): readonly Item[] =>
  items.filter((item) => !item.form || item.form === form)

export const isAnswered = (answers: Answers, { id, kind }: Item): boolean => {
  const answer = answers[id]
  return kind === 'text' ? typeof answer === 'string' && answer.trim() !== '' : answer !== undefined
}

/** The items whose answer is needed and missing. */
export const missingOf = (items: readonly Item[], answers: Answers): readonly Item[] =>
  items.filter((item) => item.isRequired && !isAnswered(answers, item))

/** Is an adult to be named: the instrument is about one, or answered by one? */
export const needsAdult = ({ subject, filledBy }: Pick<Definition, 'subject' | 'filledBy'>): boolean =>
  subject === 'adult' || filledBy === 'parent'

/** What is missing at the head, or nothing. */
export function checkHead(head: HeadValues, adultNeeded: boolean): Result<null> {
  if (!head.childId) return refuse('child-missing', { field: 'childId' })
  if (!head.instrument) return refuse('instrument-missing', { field: 'instrument' })
  if (!head.day) return refuse('day-missing', { field: 'day' })
  if (adultNeeded && !head.adultId) return refuse('adult-missing', { field: 'adultId' })
  return ok(null)
}

/** The form as the act takes it, or what is missing: the head's field, or the first item without its answer. */
export function entryArgs(
  values: EntryValues,
  definition: Definition,
): Result<ArgsOf<typeof recordAssessment>> {
  const head = checkHead(values, needsAdult(definition))
  if (!head.ok) return head
  const { childName: _name, reason: _reason, picked: _picked, answers, ...rest } = values
  const { childId, instrument, day } = rest
  if (!childId || !instrument || !day) return refuse('bad-input')
  const asked = itemsAsked(definition, values.form)
  const missing = missingOf(asked, answers)[0]
  if (missing) return refuse('answer-missing', { field: missing.id })
  if (Object.keys(answers).length === 0) return refuse('answers-empty')
  return ok({ ...rest, childId, instrument, day, answers: { ...answers }, origin: 'entered' })
}

/** The most usual phase of the next examination: what comes after those that there are. */
export function nextPhase(done: readonly Phase[]): Phase {
  if (!done.includes('baseline')) return 'baseline'
  return done.includes('final') ? 'followUp' : 'final'
}

/** Another equal form than the one of the last time; `null` where there are none. */
export const otherForm = (forms: readonly string[], last: string | null): string | null =>
  forms.find((form) => form !== last) ?? forms[0] ?? null
