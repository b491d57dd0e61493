// Counts of one centre, or of several added up.
import type { childDimensions, serviceDimensions } from '../contract.ts'
import type { IndicatorId } from './indicators.ts'
import { addLending, type LendingCount } from './lending-counts.ts'
import { summed } from './summed.ts'

/** `year` 0 is the period as a whole, `null` unique persons over all its years. */
export interface FigureCount {
  readonly indicator: IndicatorId
  /** `assessed`: those who were measured at all, of an outcome; `families`: those of the rows that are counted. */
  readonly kind: 'counted' | 'assessed' | 'families'
  readonly year: number | null
  readonly n: number
  /** Delivered minutes: of services, or of programmes in their sessions. */
  readonly minutes: number
  readonly without_minutes: number
  /** Minutes that the programmes' templates promise. */
  readonly promised_minutes: number
}

export interface PartCount {
  readonly by: (typeof serviceDimensions)[number] | (typeof childDimensions)[number]
  /** Null: over the whole period. */
  readonly month: string | null
  readonly value: string
  readonly n: number
  readonly minutes: number
  /** The distinct children behind `n`; null where nobody asked. */
  readonly children: number | null
}

export interface Counts {
  readonly figures: readonly FigureCount[]
  readonly parts: readonly PartCount[]
  readonly lending: readonly LendingCount[]
}

const plus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b)

/** Figures of several centres as one. Children are disjoint between centres, so that counts of people add up. Source: decision 0007. */
export const addUp = (counts: readonly Counts[]): Counts => ({
  lending: addLending(counts.flatMap((one) => one.lending)),
  figures: summed(
    counts.flatMap((one) => one.figures),
    (row) => `${row.indicator} ${row.kind} ${row.year}`,
    (a, b) => ({
      ...a,
      n: a.n + b.n,
      minutes: a.minutes + b.minutes,
      without_minutes: a.without_minutes + b.without_minutes,
      promised_minutes: a.promised_minutes + b.promised_minutes,
    }),
  ),
  parts: summed(
    counts.flatMap((one) => one.parts),
    (row) => `${row.by} ${row.month} ${row.value}`,
    (a, b) => ({
      ...a,
      n: a.n + b.n,
      minutes: a.minutes + b.minutes,
      children: plus(a.children, b.children),
    }),
  ),
})
