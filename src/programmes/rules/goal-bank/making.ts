// How the goals of the bank are written.
import type { Domain } from '#assessments/contract/definition.ts'
import type { OutputOf } from '#base/act.ts'
import type { goalBank } from '../../contract/template.ts'

type BankGoal = OutputOf<typeof goalBank>['goals'][number]
type Written = Pick<BankGoal, 'id' | 'title' | 'icf' | 'levels'> & { isMaintain?: boolean }

/** Goals of one sphere. A usual start is level −1; where the state is to be kept, it is level 0. */
export const goalsOf = (domain: Domain, goals: Written[]): BankGoal[] =>
  goals.map((goal) => ({ domain, isMaintain: false, ...goal }))
