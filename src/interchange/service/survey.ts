// What importing a file would do, told without doing it.
import { setImmediate } from 'node:timers/promises'
import type { Act } from '#access/act.ts'
import { fullName } from '#base/person-name.ts'
import type { UnsurePerson } from '../contract.ts'
import type { WarningCode } from '../contract/codes.ts'
import type { BuiltKind } from '../contract/kinds.ts'
import { madeId } from '../translating/made-id.ts'
import type { KnownChild } from '../rules/people.ts'
import { childWarnings, serviceWarnings } from '../translating/warnings.ts'
import { knownRows, markKey } from '../store/rows.ts'
import { childOfTask, directoryOf, Judge, type Question, type RowFault, type Verdict } from './judge.ts'
import type { ChildTask, ServiceTask, Task, Tasks } from './tasks.ts'

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
  return new Map(tasks.children.map((task) => [task, madeId(made, { ...task, part: 0 })]))
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
  const knownChildren = await allKnown(act, 'children', tasks.children)
  const warnChild = childWarnings()
  for (const task of tasks.children) {
    await pause(task)
    if (knownChildren.has(markKey(task))) {
      counting.unchanged(task)
      continue
    }
    const verdict = judge.child(task)
    counting.count(task, verdict, () => warnChild(task.fields))
    if (verdict.kind !== 'new') continue
    const child = childOfTask(task, ids.get(task)!)
    directory.add(child)
    newcomers.push(child)
  }
  const knownServices = await allKnown(act, 'services', tasks.services)
  const warnService = serviceWarnings()
  for (const task of tasks.services) {
    await pause(task)
    if (knownServices.has(markKey(task))) counting.unchanged(task)
    else
      counting.count(task, judge.service(task), () =>
        warnService(
          task.fields,
          task.warnings.map(({ code }) => code),
        ),
      )
  }
  return { sheets: counting.sheets, people: counting.people(), newcomers }
}

const rowsWithoutPause = 500

async function pause(task: Task<unknown>): Promise<void> {
  if (task.position % rowsWithoutPause === 0) await setImmediate()
}

const askedAtOnce = 10_000

async function allKnown(act: Act, kind: BuiltKind, tasks: readonly Task<unknown>[]): Promise<Set<string>> {
  const known = new Set<string>()
  for (let at = 0; at < tasks.length; at += askedAtOnce) {
    const some = tasks.slice(at, at + askedAtOnce).map((task) => task.identity)
    for (const key of await knownRows(act.sql, kind, some)) known.add(key)
  }
  return known
}

class Counting {
  readonly sheets = new Map<number, SheetSurvey>()
  readonly #judge: Judge
  readonly #questions = new Map<string, { question: Question; task: ChildTask | ServiceTask; rows: number }>()

  constructor(judge: Judge) {
    this.#judge = judge
  }

  unchanged(task: Task<unknown>): void {
    const sheet = this.#of(task)
    sheet.rows++
    sheet.unchanged++
  }

  count(task: ChildTask | ServiceTask, verdict: Verdict, more: () => WarningCode[]): void {
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
      const isChild = task.kind === 'children'
      const { name, born, parent } = isChild ? ofChild(task as ChildTask) : ofService(task as ServiceTask)
      return {
        key: question.key,
        kind: task.kind,
        why: question.why,
        name,
        birthDate: born,
        parent,
        sheet: task.sheet,
        row: task.row,
        rows,
        candidates: question.candidates.map(candidateOf),
        decision: decisionOf(this.#judge.answer(question.key)),
      }
    })
  }

  #of({ sheet }: Task<unknown>): SheetSurvey {
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

  #ask(sheet: SheetSurvey, task: ChildTask | ServiceTask, question: Question): void {
    if (this.#judge.answer(question.key) === undefined) sheet.unsure++
    const there = this.#questions.get(question.key)
    if (there) there.rows++
    else this.#questions.set(question.key, { question, task, rows: 1 })
  }
}

const ofChild = ({ fields }: ChildTask) => ({
  name: fullName(fields.name!),
  born: fields.born,
  parent: fields.representative ? fullName(fields.representative.name) : '',
})

const ofService = ({ fields }: ServiceTask) => ({
  name: fullName(fields.child!),
  born: fields.childBorn,
  parent: '',
})

const candidateOf = (child: KnownChild) => ({
  childId: child.id,
  name: fullName(child.name),
  birthDate: child.born,
  settlement: child.settlement,
  inRow: child.inRow,
})

const decisionOf = (answer: string | null | undefined) => (answer === undefined ? null : { childId: answer })
