// What importing a file would do, told without doing it.
import { setImmediate } from 'node:timers/promises'
import type { Act } from '#access/act.ts'
import { fullName, type PersonName } from '#base/person-name.ts'
import type { UnsurePerson } from '../contract.ts'
import type { WarningCode } from '../contract/codes.ts'
import { builtKinds, type BuiltKind } from '../contract/kinds.ts'
import { madeId } from '../translating/made-id.ts'
import type { KnownChild } from '../rules/known.ts'
import { rowWarnings } from '../translating/warnings.ts'
import { knownRows, markKey } from '../store/rows.ts'
import { childOfTask, directoryOf, Judge, type Question, type RowFault, type Verdict } from './judge.ts'
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
  /** Children that the file would bring. */
  readonly newcomers: readonly KnownChild[]
}

interface Setting {
  readonly importId: string | null
  /** Milliseconds of the upload. */
  readonly at: number
  readonly answers: ReadonlyMap<string, string | null>
  /** Children that other files will have brought before this one comes in. */
  readonly also?: readonly KnownChild[]
}

/** The ids that children of a file will have, with their rows. */
export function idsOfChildren(tasks: Tasks, made: { importId: string; at: number }): Map<ChildTask, string> {
  return new Map(tasks.rows.filter(isChildTask).map((task) => [task, madeId(made, { ...task, part: 0 })]))
}

/** Judges every row against the registry as it is. Linear, but for names that nobody has exactly. */
export async function survey(act: Act, tasks: Tasks, setting: Setting): Promise<Survey> {
  const ids = idsOfChildren(tasks, { importId: setting.importId ?? act.commandId, at: setting.at })
  const rowOf = new Map([...ids].map(([task, id]) => [id, task.row]))
  const directory = await directoryOf(act, setting.importId, rowOf)
  for (const child of setting.also ?? []) directory.add(child)
  const judge = new Judge(act, { directory, plan: tasks.plan, answers: setting.answers })
  const counting = new Counting(judge)
  const newcomers: KnownChild[] = []
  const known = await allKnown(act, tasks.rows)
  const warnings = rowWarnings()
  for (const task of tasks.rows) {
    if (task.position % rowsWithoutPause === 0) await setImmediate()
    if (known[task.kind].has(markKey(task))) {
      counting.unchanged(task)
      continue
    }
    const verdict = judge.of(task)
    counting.count(task, verdict, () => warnings(task))
    if (verdict.kind !== 'new' || !isChildTask(task)) continue
    const child = childOfTask(task, { id: ids.get(task)!, adultId: null })
    directory.add(child)
    newcomers.push(child)
  }
  return { sheets: counting.sheets, people: counting.people(), newcomers }
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
    const codes: WarningCode[] =
      verdict.kind === 'known' ? ['child_known'] : [...task.warnings.map(({ code }) => code), ...more()]
    for (const code of codes) {
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
