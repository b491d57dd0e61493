import type { I18n } from '@lingui/core'
import type { ShownGoal } from '../../contract/goal.ts'

export type Rating = ShownGoal['ratings'][number]
export type Level = -2 | -1 | 0 | 1 | 2

/** The five levels from the top of the ladder. */
export const levelsDown: readonly Level[] = [2, 1, 0, -1, -2]

const rank = { specialist: 0, colleague: 1, parent: 0 } as const

/**
 * The rating of a phase that counts: the latest of a specialist or a colleague; the parent's is asked for apart.
 * Source: decision 0013.
 */
export function ratingOf(
  ratings: readonly Rating[],
  phase: Rating['phase'],
  by: 'staff' | 'parent' = 'staff',
): Rating | null {
  const fits = ratings.filter(
    (rating) => rating.phase === phase && (rating.rater === 'parent') === (by === 'parent'),
  )
  return (
    fits.toSorted((a, b) => (a.day === b.day ? rank[b.rater] - rank[a.rater] : a.day < b.day ? 1 : -1))[0] ??
    null
  )
}

/** Where the goal stands now: the final rating, or the latest before it, or the beginning. */
export function reached(goal: Pick<ShownGoal, 'ratings' | 'baseline'>): { level: number; isRated: boolean } {
  const phases = ['followUp', 'final', 'interim'] as const
  for (const phase of phases) {
    const rating = ratingOf(goal.ratings, phase) ?? ratingOf(goal.ratings, phase, 'parent')
    if (rating) return { level: rating.level, isRated: true }
  }
  return { level: goal.baseline, isRated: false }
}

type Standing = Pick<ShownGoal, 'ratings' | 'baseline' | 'isMaintain'>

/** What the ladder shows, in words: «На 2 ступени выше начала, как ожидали». */
export function finding(i18n: I18n, goal: Standing): string {
  const { level, isRated } = reached(goal)
  if (!isRated) return i18n._('not rated yet')
  const steps = level - goal.baseline
  if (goal.isMaintain && level >= 0) return i18n._('the state is kept')
  return [movement(i18n, steps), againstExpected(i18n, level)].join(', ')
}

function movement(i18n: I18n, steps: number): string {
  if (steps > 0)
    return i18n._('{steps, plural, one {# step above the beginning} other {# steps above the beginning}}', {
      steps,
    })
  return steps === 0
    ? i18n._('where it began')
    : i18n._('{steps, plural, one {# step below the beginning} other {# steps below the beginning}}', {
        steps: -steps,
      })
}

/** A level against what was expected: «как ожидали». */
export function againstExpected(i18n: I18n, level: number): string {
  if (level === 0) return i18n._('as expected')
  return level > 0 ? i18n._('more than expected') : i18n._('less than expected so far')
}

/** A level as people write it: «−1», «0», «+2». */
export const levelText = (level: number): string => (level > 0 ? `+${level}` : level < 0 ? `−${-level}` : '0')
