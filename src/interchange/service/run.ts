// Runs an import that was begun, or its undoing, until it is over. Who runs it holds a lock of the database; after
// a crash whoever takes it up next goes on with the next step.
import { randomUUID } from 'node:crypto'
import type { Actor } from '#access/act.ts'
import { inTransaction } from '#access/dispatch.ts'
import type { Program } from '#access/program.ts'
import { ok } from '#base/result.ts'
import { startImport, undoImport } from '../contract.ts'
import * as store from '../store/imports.ts'
import { bringIn } from './bring-in.ts'
import { NotAllowed, type Run } from './step.ts'
import { takeOut } from './take-out.ts'

/** `busy`: another process runs it. `over`: there is nothing to run any more. `lost`: another process took it over. */
export type RunOutcome = 'done' | 'failed' | 'busy' | 'over' | 'lost'

/** Steps that fail so often in a row will not succeed. */
const mostTries = 5

/**
 * Carries out an import that was begun, from the start or from where another process was cut off; in state `undoing` takes it out again.
 * Throws what the database throws; what was done until then stays, and the next call goes on.
 */
export async function carryOut(
  program: Program,
  actor: Actor,
  importId: string,
  onStep: Run['onStep'] = () => undefined,
): Promise<RunOutcome> {
  return program.db.inCentre(actor.centreId, async (hold) => {
    if (!(await store.holdRun(hold, importId))) return 'busy'
    const keepHolding = () => store.keepHolding(hold)
    return carryOutHeld({ program, actor, importId, runner: randomUUID(), keepHolding, onStep })
  })
}

async function carryOutHeld(run: Run): Promise<RunOutcome> {
  const sql = run.program.db.centre(run.actor.centreId)
  const taken = await store.takeUp(sql, run.importId, run.runner)
  if (!taken) return 'over'
  if (taken.tries > mostTries) return finish(run, 'failed')
  try {
    return await goOn(run)
  } catch (error) {
    if (error instanceof NotAllowed) return finish(run, 'failed')
    throw error
  }
}

async function goOn(run: Run): Promise<RunOutcome> {
  const row = (await store.importById(run.program.db.centre(run.actor.centreId), run.importId))!
  const ended = row.state === 'undoing' ? await takeOut(run, row) : await bringIn(run, row)
  return ended === 'lost' ? 'lost' : finish(run, ended)
}

async function finish(run: Run, state: 'done' | 'failed' | 'undone'): Promise<RunOutcome> {
  await inTransaction(run.program, run.actor, run.program.clock.id(), async (act) => {
    await store.end(act.sql, run.importId, run.runner, state)
    const row = await store.importById(act.sql, run.importId)
    act.note({
      kind: 'change',
      act: state === 'undone' ? undoImport.name : startImport.name,
      subjectKind: 'import',
      subjectId: run.importId,
      facts: { state, imported: row?.imported_count ?? 0, rejected: row?.rejected_count ?? 0 },
    })
    return ok(null)
  })
  await store.refreshStatistics(run.program.db.centre(run.actor.centreId))
  return state === 'failed' ? 'failed' : 'done'
}
