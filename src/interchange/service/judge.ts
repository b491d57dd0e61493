// Each row against the registry: new, in already, faulty, or waiting for a person. The preview and the import ask the same judge.
import type { Act } from '#access/act.ts'
import type { LocalDate } from '#base/local-date.ts'
import { type PersonName, searchText } from '#base/person-name.ts'
import type { RowCode } from '../contract/codes.ts'
import { childMismatch } from '../translating/child-command.ts'
import {
  type Answer,
  childMeant,
  Directory,
  keyOfName,
  type KnownChild,
  type Meant,
  newcomer,
  type Newcomer,
  type Unsure,
} from '../rules/people.ts'
import { serviceMismatch } from '../translating/service-command.ts'
import { knownPeople } from '../store/memory.ts'
import { madeChildren, registryChildren } from '../store/registry.ts'
import { type ChildTask, headingOf, type ServiceTask, type Task, type Tasks } from './tasks.ts'

export interface RowFault {
  readonly sheet: number
  readonly row: number
  /** The heading above the cell, `null` when the row as a whole is meant. */
  readonly column: string | null
  readonly code: RowCode
}

/** A person has to say who is meant. */
export interface Question extends Unsure {
  /** 32 hexadecimal digits that say nothing about the person. */
  readonly key: string
}

/** `question` is there when a person had to be asked, answered or not. */
export type Verdict = { readonly question?: Question } & (
  | { readonly kind: 'new'; readonly isSurelyNew: boolean }
  | { readonly kind: 'known'; readonly child: KnownChild }
  | { readonly kind: 'for'; readonly child: KnownChild }
  | { readonly kind: 'rejected'; readonly faults: readonly RowFault[] }
)

/** The registry's children; those that this import made say which row they are. */
export async function directoryOf(
  act: Act,
  importId: string | null,
  rowOf: ReadonlyMap<string, number>,
): Promise<Directory> {
  const made = importId === null ? new Set<string>() : await madeChildren(act.sql, importId)
  const directory = new Directory()
  for (const row of await registryChildren(act.sql)) {
    directory.add({
      id: row.id,
      name: { lastName: row.last_name, firstName: row.first_name, middleName: row.middle_name },
      born: row.birth_date,
      deceasedOn: row.deceased_on,
      settlement: row.settlement ?? '',
      parents: row.parents,
      inRow: made.has(row.id) ? (rowOf.get(row.id) ?? 0) : null,
    })
  }
  return directory
}

/** What people have answered: for this file, else for an earlier one. */
export async function answersOf(
  act: Act,
  decisions: Readonly<Record<string, string | null>>,
): Promise<Map<string, string | null>> {
  const remembered = (await knownPeople(act.sql)).map(({ question, child_id }): [string, string | null] => [
    question,
    child_id,
  ])
  return new Map([...remembered, ...Object.entries(decisions)])
}

interface Found {
  readonly meant: Meant
  readonly question: { readonly question?: Question }
}

export class Judge {
  readonly directory: Directory
  readonly #act: Act
  readonly #plan: Tasks['plan']
  readonly #answers: ReadonlyMap<string, string | null>
  readonly #meant = new Map<string, Found>()

  constructor(
    act: Act,
    setting: {
      readonly directory: Directory
      readonly plan: Tasks['plan']
      readonly answers: ReadonlyMap<string, string | null>
    },
  ) {
    this.#act = act
    this.directory = setting.directory
    this.#plan = setting.plan
    this.#answers = setting.answers
  }

  fault(task: Pick<Task<unknown>, 'sheet' | 'row'>, field: string | null, code: RowCode): RowFault {
    const heading = (of: string): string | null => headingOf(this.#plan, task.sheet, of)
    const column =
      field === null ? null : (heading(field) ?? (field === 'childName' ? heading('childLastName') : null))
    return { sheet: task.sheet, row: task.row, column, code }
  }

  answer(key: string): Answer {
    return this.#answers.get(key)
  }

  /** Faults of the row by itself; empty when it is good. */
  ownFaults(task: ChildTask | ServiceTask): RowFault[] {
    const { sheet, row } = task
    return task.faults.map(({ column, code }) => ({ sheet, row, column, code }))
  }

  child(task: ChildTask): Verdict {
    const { name, born, representative } = task.fields
    const own = this.ownFaults(task)
    if (own.length > 0 || !name || !born) return { kind: 'rejected', faults: own }
    const mismatch = childMismatch(task.fields)
    if (mismatch) return this.#refused(task, mismatch.field, mismatch.code)
    const key = this.#keyOf('child', `${task.identity}:${task.occurrence}`)
    const row = { name, born, parent: representative ? searchOf(representative.name) : '' }
    const verdict = newcomer(this.directory, row, this.answer(key))
    if (verdict.kind === 'unsure') return this.#asked(task, { ...verdict, key })
    return this.answer(key) === undefined
      ? verdict
      : { ...verdict, ...questionOf(newcomer(this.directory, row, undefined), key) }
  }

  service(task: ServiceTask): Verdict {
    const own = this.ownFaults(task)
    const { child: name, childBorn: born } = task.fields
    if (own.length > 0 || !name) return { kind: 'rejected', faults: own }
    const { meant, question } = this.#whoIs(name, born)
    if (meant.kind === 'unsure') return this.#asked(task, question.question!)
    if (meant.kind === 'nobody') return { ...this.#refused(task, 'childName', 'person_unknown'), ...question }
    const mismatch = serviceMismatch(task.fields, meant.child)
    return mismatch
      ? { ...this.#refused(task, mismatch.field, mismatch.code), ...question }
      : { kind: 'for', child: meant.child, ...question }
  }

  /** A name is looked for once: the same one stands in hundreds of rows. */
  #whoIs(name: PersonName, born: LocalDate | null): Found {
    const text = `${keyOfName(name)}|${born ?? ''}`
    const before = this.#meant.get(text)
    if (before) return before
    const key = this.#keyOf('service', text)
    const meant = childMeant(this.directory, { name, born }, this.answer(key))
    const unanswered =
      this.answer(key) === undefined ? meant : childMeant(this.directory, { name, born }, undefined)
    const found = { meant, question: questionOf(unanswered, key) }
    this.#meant.set(text, found)
    return found
  }

  #keyOf(kind: string, text: string): string {
    return this.#act.seal.blind('import.question', `${kind}|${text}`).toString('hex')
  }

  #refused(task: ChildTask | ServiceTask, field: string, code: RowCode): Verdict {
    return { kind: 'rejected', faults: [this.fault(task, field, code)] }
  }

  #asked(task: ChildTask | ServiceTask, question: Question): Verdict {
    return { kind: 'rejected', faults: [this.fault(task, 'childName', 'person_unsure')], question }
  }
}

const questionOf = (meant: Meant | Newcomer, key: string): { question?: Question } =>
  meant.kind === 'unsure' ? { question: { ...meant, key } } : {}

export const searchOf = (name: PersonName): string =>
  searchText(name.lastName, name.firstName, name.middleName)

/** A child that a row will be, for comparing later rows with it. */
export const childOfTask = (task: ChildTask, id: string): KnownChild => ({
  id,
  name: task.fields.name!,
  born: task.fields.born!,
  deceasedOn: null,
  settlement: task.fields.settlement,
  parents: task.fields.representative ? [searchOf(task.fields.representative.name)] : [],
  inRow: task.row,
})
