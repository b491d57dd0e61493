import type { OutputOf } from '#base/act.ts'
import type { programme, programmes } from '../../contract.ts'
import type { ShownGoal } from '../../contract/goal.ts'

export type Programme = OutputOf<typeof programme>
export type Session = Programme['sessions'][number]
export type Task = Programme['tasks'][number]
export type Conference = Programme['conferences'][number]
export type ProgrammeRow = OutputOf<typeof programmes>['rows'][number]
export type Balance = Programme['balance']

/** Goals that count now: neither replaced nor ended. */
export const standing = <Goal extends Pick<ShownGoal, 'replacedBy' | 'endedOn'>>(
  goals: readonly Goal[],
): Goal[] => goals.filter(({ replacedBy, endedOn }) => replacedBy === null && endedOn === null)

/** Sessions in the order of the plan: by day where it is known, by the place in the plan otherwise. */
export const inOrder = (sessions: readonly Session[]): Session[] =>
  sessions.toSorted((one, other) => {
    const [a, b] = [dayOfSession(one), dayOfSession(other)]
    return a && b && a !== b ? (a < b ? -1 : 1) : one.placeInPlan - other.placeInPlan
  })

/** The day on which a session took place, or else the day of the plan. */
export const dayOfSession = ({ deliveredOn, day }: Pick<Session, 'deliveredOn' | 'day'>) =>
  deliveredOn ?? day ?? null
