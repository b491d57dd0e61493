// The practice's tasks, and the figures that answer each of them. Source: the goals and results of both practices, domain.md §5.
import type { IndicatorId } from '../../rules/indicators.ts'

export type TaskId =
  | 'coverage'
  | 'services'
  | 'lending'
  | 'children'
  | 'families'
  | 'parents'
  | 'programmes'
  | 'partners'
  | 'project'

export interface Task {
  readonly id: TaskId
  readonly indicators: readonly IndicatorId[]
  /** Numbers of figures in domain.md §5 that come later; those already counted are passed over. */
  readonly later: readonly number[]
}

export const tasks: readonly Task[] = [
  {
    id: 'coverage',
    indicators: [
      'childrenServed',
      'earlyAge',
      'palliative',
      'coverageByYear',
      'severeByYear',
      'familiesServed',
      'familiesUnableToTravel',
      'continuity',
    ],
    later: [],
  },
  { id: 'services', indicators: ['servicesDelivered'], later: [27] },
  {
    id: 'lending',
    indicators: ['equipmentUnits', 'loansActive', 'loans', 'loansOpen', 'loansReturned', 'loansOnTime'],
    later: [],
  },
  {
    id: 'children',
    indicators: [
      'childrenImproved',
      'childrenSignificant',
      'cognitiveUp',
      'qualityOfLife',
      'emotionalUp',
      'emotionalPartly',
      'emotionalKept',
      'competencesUp',
      'allThree',
    ],
    later: [],
  },
  { id: 'families', indicators: ['familiesBetter', 'familyPotential'], later: [9] },
  {
    id: 'parents',
    indicators: ['parentsCompetent', 'handouts', 'familiesWithHandouts'],
    later: [8, 15],
  },
  { id: 'programmes', indicators: ['programmesEnded', 'programmesDone'], later: [] },
  { id: 'partners', indicators: [], later: [12, 22, 23] },
  { id: 'project', indicators: [], later: [10, 11, 28, 29, 30, 32] },
]
