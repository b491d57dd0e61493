import { useAsk } from '#client/use-ask.ts'
import type { OutputOf } from '#base/act.ts'
import type { assessment, ofChild, ShownAssessment } from '../../contract.ts'

export type Opened = OutputOf<typeof assessment>

/** What is known of a child by an instrument already. */
export interface Before {
  readonly isLoading: boolean
  /** Standing examinations by this instrument, newest first. */
  readonly standing: readonly ShownAssessment[]
  /** The latest of them with its answers: which equal form it was. */
  readonly last: Opened | null
  /** The latest baseline with its answers and the version that it was made with. */
  readonly baseline: Opened | null
}

/** The examinations that a new one follows. `null` for the child or the instrument waits. */
export function useBefore(childId: string | null, instrument: string | null): Before {
  const { data } = useAsk<typeof ofChild>(
    'assessments.ofChild',
    { childId: childId ?? '' },
    { when: childId !== null },
  )
  const standing = standingBy(data?.assessments ?? [], instrument)
  const last = useOpened(standing[0])
  const baseline = useOpened(standing.find(({ phase }) => phase === 'baseline'))
  const isListed = childId === null || data !== undefined
  return {
    isLoading: !isListed || last === undefined || baseline === undefined,
    standing,
    last: last ?? null,
    baseline: baseline ?? null,
  }
}

const standingBy = (all: readonly ShownAssessment[], instrument: string | null): ShownAssessment[] =>
  all.filter((one) => one.instrument === instrument && !one.isReversed)

/** `undefined` is on its way, `null` is none. */
function useOpened(one: ShownAssessment | undefined): Opened | null | undefined {
  const { data } = useAsk<typeof assessment>(
    'assessments.assessment',
    { assessmentId: one?.id ?? '' },
    { when: one !== undefined },
  )
  return one === undefined ? null : data
}
