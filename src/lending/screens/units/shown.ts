import type { OutputOf } from '#base/act.ts'
import type { unit } from '../../contract/unit.ts'

/** A unit as its card shows it. */
export type ShownUnit = OutputOf<typeof unit>
