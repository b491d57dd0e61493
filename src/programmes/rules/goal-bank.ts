// The bank of goals that the program brings along, to be taken and adapted.
import type { OutputOf } from '#base/act.ts'
import type { goalBank } from '../contract/template.ts'

export type BankGoal = OutputOf<typeof goalBank>['goals'][number]

/** All goals of the bank, sphere by sphere. */
export const goalsInBank: BankGoal[] = []
