// The fact against the plan of a period.
import type { OutputOf } from '#base/act.ts'
import type { practice } from '../contract.ts'
import type { plan } from '../contract/plan.ts'
import { type IndicatorId, indicatorOf } from './indicators.ts'

type Figure = OutputOf<typeof practice>['figures'][number]
type Planned = OutputOf<typeof plan>['plans'][number]

const sharesBesideOutcomes: readonly IndicatorId[] = ['continuity', 'programmesDone']

/**
 * Is this indicator planned as a whole percentage? Outcomes are, and shares that the practices publish as such; children with improved
 * development are planned by number, as «ДоброЦентр» does. Source: domain.md §5.
 */
export const isPlannedInPercent = (id: IndicatorId): boolean =>
  (indicatorOf(id).isOutcome && id !== 'childrenImproved') || sharesBesideOutcomes.includes(id)

/** What stands beside the plan: the conservative share, or the number; `null` where it may not be shown or there is nothing yet. */
export const factOf = (figure: Figure): number | null =>
  isPlannedInPercent(figure.indicator) ? figure.percent : figure.value

export interface AgainstPlan {
  readonly indicator: IndicatorId
  readonly plan: number
  readonly fact: number
  /** Whole percent of the plan; `null` of a plan of nought. */
  readonly done: number | null
  readonly isMet: boolean
}

/** Indicators that have both a plan and a fact, in the order of the figures. */
export const againstPlan = (figures: readonly Figure[], plans: readonly Planned[]): AgainstPlan[] =>
  figures.flatMap((figure) => {
    const plan = plans.find(({ indicator }) => indicator === figure.indicator)?.plan ?? null
    const fact = factOf(figure)
    if (plan === null || fact === null) return []
    const done = plan === 0 ? null : Math.round((100 * fact) / plan)
    return [{ indicator: figure.indicator, plan, fact, done, isMet: fact >= plan }]
  })

export type PlanFinding =
  | { readonly code: 'none' }
  | { readonly code: 'allMet'; readonly planned: number }
  /** Some are behind; `furthest` is the one that is behind most, `null` where several are level. */
  | {
      readonly code: 'behind'
      readonly planned: number
      readonly met: number
      readonly furthest: { readonly indicator: IndicatorId; readonly done: number } | null
    }

/** What a picture of plan and fact says. */
export function planFinding(rows: readonly AgainstPlan[]): PlanFinding {
  if (rows.length === 0) return { code: 'none' }
  const behind = rows.filter(({ isMet }) => !isMet)
  if (behind.length === 0) return { code: 'allMet', planned: rows.length }
  const least = Math.min(...behind.map(({ done }) => done ?? 0))
  const [first, second] = behind.filter(({ done }) => done === least)
  return {
    code: 'behind',
    planned: rows.length,
    met: rows.length - behind.length,
    furthest: first && !second ? { indicator: first.indicator, done: least } : null,
  }
}
