// Examinations of children and families' closing answers come in.
import type { Act } from '#access/act.ts'
import { many } from '#assessments/service/record.ts'
import { closingAnswerOf, examinationOf } from '../translating/assessment-command.ts'
import { madeId } from '../translating/made-id.ts'
import { bringFacts, type Fact, type FactSetting, type RefusedFact } from './claimed.ts'
import { staffBook } from './staff-book.ts'
import { give } from './step.ts'
import type { Task, TaskOf } from './tasks.ts'

type Examination = ReturnType<typeof examinationOf>

/** Brings rows of a journal of examinations in; a specialist whom the centre does not know yet is added to its staff. */
export function bringAssessments(
  act: Act,
  tasks: readonly TaskOf<'assessments'>[],
  setting: FactSetting,
): Promise<void> {
  return bringFacts(act, tasks, setting, {
    kind: 'assessments',
    verdict: 'for',
    idsOf: (task) => [madeId(setting, { ...task, part: 0 })],
    record: async (facts) => {
      const staff = await staffBook(act)
      const made: Examination[] = []
      for (const { task, about, ids } of facts) {
        const { specialist } = task.fields
        const staffId = specialist && (await staff.idOf(specialist, ''))
        made.push(examinationOf(task.fields, { assessmentId: ids[0]!, childId: about.child.id, staffId }))
      }
      return recordAll(act, facts, made)
    },
  })
}

/** Brings rows of families' closing answers in, each under a child of the family. */
export function bringSurveys(
  act: Act,
  tasks: readonly TaskOf<'surveys'>[],
  setting: FactSetting,
): Promise<void> {
  return bringFacts(act, tasks, setting, {
    kind: 'surveys',
    verdict: 'for',
    idsOf: (task) => [madeId(setting, { ...task, part: 0 })],
    record: (facts) => {
      const made = facts.map(({ task, about: { child, adultId }, ids }) =>
        closingAnswerOf(task.fields, { assessmentId: ids[0]!, childId: child.id, adultId }),
      )
      return recordAll(act, facts, made)
    },
  })
}

async function recordAll<Of extends Task>(
  act: Act,
  facts: readonly Fact<Of>[],
  assessments: readonly Examination[],
): Promise<Map<Of, RefusedFact>> {
  const taskOf = new Map(facts.map(({ task, ids }) => [ids[0]!, task]))
  const result = await give(act, many, { assessments })
  if (!result.ok) throw new Error(`examinations were not recorded: ${result.code}`)
  return new Map(
    result.value.refused.map(({ assessmentId, code, field }) => [taskOf.get(assessmentId)!, { code, field }]),
  )
}
