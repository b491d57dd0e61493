// The T-score of goal attainment scaling. Source: domain.md §4.3, Turner-Stokes 2009 with its erratum.
import { ok, refuse, type Result } from '#base/result.ts'

/** How strongly goals of one child are taken to go together. Source: Kiresuk & Sherman 1968. */
const correlation = 0.3

export interface WeightedLevel {
  /** 1, or importance × difficulty. */
  readonly weight: number
  /** −2 to +2. */
  readonly level: number
}

/** Six places after the comma: below them is the dust of floating sums, which must not decide what is 50 or more. */
const dust = 1e6

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/**
 * T = 50 + 10·Σ(w·x) / √(0.7·Σ(w²) + 0.3·(Σw)²): 50 means that goals were reached as planned, 10 points are one standard deviation.
 * The first sum is of squared weights: the best-known guide misprinted it. Refuses `weight-zero` when nothing weighs anything.
 */
export function tScore(goals: readonly WeightedLevel[]): Result<number, 'weight-zero'> {
  const weights = sum(goals.map(({ weight }) => weight))
  if (weights === 0) return refuse('weight-zero')
  const squares = sum(goals.map(({ weight }) => weight ** 2))
  const attained = sum(goals.map(({ weight, level }) => weight * level))
  const spread = Math.sqrt((1 - correlation) * squares + correlation * weights ** 2)
  return ok(Math.round((50 + (10 * attained) / spread) * dust) / dust)
}

/** The weight of a goal in T: importance × difficulty where both were asked for, else 1. */
export const weightOf = (goal: {
  readonly importance?: number | null | undefined
  readonly difficulty?: number | null | undefined
}): number =>
  goal.importance === null ||
  goal.importance === undefined ||
  goal.difficulty === null ||
  goal.difficulty === undefined
    ? 1
    : goal.importance * goal.difficulty

const easyFrom_children = 30
const easyFrom_t = 60

/** Mean of some numbers; null of none. */
export const meanOf = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : sum(numbers) / numbers.length

/** Are goals set too easy: a mean T of 60 or more over 30 children or more? Source: domain.md §4.3. */
export const isMeanTooEasy = (meanT: number | null, children: number): boolean =>
  meanT !== null && meanT >= easyFrom_t && children >= easyFrom_children

/** The same of each child's T. */
export const isTooEasy = (ts: readonly number[]): boolean => isMeanTooEasy(meanOf(ts), ts.length)
