// Waiting, summed up: the middle, the far end, and how many were served in time. Source: lending.md §2.5.
import { median } from './utilisation.ts'

export interface Waited {
  readonly served: number
  readonly median_days: number | null
  readonly p90_days: number | null
  readonly within: number
}

/** The smallest of some numbers which a share of them does not exceed (nearest rank); null of none. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null
}

/** What some waits amount to. `within_days` counts its last day. */
export const waitedOf = (days: readonly number[], within_days: number): Waited => ({
  served: days.length,
  median_days: median(days),
  p90_days: percentile(days, 0.9),
  within: days.filter((one) => one <= within_days).length,
})
