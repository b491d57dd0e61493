import { useAsk } from '#client/use-ask.ts'
import type { ofChild, ShownAssessment } from '../../contract.ts'

/** The scores of the beginning that an examination is compared with: the latest baseline before it in the same version. */
export function useBaselineScores(
  childId: string,
  one: Pick<ShownAssessment, 'instrument' | 'version' | 'phase' | 'day' | 'adultName'>,
): ShownAssessment['scores'] {
  const { data } = useAsk<typeof ofChild>('assessments.ofChild', { childId })
  if (one.phase === 'baseline') return []
  const baseline = data?.assessments.find(
    (other) =>
      other.instrument === one.instrument &&
      other.version === one.version &&
      other.adultName === one.adultName &&
      other.phase === 'baseline' &&
      other.day <= one.day &&
      !other.isReversed,
  )
  return baseline?.scores ?? []
}
