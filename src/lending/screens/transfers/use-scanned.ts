import { useQueries } from '@tanstack/react-query'
import type { OutputOf } from '#base/act.ts'
import { ask } from '#client/browser.ts'
import type { kind } from '../../contract/kind.ts'
import type { unit } from '../../contract/unit.ts'

export interface Scanned {
  readonly unit: OutputOf<typeof unit>
  readonly parts: OutputOf<typeof kind>['parts']
}

async function scannedOf(unitId: string): Promise<Scanned> {
  const one = await ask<typeof unit>('lending.unit', { unitId })
  const { parts } = await ask<typeof kind>('lending.kind', { kindId: one.kindId })
  return { unit: one, parts }
}

/** Units in the order in which they were scanned, with the parts of their kinds. */
export function useScanned(unitIds: readonly string[]): { units: readonly Scanned[]; isLoading: boolean } {
  const asked = useQueries({
    queries: unitIds.map((unitId) => ({
      queryKey: ['lending.unit', 'scanned', unitId],
      queryFn: () => scannedOf(unitId),
    })),
  })
  return {
    units: asked.flatMap(({ data }) => (data ? [data] : [])),
    isLoading: asked.some(({ isPending }) => isPending),
  }
}
