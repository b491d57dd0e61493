// What importing a file would do, told without doing it.
import { setImmediate } from 'node:timers/promises'
import type { Act } from '#access/act.ts'
import { fullName, type PersonName } from '#base/person-name.ts'
import type { UnsurePerson } from '../contract.ts'
import type { WarningCode } from '../contract/codes.ts'
import { builtKinds, type BuiltKind } from '../contract/kinds.ts'
import { madeId } from '../translating/made-id.ts'
import type { Brought, KnownChild } from '../rules/known.ts'
import type { KnownUnit } from '../rules/stock.ts'
import { rowWarnings } from '../translating/warnings.ts'
import { knownRows, markKey } from '../store/rows.ts'
import { childOfTask, directoryOf, Judge, type Question, type RowFault, type Verdict } from './judge.ts'
import { stockOf } from './stock-book.ts'
import { type ChildTask, isChildTask, type Task, type Tasks } from './tasks.ts'

export interface SheetSurvey {
  rows: number
  imported: number
  unchanged: number
  rejected: number
  unsure: number
  readonly faults: RowFault[]
  readonly warnings: Map<WarningCode, number[]>
}

export interface Survey {
  readonly sheets: ReadonlyMap<number, SheetSurvey>
  readonly people: readonly UnsurePerson[]
  /** What the file would bring for later files to name. */
  readonly brings: Brought
}

interface Setting {
  readonly importId: string | null
  /** Milliseconds of the upload. */
  readonly at: number
  readonly answers: ReadonlyMap<string, string | null>
  /** What other files will have brought before this one comes in. */
  readonly also?: Brought
}

/** The ids that children of a file will have, with their rows. */
export function idsOfChildren(tasks: Tasks, made: { importId: string; at: number }): Map<ChildTask, string> {
  return new Map(tasks.rows.filter(isChildTask).map((task) => [task, madeId(made, { ...task, part: 0 })]))
}

/** Judges every row against the registry as it is. Linear, but for names that nobody has exactly. */
export async function survey(act: Act, tasks: Tasks, setting: Setting): Promise<Survey> {
  const ids = idsOfChildren(tasks, { importId: setting.importId ?? act.commandId, at: setting.at })
  const judge = await judgeOf(act, tasks, setting, ids)
  const counting = new Counting(judge)
  const coming = new Coming(judge, ids)
  const known = await allKnown(act, tasks.rows)
  const warnings = rowWarnings()
  for (const task of tasks.rows) {
    if (task.position % rowsWithoutPause === 0) await setImmediate()
    if (known[task.kind].has(markKey(task))) {
      counting.unchanged(task)
      continue
    }
    const verdict = lent(judge, task, judge.of(task))
    counting.count(task, verdict, () => warnings(task))
    if (verdict.kind === 'new') coming.add(task)
  }
  return { sheets: counting.sheets, people: counting.people(), brings: coming }
}

type Ids = ReadonlyMap<ChildTask, string>

async function judgeOf(act: Act, tasks: Tasks, setting: Setting, ids: Ids): Promise<Judge> {
  const rowOf = new Map([...ids].map(([task, id]) => [id, task.row]))
  const directory = await directoryOf(act, setting.importId, rowOf)
  for (const child of setting.also?.children ?? []) directory.add(child)
  const stock = await stockOf(act, tasks.rows)
  for (const unit of setting.also?.units ?? []) stock.add(unit)
  return new Judge(act, { directory, stock, plan: tasks.plan, answers: setting.answers })
}

/** What rows bring, for the rows after them to name. */
class Coming implements Brought {
  readonly children: KnownChild[] = []
  readonly units: KnownUnit[] = []
  readonly #judge: Judge
  readonly #ids: Ids

  constructor(judge: Judge, ids: Ids) {
    this.#judge = judge
    this.#ids = ids
  }

