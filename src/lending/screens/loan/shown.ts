import type { OutputOf } from '#base/act.ts'
import type { loan } from '../../contract.ts'

/** A loan with everything that happened to it. */
export type Loan = OutputOf<typeof loan>
