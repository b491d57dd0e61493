// What the indicators are. Their conditions stand in store/conditions.ts, their texts in words/definitions.ts; a changed
// definition is a new version, never a silent change. Source: domain.md §5.
import type { indicatorIds, laterParts } from '../contract.ts'

export type IndicatorId = (typeof indicatorIds)[number]

export interface Indicator {
  readonly id: IndicatorId
  /** Number in domain.md §5. */
  readonly number: number
  readonly version: number
  /** The practice that publishes the figure. */
  readonly source: 'S1' | 'S2'
  /** What is counted, and what a row of the list behind it is. */
  readonly of: 'children' | 'families' | 'services'
  /** Counted over the period as a whole, or for each calendar year cut to the period. */
  readonly span: 'period' | 'years'
  /** The indicator of which this one is a part, for its percentage. */
  readonly shareOf: IndicatorId | null
}

export const indicators: readonly Indicator[] = [
  {
    id: 'childrenServed',
    number: 1,
    version: 1,
    source: 'S1',
    of: 'children',
    span: 'period',
    shareOf: null,
  },
  {
    id: 'earlyAge',
    number: 2,
    version: 1,
    source: 'S1',
    of: 'children',
    span: 'period',
    shareOf: 'childrenServed',
  },
  {
    id: 'palliative',
    number: 3,
    version: 1,
    source: 'S1',
    of: 'children',
    span: 'period',
    shareOf: 'childrenServed',
  },
  {
    id: 'familiesServed',
    number: 4,
    version: 1,
    source: 'S1',
    of: 'families',
    span: 'period',
    shareOf: null,
  },
  {
    id: 'familiesUnableToTravel',
    number: 5,
    version: 1,
    source: 'S1',
    of: 'families',
    span: 'period',
    shareOf: 'familiesServed',
  },
  {
    id: 'servicesDelivered',
    number: 13,
    version: 1,
    source: 'S2',
    of: 'services',
    span: 'period',
    shareOf: null,
  },
  {
    id: 'coverageByYear',
    number: 17,
    version: 1,
    source: 'S2',
    of: 'children',
    span: 'years',
    shareOf: null,
  },
  {
    id: 'severeByYear',
    number: 18,
    version: 1,
    source: 'S2',
    of: 'children',
    span: 'years',
    shareOf: 'coverageByYear',
  },
]

export const indicatorOf = (id: IndicatorId): Indicator => indicators.find((one) => one.id === id)!

export type LaterPart = (typeof laterParts)[number]

const awaited: Readonly<Record<LaterPart, readonly number[]>> = {
  assessments: [6, 7, 14, 16, 19, 21],
  school: [8, 9, 15, 24],
  network: [12, 22],
  programmes: [20, 25, 31],
  lending: [26],
  visits: [27],
  team: [23],
  rollout: [10, 11, 28],
  documents: [29, 32],
  site: [30],
}

/** Figures of domain.md §5 that no part of the program yields yet, each with the part that will bring it, by number. */
export const notBuilt: readonly { readonly number: number; readonly part: LaterPart }[] = Object.entries(
  awaited,
)
  .flatMap(([part, numbers]) => numbers.map((number) => ({ number, part: part as LaterPart })))
  .toSorted((a, b) => a.number - b.number)
