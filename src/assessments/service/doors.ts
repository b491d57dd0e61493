// What other modules ask of assessments.
import type { Act } from '#access/act.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { Movement, Phase } from '../contract.ts'
import { latestMovement } from '../rules/profile.ts'
import { developmentChanges, standingExaminations } from '../store/shown.ts'

export interface Examination {
  readonly id: string
  readonly instrument: string
  readonly phase: Phase
  readonly day: LocalDate
}

const byChild = <Row extends { child_id: string }>(rows: readonly Row[]): Map<string, Row[]> =>
  Map.groupBy(rows, (row) => row.child_id)

/**
 * The examinations of children that stand, the earliest first, by child: for the gates of an episode. A child without any is not
 * there. Reach is the caller's to check.
 */
export async function examinationsOf(
  act: Act,
  childIds: readonly string[],
): Promise<Map<string, Examination[]>> {
  const rows = await standingExaminations(act.sql, childIds)
  return new Map(
    [...byChild(rows)].map(([childId, all]) => [
      childId,
      all.map(({ id, instrument, phase, day }) => ({ id, instrument, phase: phase as Phase, day })),
    ]),
  )
}

/** How the development of children moved up to their latest final examination, by child; for conclusions and outcomes. */
export async function movementsOf(act: Act, childIds: readonly string[]): Promise<Map<string, Movement>> {
  const rows = await developmentChanges(act.sql, childIds)
  return new Map(
    [...byChild(rows)].flatMap(([childId, changes]) => {
      const movement = latestMovement(changes)
      return movement ? [[childId, movement] as const] : []
    }),
  )
}
