import type { Domain } from '#assessments/contract/definition.ts'
import type { LocalDate } from '#base/local-date.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import type { ShownGoal } from '../../contract/goal.ts'
import type { Level } from './ladder.ts'

/** What the form of a goal holds; the levels stand under names of their own, as a form is flat. */
export interface GoalValues {
  readonly domain: Domain
  /** The day on which it was agreed: a goal is often written down later. */
  readonly setOn: LocalDate | null
  readonly title: string
  readonly levels: readonly string[]
  readonly isMaintain: boolean
  readonly baseline: Level
  readonly importance: number | null
  readonly difficulty: number | null
  readonly icf: string
  readonly reason: string
}

export const freshGoal: Omit<GoalValues, 'setOn'> = {
  domain: 'communication',
  title: '',
  levels: ['', '', '', '', ''],
  isMaintain: false,
  baseline: -1,
  importance: null,
  difficulty: null,
  icf: '',
  reason: '',
}

/** A goal as the form has it, to change it or to put a new version in its place. */
export const valuesOf = (goal: ShownGoal, setOn: LocalDate): GoalValues => ({
  setOn,
  domain: goal.domain,
  title: goal.title,
  levels: goal.levels,
  isMaintain: goal.isMaintain,
  baseline: goal.baseline as Level,
  importance: goal.importance,
  difficulty: goal.difficulty,
  icf: goal.icf ?? '',
  reason: '',
})

type Fields = Omit<GoalValues, 'icf' | 'reason' | 'levels' | 'setOn'> & {
  readonly setOn: LocalDate
  readonly icf: string | null
  readonly levels: string[]
}

/** The fields of the act, or the first that is not filled in. */
export function goalFields({ reason: _reason, icf, levels, setOn, ...values }: GoalValues): Result<Fields> {
  if (values.title.trim().length < 3) return refuse('title-missing', { field: 'title' })
  if (levels.some((level) => level.trim() === '')) return refuse('levels-missing', { field: 'levels' })
  if (!setOn) return refuse('day-missing', { field: 'setOn' })
  return ok({ ...values, setOn, levels: [...levels], icf: icf.trim() || null })
}
