import type { OutputOf } from '#base/act.ts'
import { useAsk } from '#client/use-ask.ts'
import type { points } from '../../contract/point.ts'

export type Point = OutputOf<typeof points>['points'][number]

interface Points {
  readonly all: readonly Point[]
  /** Those to which something may still come. */
  readonly open: readonly Point[]
  /** A centre with one point is not troubled with points. */
  readonly areMany: boolean
}

/** The points of the lending service; none until the first answer. */
export function usePoints(): Points {
  const { data } = useAsk<typeof points>('lending.points', {})
  const all = data?.points ?? []
  return { all, open: all.filter(({ isClosed }) => !isClosed), areMany: all.length > 1 }
}
