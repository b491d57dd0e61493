// Equipment and loans come in.
import type { Act } from '#access/act.ts'
import { recording } from '#lending/service/journal-loans.ts'
import { addMany } from '#lending/service/units.ts'
import { loanOf, unitOf } from '../translating/lending-command.ts'
import { madeId } from '../translating/made-id.ts'
import { bringFacts, type FactSetting } from './claimed.ts'
import { give } from './step.ts'
import { learnUnits } from './stock-book.ts'
import type { TaskOf } from './tasks.ts'

/** Brings rows of a list of equipment in; a kind that the centre does not know yet is added. */
export async function bringEquipment(
  act: Act,
  tasks: readonly TaskOf<'equipment'>[],
  setting: FactSetting,
): Promise<void> {
  await learnUnits(act, setting.judge.stock, tasks)
  return bringFacts(act, tasks, setting, {
    kind: 'equipment',
    verdict: 'new',
    idsOf: (task) => [madeId(setting, { ...task, part: 0 })],
    record: async (facts) => {
      const taskOf = new Map(facts.map(({ task, ids }) => [ids[0]!, task]))
      const units = facts.map(({ task, ids }) => unitOf(task.fields, ids[0]!))
      const result = await give(act, addMany, { units })
      if (!result.ok) throw new Error(`equipment was not taken in: ${result.code}`)
      return new Map(
        result.value.refused.map(({ unitId, code }) => [
          taskOf.get(unitId)!,
          { code, field: 'inventoryNumber' },
        ]),
      )
    },
  })
}

/** Brings rows of a journal of issue in, in their order: of two that exclude each other the first stays. */
export async function bringLoans(
  act: Act,
  tasks: readonly TaskOf<'loans'>[],
  setting: FactSetting,
): Promise<void> {
  await learnUnits(act, setting.judge.stock, tasks)
  return bringFacts(act, tasks, setting, {
    kind: 'loans',
    verdict: 'lent',
    // The loan and its one line.
    idsOf: (task) => [0, 1].map((part) => madeId(setting, { ...task, part })),
    record: async (facts) => {
      const taskOf = new Map(facts.map(({ task, ids }) => [ids[0]!, task]))
      const loans = facts.map(({ task, about: { child, adultId, unit }, ids: [loanId, lineId] }) =>
        loanOf(task.fields, {
          loanId: loanId!,
          lineId: lineId!,
          childId: child.id,
          adultId,
          unitId: unit.id!,
        }),
      )
      const result = await give(act, recording, { loans })
      if (!result.ok) throw new Error(`loans were not recorded: ${result.code}`)
      return new Map(
        result.value.refused.map(({ loanId, code }) => [
          taskOf.get(loanId)!,
          { code, field: fieldOf[code] ?? null },
        ]),
      )
    },
  })
}

/** The field of the row that a refusal speaks of. */
const fieldOf: Readonly<Record<string, string>> = {
  'unit-unknown': 'inventoryNumber',
  'unit-already-on-loan': 'inventoryNumber',
  'due-before-issue': 'due',
  'returned-before-issue': 'returned',
}
