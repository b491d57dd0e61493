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
  readonly of: 'children' | 'families' | 'services' | 'parents' | 'handouts' | 'units' | 'loans'
  /** The rows that are counted: `served` children, those of a `course`, and so on. Its condition picks among them. */
  readonly from: 'served' | 'home' | 'given' | 'parent' | 'course' | 'handed' | 'stock' | 'lent'
  /** Counted over the period as a whole, or for each calendar year cut to the period. */
  readonly span: 'period' | 'years'
  /** The indicator of which this one is a part, for its percentage. */
  readonly shareOf: IndicatorId | null
  /** What its share counts: the same rows, or the families behind them, lest two parents of one family be counted of one. */
  readonly shareBy: 'rows' | 'families'
  /** An outcome: who was not measured is said beside it, and a second share is that of those who were. */
  readonly isOutcome: boolean
}

type Given = Pick<Indicator, 'id' | 'number' | 'source'> & Partial<Indicator>

const once = { version: 1, span: 'period', shareOf: null, shareBy: 'rows', isOutcome: false } as const
const ofChildren = (given: Given): Indicator => ({ ...once, of: 'children', from: 'served', ...given })
const ofFamilies = (given: Given): Indicator => ({ ...once, of: 'families', from: 'home', ...given })
const childOutcome = (id: IndicatorId, number: number, source: 'S1' | 'S2' = 'S2'): Indicator =>
  ofChildren({ id, number, source, shareOf: 'childrenServed', isOutcome: true })

export type LendingId = Extract<IndicatorId, 'equipmentUnits' | `loans${string}`>
const ofLending = (id: LendingId, shareOf: IndicatorId | null = null): Indicator => ({
  ...once,
  id,
  number: 26,
  source: 'S2',
  of: id === 'equipmentUnits' ? 'units' : 'loans',
  from: id === 'equipmentUnits' ? 'stock' : 'lent',
  shareOf,
})

/** Is it counted from the lending point's books, in a statement of its own? */
export const isOfLending = ({ from }: Pick<Indicator, 'from'>): boolean => from === 'stock' || from === 'lent'

export const indicators: readonly Indicator[] = [
  ofChildren({ id: 'childrenServed', number: 1, source: 'S1' }),
  ofChildren({ id: 'earlyAge', number: 2, source: 'S1', shareOf: 'childrenServed' }),
  ofChildren({ id: 'palliative', number: 3, source: 'S1', shareOf: 'childrenServed' }),
  ofFamilies({ id: 'familiesServed', number: 4, source: 'S1' }),
  ofFamilies({ id: 'familiesUnableToTravel', number: 5, source: 'S1', shareOf: 'familiesServed' }),
  childOutcome('childrenSignificant', 6, 'S1'),
  childOutcome('cognitiveUp', 7, 'S1'),
  { ...once, id: 'servicesDelivered', number: 13, source: 'S2', of: 'services', from: 'given' },
  childOutcome('childrenImproved', 14),
  ofFamilies({ id: 'familiesBetter', number: 16, source: 'S2', shareOf: 'familiesServed', isOutcome: true }),
  ofChildren({ id: 'coverageByYear', number: 17, source: 'S2', span: 'years' }),
  ofChildren({ id: 'severeByYear', number: 18, source: 'S2', span: 'years', shareOf: 'coverageByYear' }),
  childOutcome('qualityOfLife', 19),
  childOutcome('emotionalUp', 19),
  childOutcome('emotionalPartly', 19),
  childOutcome('emotionalKept', 19),
  childOutcome('competencesUp', 19),
  childOutcome('allThree', 19),
  ofFamilies({ id: 'continuity', number: 20, source: 'S2', shareOf: 'familiesServed' }),
  ofFamilies({ id: 'familyPotential', number: 21, source: 'S2', shareOf: 'familiesServed', isOutcome: true }),
  {
    ...once,
    id: 'parentsCompetent',
    number: 24,
    source: 'S2',
    of: 'parents',
    from: 'parent',
    shareOf: 'familiesServed',
    shareBy: 'families',
    isOutcome: true,
  },
  ofChildren({ id: 'programmesEnded', number: 25, source: 'S2', from: 'course' }),
  ofChildren({ id: 'programmesDone', number: 25, source: 'S2', from: 'course', shareOf: 'programmesEnded' }),
  { ...once, id: 'handouts', number: 31, source: 'S2', of: 'handouts', from: 'handed' },
  ofFamilies({ id: 'familiesWithHandouts', number: 31, source: 'S2', shareOf: 'familiesServed' }),
  ofLending('equipmentUnits'),
  ofLending('loansActive'),
  ofLending('loans'),
  ofLending('loansOpen'),
  ofLending('loansReturned'),
  ofLending('loansOnTime', 'loansReturned'),
]

export const indicatorOf = (id: IndicatorId): Indicator => indicators.find((one) => one.id === id)!

export type LaterPart = (typeof laterParts)[number]

const awaited: Readonly<Partial<Record<LaterPart, readonly number[]>>> = {
  school: [8, 9, 15],
  network: [12, 22],
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
