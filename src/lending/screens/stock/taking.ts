import type { OutputOf } from '#base/act.ts'
import type { stockTake } from '../../contract/unit.ts'

/** A stock-taking as it stands. */
export type StockTake = OutputOf<typeof stockTake>
