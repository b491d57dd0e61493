// Takes an import out again: its services, loans and examinations are reversed, its units and children removed unless something else
// happened to them, its rows forgotten, so that the same file may come in anew.
import type { Act } from '#access/act.ts'
import { inTransaction } from '#access/dispatch.ts'
import { reverse as reverseAssessments } from '#assessments/service/record.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { remove as removeChildren } from '#families/service/register.ts'
import { undoing as undoLoans } from '#lending/service/journal-loans.ts'
import { remove as removeUnits } from '#lending/service/units.ts'
import { reverse } from '#services/service/record.ts'
import { builtKinds, type BuiltKind } from '../contract/kinds.ts'
import * as store from '../store/imports.ts'
import { childrenInUse, dropRejects, madeRows, type MadeRow, releaseRows } from '../store/rows.ts'
import { give, type Run } from './step.ts'

const rowsAtOnce = 500
const mostEntities = 1000
const reason = 'Загрузка файла отменена'

const takers: Readonly<Record<BuiltKind, (act: Act, ids: string[]) => Promise<Result<unknown>>>> = {
  children: (act, childIds) => give(act, removeChildren, { childIds, because: 'import-undone' }),
  services: (act, recordIds) => give(act, reverse, { recordIds, reason }),
  equipment: (act, unitIds) => give(act, removeUnits, { unitIds }),
  loans: (act, loanIds) => give(act, undoLoans, { loanIds }),
  assessments: (act, assessmentIds) => give(act, reverseAssessments, { assessmentIds, reason }),
  surveys: (act, assessmentIds) => give(act, reverseAssessments, { assessmentIds, reason }),
}

/** What is known of children goes before the children. */
const factKinds = builtKinds.filter((kind) => kind !== 'children').toReversed()

/** Goes on until nothing of the import is left; `done` when a child has been given new records meanwhile and so has to stay. */
export async function takeOut(run: Run, row: store.ImportWork): Promise<'undone' | 'done' | 'lost'> {
  for (let done = row.done_count; ;) {
    await run.keepHolding()
    const step = await takeOutStep(run, done)
    if (typeof step === 'string') return step
    done += step.rows
    run.onStep(done, row.imported_count)
  }
}

async function takeOutStep(
  run: Run,
  at: number,
): Promise<'undone' | 'done' | 'lost' | { readonly rows: number }> {
  const held = { id: run.importId, runner: run.runner, at }
  const result = await inTransaction<'undone' | 'done' | { rows: number }>(
    run.program,
    run.actor,
    run.program.clock.id(),
    async (act) => {
      await store.lockCentreImports(act.sql)
      if (!(await store.hold(act.sql, held))) return refuse('lost')
      for (const kind of factKinds) {
        const facts = await madeRows(act.sql, run.importId, kind, rowsAtOnce)
        if (facts.length > 0) return ok(await takeRows(act, held.id, kind, facts))
      }
      const children = await madeRows(act.sql, run.importId, 'children', rowsAtOnce)
      if (children.length > 0 && (await childrenInUse(act.sql, held.id)) > 0) return ok('done')
      if (children.length > 0) return ok(await takeRows(act, held.id, 'children', children))
      await dropRejects(act.sql, held.id)
      return ok('undone')
    },
  )
  return result.ok ? result.value : 'lost'
}

async function takeRows(
  act: Act,
  importId: string,
  kind: BuiltKind,
  rows: readonly MadeRow[],
): Promise<{ rows: number }> {
  const entities = rows.flatMap((row) => row.entities)
  for (let from = 0; from < entities.length; from += mostEntities) {
    const ids = entities.slice(from, from + mostEntities)
    const result = await takers[kind](act, ids)
    if (!result.ok) throw new Error(`an import was not taken out: ${result.code}`)
  }
  await releaseRows(act.sql, kind, rows)
  await store.moveOn(act.sql, importId, { done: rows.length, imported: 0, unchanged: 0, rejected: 0 })
  return { rows: rows.length }
}
