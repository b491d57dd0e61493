// Brings the rows of an import in, step by step. Each step is one transaction that holds what came in, the rows' identities, the
// rejected rows and how far the import is.
import type { Act } from '#access/act.ts'
import { actFor, inTransaction } from '#access/dispatch.ts'
import { ok, refuse } from '#base/result.ts'
import type { BuiltKind } from '../contract/kinds.ts'
import { Stock } from '../rules/stock.ts'
import * as store from '../store/imports.ts'
import { bookOf } from './books.ts'
import { bringAssessments, bringSurveys } from './assessments-step.ts'
import { bringChildren } from './children-step.ts'
import { answersOf, directoryOf, Judge, type RowFault } from './judge.ts'
import { bringEquipment, bringLoans } from './lending-step.ts'
import { keepFaults } from './rejects.ts'
import { bringServices } from './services-step.ts'
import { Outcome, type Run } from './step.ts'
import { idsOfChildren } from './survey.ts'
import { type ChildTask, readTasks, type Task, type Tasks } from './tasks.ts'

/** Rows of a step. */
const atOnce: Readonly<Record<BuiltKind, number>> = {
  children: 100,
  services: 500,
  equipment: 500,
  loans: 500,
  assessments: 500,
  surveys: 500,
}

interface Prepared {
  readonly tasks: Tasks
  readonly judge: Judge
  readonly ids: ReadonlyMap<ChildTask, string>
  /** Milliseconds of the upload. */
  readonly at: number
}

/** Rows of one kind by their position, `to` outside. */
interface Span {
  readonly from: number
  readonly to: number
}

async function prepare(run: Run, row: store.ImportWork): Promise<Prepared> {
  const { program, actor, importId } = run
  const act = actFor(program, actor, {
    sql: program.db.centre(actor.centreId),
    now: program.clock.now(),
    commandId: program.clock.id(),
    note: () => undefined,
  })
  const tasks = await readTasks(act, await bookOf(act, importId), row.plan ?? [])
  const at = Date.parse(row.uploaded_at)
  const ids = idsOfChildren(tasks, { importId, at })
  const rowOf = new Map([...ids].map(([task, id]) => [id, task.row]))
  const directory = await directoryOf(act, importId, rowOf)
  const answers = await answersOf(act, row.decisions)
  return {
    tasks,
    ids,
    at,
    judge: new Judge(act, { directory, stock: new Stock(), plan: tasks.plan, answers }),
  }
}

/** Goes on from where the import stands. `lost`: another process has taken it over. */
export async function bringIn(run: Run, row: store.ImportWork): Promise<'done' | 'lost'> {
  const prepared = await prepare(run, row)
  const { rows } = prepared.tasks
  for (let from = row.done_count; from < rows.length;) {
    const to = endOfStep(rows, from)
    await run.keepHolding()
    if (!(await stepOrHalves(run, prepared, { from, to }))) return 'lost'
    from = to
    run.onStep(from, rows.length)
  }
  return 'done'
}

function endOfStep(rows: readonly Task[], from: number): number {
  const { kind } = rows[from]!
  const most = Math.min(from + atOnce[kind], rows.length)
  let to = from + 1
  while (to < most && rows[to]!.kind === kind) to++
  return to
}

/** One row that the database itself refuses must not hold the others up: the step is halved until that row stands alone. */
async function stepOrHalves(run: Run, prepared: Prepared, span: Span): Promise<boolean> {
  const bring = span.to - span.from > 0 ? bringerOf(run, prepared, span) : undefined
  if (!bring) return true
  try {
    return await step(run, prepared, span, bring)
  } catch (error) {
    if (!isValueRefused(error)) throw error
    if (span.to - span.from === 1) return step(run, prepared, span, refuserOf(prepared, span))
    const middle = (span.from + span.to) >> 1
    return (
      (await stepOrHalves(run, prepared, { from: span.from, to: middle })) &&
      (await stepOrHalves(run, prepared, { from: middle, to: span.to }))
    )
  }
}

/** Classes of SQLSTATE that speak of the values: data exception, broken constraint. */
const isValueRefused = (error: unknown): boolean => /^2[23]/.test((error as { code?: string }).code ?? '')

type Bringer = (act: Act, outcome: Outcome) => Promise<void>

function bringerOf(run: Run, { tasks, judge, ids, at }: Prepared, { from, to }: Span): Bringer {
  const { importId } = run
  const rows = tasks.rows.slice(from, to)
  const ofKind = <Of extends BuiltKind>(kind: Of) =>
    rows.filter((task): task is Extract<Task, { kind: Of }> => task.kind === kind)
  const bringers: Readonly<Record<BuiltKind, Bringer>> = {
    children: (act, outcome) => bringChildren(act, ofKind('children'), { importId, judge, ids, outcome }),
    services: (act, outcome) => bringServices(act, ofKind('services'), { importId, judge, at, outcome }),
    equipment: (act, outcome) => bringEquipment(act, ofKind('equipment'), { importId, judge, at, outcome }),
    loans: (act, outcome) => bringLoans(act, ofKind('loans'), { importId, judge, at, outcome }),
    assessments: (act, outcome) =>
      bringAssessments(act, ofKind('assessments'), { importId, judge, at, outcome }),
    surveys: (act, outcome) => bringSurveys(act, ofKind('surveys'), { importId, judge, at, outcome }),
  }
  return bringers[rows[0]!.kind]
}

const refuserOf =
  ({ tasks, judge }: Prepared, { from }: Span): Bringer =>
  async (_, outcome) => {
    outcome.reject([judge.fault(tasks.rows[from]!, null, 'row_not_accepted')])
  }

/** Refusals of commands are heard after the faults of the rows themselves. */
const inOrder = (faults: readonly RowFault[]): RowFault[] =>
  faults.toSorted((a, b) => a.sheet - b.sheet || a.row - b.row)

async function step(run: Run, prepared: Prepared, span: Span, bring: Bringer): Promise<boolean> {
  const held = { id: run.importId, runner: run.runner, at: span.from }
  const outcome = new Outcome()
  try {
    const result = await inTransaction(run.program, run.actor, run.program.clock.id(), async (act) => {
      await store.lockCentreImports(act.sql)
      if (!(await store.hold(act.sql, held))) return refuse('lost')
      await bring(act, outcome)
      await keepFaults(act, held, inOrder(outcome.faults))
      await store.moveOn(act.sql, held.id, { ...outcome.counts(), done: span.to - span.from })
      return ok(null)
    })
    return result.ok
  } catch (error) {
    for (const child of outcome.newcomers) prepared.judge.directory.remove(child.id)
    throw error
  }
}
