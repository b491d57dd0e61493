import type { OutputOf } from '#base/act.ts'
import type { demand } from '../../contract/request.ts'

/** What was asked for, handed out and lacking of one kind. */
export type KindDemand = OutputOf<typeof demand>['kinds'][number]
/** What a fund paid for and what came of it. */
export type Fund = OutputOf<typeof demand>['funds'][number]
