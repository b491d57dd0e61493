import type { OutputOf } from '#base/act.ts'
import type { people } from '../contract.ts'

/** An account as the program answers it. */
export type Person = OutputOf<typeof people>['people'][number]
