import { useQueries } from '@tanstack/react-query'
import { ask } from '#client/browser.ts'
import type { OutputOf } from '#base/act.ts'
import type { scan } from '../../contract.ts'
import type { kind } from '../../contract/kind.ts'
import type { unit } from '../../contract/unit.ts'

type Found = OutputOf<typeof scan>

/** One unit that is to go out: what it is, what is against it, what its kind asks for. */
export interface Line {
  readonly unit: NonNullable<Found['unit']>
  readonly reasons: Found['reasons']
  readonly misfits: Found['misfits']
  readonly growth: Found['growth']
  readonly instead: Found['instead']
  readonly kit: Found['kit']
  readonly kind: OutputOf<typeof kind>
}

async function lineOf(childId: string, unitId: string): Promise<Line | null> {
  const { label } = await ask<typeof unit>('lending.unit', { unitId })
  const found = await ask<typeof scan>('lending.scan', { code: label, childId })
  if (!found.unit) return null
  const { reasons, misfits, growth, instead, kit } = found
  return {
    unit: found.unit,
    reasons,
    misfits,
    growth,
    instead,
    kit,
    kind: await ask<typeof kind>('lending.kind', { kindId: found.unit.kindId }),
  }
}

/** The units of an issue with all that stands before it, in the order they were scanned. */
export function useLines(childId: string, unitIds: readonly string[]): { lines: Line[]; isLoading: boolean } {
  const answers = useQueries({
    queries: unitIds.map((unitId) => ({
      queryKey: ['lending.scan', 'line', childId, unitId],
      queryFn: () => lineOf(childId, unitId),
    })),
  })
  return {
    lines: answers.flatMap(({ data }) => (data ? [data] : [])),
    isLoading: answers.some(({ isPending }) => isPending),
  }
}
