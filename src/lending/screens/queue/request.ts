import type { OutputOf } from '#base/act.ts'
import type { queue } from '../../contract/request.ts'

/** A request with its place and what the place is made of. */
export type Request = OutputOf<typeof queue>['requests'][number]
