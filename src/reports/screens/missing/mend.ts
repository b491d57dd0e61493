// What mends a gap of a report: the screen where it is done, and the act that must be allowed there.
import type { OutputOf } from '#base/act.ts'
import type { missing } from '../../contract/missing.ts'

export type Group = OutputOf<typeof missing>['groups'][number]
export type MissingKind = Group['kind']
export type MissingRow = Group['rows'][number]

interface Mending {
  /** The act of the policy table without which the button would lead to a closed door. */
  readonly act: string
  /** `null` where the row does not say what to open. */
  readonly hrefOf: (row: MissingRow) => string | null
}

const examination =
  (phase: 'baseline' | 'final', instrument: 'development' | 'closing') =>
  ({ childId }: MissingRow): string | null =>
    childId && `/assessments/new?child=${childId}&phase=${phase}&instrument=${instrument}`
const programme =
  (place: '' | '/close') =>
  ({ subjectId }: MissingRow): string | null =>
    subjectId && `/programmes/${subjectId}${place}`
const card =
  (place: '' | '/edit') =>
  ({ childId }: MissingRow): string | null =>
    childId && `/families/${childId}${place}`

export const mendings: Readonly<Record<MissingKind, Mending>> = {
  baselineMissing: { act: 'assessments.record', hrefOf: examination('baseline', 'development') },
  finalMissing: { act: 'assessments.record', hrefOf: examination('final', 'development') },
  surveyMissing: { act: 'assessments.record', hrefOf: examination('final', 'closing') },
  programmeOpen: { act: 'programmes.close', hrefOf: programme('/close') },
  ratingMissing: { act: 'programmes.rateGoal', hrefOf: programme('') },
  serviceUnclassified: { act: 'services.editItem', hrefOf: () => '/services/catalogue' },
  minutesMissing: {
    act: 'services.correct',
    hrefOf: ({ childId, day }) =>
      childId && day && `/services?child=${childId}&period=own&from=${day}&to=${day}`,
  },
  sexMissing: { act: 'families.editChild', hrefOf: card('/edit') },
  settlementMissing: { act: 'families.editFamily', hrefOf: card('') },
}

/** How many gaps there are in all. */
export const gapsOf = (groups: readonly Group[]): number => groups.reduce((sum, { total }) => sum + total, 0)
