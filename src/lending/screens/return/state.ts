// What is typed about each unit that comes back: nothing, where it came back as it was handed out.
import type { ArgsOf } from '#client/caller.ts'
import type { returnUnits } from '../../contract.ts'
import type { Photo } from '../parts/photo.ts'

type Sent = ArgsOf<typeof returnUnits>['units'][number]

export interface OneReturn {
  readonly condition: NonNullable<Sent['condition']> | null
  readonly missing: readonly string[]
  readonly damage: string
  readonly cause: NonNullable<Sent['cause']> | null
  readonly photos: readonly Photo[]
}

/** As it was handed out, without the parts that were missing before. */
export const asIssued = (missingBefore: readonly string[]): OneReturn => ({
  condition: null,
  missing: missingBefore,
  damage: '',
  cause: null,
  photos: [],
})

/** What the server is told about one unit. */
export const toSent = (unitId: string, one: OneReturn): Sent => ({
  unitId,
  condition: one.condition,
  missingParts: [...one.missing],
  damage: one.damage,
  cause: one.damage ? one.cause : null,
})