  add(task: Task): void {
    if (isChildTask(task)) {
      const child = childOfTask(task, { id: this.#ids.get(task)!, adultId: null })
      this.#judge.directory.add(child)
      this.children.push(child)
    } else if (task.kind === 'equipment') {
      const { inventoryNumber, title } = task.fields
      this.#judge.stock.add({ id: null, inventoryNumber, title })
      this.units.push({ id: null, inventoryNumber, title })
    }
  }
}

/** What the command will say of a loan: its unit may be out on one of its days, by the books or by an earlier row. */
function lent(judge: Judge, task: Task, verdict: Verdict): Verdict {
  if (verdict.kind !== 'lent' || task.kind !== 'loans') return verdict
  const { inventoryNumber, issued, returned } = task.fields
  if (judge.stock.lend(inventoryNumber, { from: issued!, until: returned })) return verdict
  const fault = judge.fault(task, 'inventoryNumber', 'unit_already_on_loan')
  return { ...verdict, kind: 'rejected', faults: [fault] }
}

const rowsWithoutPause = 500

const askedAtOnce = 10_000

/** The marks of rows that are in already, by kind. */
async function allKnown(
  act: Act,
  rows: readonly Task[],
): Promise<Readonly<Record<BuiltKind, ReadonlySet<string>>>> {
  const known = Object.fromEntries(builtKinds.map((kind) => [kind, new Set<string>()])) as Record<
    BuiltKind,
    Set<string>
  >
  for (const kind of builtKinds) {
    const identities = rows.filter((task) => task.kind === kind).map(({ identity }) => identity)
    for (let at = 0; at < identities.length; at += askedAtOnce)
      for (const key of await knownRows(act.sql, kind, identities.slice(at, at + askedAtOnce)))
        known[kind].add(key)
  }
  return known
}

class Counting {
  readonly sheets = new Map<number, SheetSurvey>()
  readonly #judge: Judge
  readonly #questions = new Map<string, { question: Question; task: Task; rows: number }>()

  constructor(judge: Judge) {
    this.#judge = judge
  }

  unchanged(task: Task): void {
    const sheet = this.#of(task)
    sheet.rows++
    sheet.unchanged++
  }

  count(task: Task, verdict: Verdict, more: () => WarningCode[]): void {
    const sheet = this.#of(task)
    sheet.rows++
    if (verdict.question) this.#ask(sheet, task, verdict.question)
    if (verdict.kind === 'rejected') {
      sheet.rejected++
      sheet.faults.push(...verdict.faults)
      return
    }
    if (verdict.kind === 'known') sheet.unchanged++
    else sheet.imported++
    for (const code of codesOf(task, verdict, more)) {
      const rows = sheet.warnings.get(code)
      if (rows) rows.push(task.row)
      else sheet.warnings.set(code, [task.row])
    }
  }

  people(): UnsurePerson[] {
    return [...this.#questions.values()].map(({ question, task, rows }) => {
      return {
        key: question.key,
        kind: task.kind,
        why: question.why,
        ...askedAbout(task),
        sheet: task.sheet,
        row: task.row,
        rows,
        candidates: question.candidates.map(candidateOf),
        decision: decisionOf(this.#judge.answer(question.key)),
      }
    })
  }

  #of({ sheet }: Task): SheetSurvey {
    const there = this.sheets.get(sheet)
    if (there) return there
    const fresh = {
      rows: 0,
      imported: 0,
      unchanged: 0,
      rejected: 0,
      unsure: 0,
      faults: [],
      warnings: new Map(),
    }
    this.sheets.set(sheet, fresh)
    return fresh
  }

  #ask(sheet: SheetSurvey, task: Task, question: Question): void {
    if (this.#judge.answer(question.key) === undefined) sheet.unsure++
    const there = this.#questions.get(question.key)
    if (there) there.rows++
    else this.#questions.set(question.key, { question, task, rows: 1 })
  }
}

function codesOf(task: Task, verdict: Verdict, more: () => WarningCode[]): readonly WarningCode[] {
  if (verdict.kind === 'known') return [task.kind === 'equipment' ? 'unit_known' : 'child_known']
  const own = task.warnings.map(({ code }) => code)
  return [...own, ...more(), ...(verdict.kind === 'lent' ? verdict.warnings : [])]
}

/** Whom a row names, as the file has it. */
function askedAbout(task: Task): Pick<UnsurePerson, 'name' | 'birthDate' | 'parent'> {
  const said = (name: PersonName | null | undefined): string => (name ? fullName(name) : '')
  switch (task.kind) {
    case 'children': {
      const { name, born, representative } = task.fields
      return { name: said(name), birthDate: born, parent: said(representative?.name) }
    }
    case 'services':
    case 'assessments':
      return { name: said(task.fields.child), birthDate: task.fields.childBorn, parent: '' }
    case 'loans': {
      const { child, recipient, childBorn } = task.fields
      return { name: said(child ?? recipient), birthDate: childBorn, parent: child ? said(recipient) : '' }
    }
    case 'equipment':
      return { name: '', birthDate: null, parent: '' }
    case 'surveys':
      return { name: said(task.fields.parent), birthDate: null, parent: '' }
  }
}

const candidateOf = (child: KnownChild) => ({
  childId: child.id,
  name: fullName(child.name),
  birthDate: child.born,
  settlement: child.settlement,
  inRow: child.inRow,
})

const decisionOf = (answer: string | null | undefined) => (answer === undefined ? null : { childId: answer })
