// What examinations point at, looked up for many at once, and which of them hold.
import type { Act } from '#access/act.ts'
import type { Result } from '#base/result.ts'
import { homesOfChildren, reachedChildren } from '#families/service/doors.ts'
import type { NewAssessment } from '../contract.ts'
import type { Definition } from '../contract/definition.ts'
import { type AssessmentRefusal, checkAssessment } from '../rules/record.ts'
import { staffAmong } from '../store/assessments.ts'
import { definitionsOf } from './definitions.ts'

export interface Checked {
  readonly filled: NewAssessment
  readonly verdict: Result<null, AssessmentRefusal>
  /** There when the verdict is good. */
  readonly definition: Definition | undefined
  /** The child's family on the day. */
  readonly familyId: string | null
}

/** Checks examinations against what they point at, each by itself; answers in their order. */
export async function checked(act: Act, all: readonly NewAssessment[]): Promise<Checked[]> {
  const children = await reachedChildren(act, [...new Set(all.map((one) => one.childId))])
  const definitions = await definitionsOf(act, all)
  const staffIds = [...new Set(all.flatMap((one) => one.staffId ?? []))]
  const staff = staffIds.length > 0 ? await staffAmong(act.sql, staffIds) : new Set<string>()
  const homes = await homesOfChildren(
    act,
    all.map(({ childId, day, adultId }) => ({ childId, day, adultId: adultId ?? null })),
  )
  return all.map((filled, at) => {
    const definition = definitions.of(filled)
    const verdict = checkAssessment(filled, {
      child: children.get(filled.childId) ?? null,
      definition: definition ?? null,
      isStaffKnown: !filled.staffId || staff.has(filled.staffId),
      isAdultTheirs: homes[at]!.isAdultTheirs,
      today: act.today,
    })
    return { filled, verdict, definition, familyId: homes[at]!.familyId }
  })
}
