import { useQueries } from '@tanstack/react-query'
import type { OutputOf } from '#base/act.ts'
import { ask } from '#client/browser.ts'
import type { loan } from '../../contract.ts'
import type { kind } from '../../contract/kind.ts'
import type { unit } from '../../contract/unit.ts'

/** One unit that comes back: what it is, which parts went with it, whose loan it is. */
export interface Coming {
  readonly unit: OutputOf<typeof unit>
  readonly parts: OutputOf<typeof kind>['parts']
  readonly loan: OutputOf<typeof loan>
  readonly lineId: string
}

/** `notOut`: by the books nobody has it. */
export type Answer = Coming | { readonly notOut: OutputOf<typeof unit> }

async function comingOf(unitId: string): Promise<Answer> {
  const one = await ask<typeof unit>('lending.unit', { unitId })
  if (!one.loan) return { notOut: one }
  const [kindOfIt, loanOfIt] = await Promise.all([
    ask<typeof kind>('lending.kind', { kindId: one.kindId }),
    ask<typeof loan>('lending.loan', { loanId: one.loan.id }),
  ])
  const line = loanOfIt.lines.find((each) => each.unitId === unitId && each.returnedOn === null)
  return line ? { unit: one, parts: kindOfIt.parts, loan: loanOfIt, lineId: line.lineId } : { notOut: one }
}

/** The units of a return in the order they were scanned. */
export function useComing(unitIds: readonly string[]): { answers: readonly Answer[]; isLoading: boolean } {
  const asked = useQueries({
    queries: unitIds.map((unitId) => ({
      queryKey: ['lending.unit', 'coming', unitId],
      queryFn: () => comingOf(unitId),
    })),
  })
  return {
    answers: asked.flatMap(({ data }) => (data ? [data] : [])),
    isLoading: asked.some(({ isPending }) => isPending),
  }
}
