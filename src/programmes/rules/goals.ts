// When a goal may be set, changed and rated. Source: domain.md §4.3.
import type { LocalDate } from '#base/local-date.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { weightOf } from './t-score.ts'

/** One or two are usual; more than five say that nobody chose. */
export const mostGoals = 5
/** From this delivered session on a goal is what it is. */
export const frozenFrom_sessions = 2

export interface GoalDraft {
  readonly levels: readonly string[]
  readonly baseline: number
  readonly importance?: number | null | undefined
  readonly difficulty?: number | null | undefined
  readonly setOn: LocalDate
}

type GoalRefusal = 'levels-repeated' | 'baseline-is-best' | 'weight-zero' | 'date-in-future'

const keyOf = (level: string): string => level.trim().toLowerCase().replace(/\s+/gu, ' ')

/**
 * Whether a goal can be measured by: five levels of which no two say the same, a start from which better is possible, a weight
 * together with the goals that stand beside it.
 */
export function checkGoal(
  goal: GoalDraft,
  beside: readonly { readonly weight: number }[],
  today: LocalDate,
): Result<null, GoalRefusal> {
  if (goal.setOn > today) return refuse('date-in-future', { field: 'setOn' })
  if (new Set(goal.levels.map(keyOf)).size < goal.levels.length)
    return refuse('levels-repeated', { field: 'levels' })
  if (goal.baseline === 2) return refuse('baseline-is-best', { field: 'baseline' })
  const weight = beside.reduce((total, other) => total + other.weight, weightOf(goal))
  return weight === 0 ? refuse('weight-zero', { field: 'importance' }) : ok(null)
}

/** Whether the goals of a programme are frozen: after its second delivered session a goal is replaced, never edited. */
export const isFrozen = (deliveredSessions: number): boolean => deliveredSessions >= frozenFrom_sessions

/** Does a goal stand in the T-score: neither replaced by a new version nor taken out? */
export const isStanding = (goal: {
  readonly replacedBy: string | null
  readonly endedOn: LocalDate | null
}): boolean => goal.replacedBy === null && goal.endedOn === null

export interface Rating {
  readonly day: LocalDate
  readonly phase: string
  readonly rater: string
  readonly level: number
}

/**
 * The rating of a phase that counts: the latest one by a specialist or a colleague, or else by a parent. `ratings` come in the order of
 * their entry; of two of one day the later entry holds. Source: decision 0013.
 */
export function countedRating<R extends Rating>(ratings: readonly R[], phase: string): R | null {
  const ofPhase = ratings.filter((rating) => rating.phase === phase)
  const byStaff = ofPhase.filter((rating) => rating.rater !== 'parent')
  const among = byStaff.length > 0 ? byStaff : ofPhase
  return among.reduce<R | null>(
    (latest, one) => (latest === null || one.day >= latest.day ? one : latest),
    null,
  )
}

const phasesLatestFirst = ['followUp', 'final', 'interim']

/** The rating that tells how a goal stands by now: of the latest phase that has one. */
export const lastRating = <R extends Rating>(ratings: readonly R[]): R | null =>
  phasesLatestFirst.reduce<R | null>((found, phase) => found ?? countedRating(ratings, phase), null)
