// Each row against the registry: new, in already, faulty, or waiting for a person. The preview and the import ask the same judge.
import type { Act } from '#access/act.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { PersonName } from '#base/person-name.ts'
import type { RowCode, WarningCode } from '../contract/codes.ts'
import { childMismatch } from '../translating/child-command.ts'
import { type AdultMeant, adultMeant, childForFamily } from '../rules/adults.ts'
import type { Answer, KnownChild, Unsure } from '../rules/known.ts'
import { keyOfName } from '../rules/name-index.ts'
import { childMeant, Directory, type Meant, newcomer, type Newcomer } from '../rules/people.ts'
import { knownPeople } from '../store/memory.ts'
import { madeChildren, registryChildren } from '../store/registry.ts'
import { assessmentMismatch } from '../translating/assessment-command.ts'
import { loanMismatch, recipientOf } from '../translating/lending-command.ts'
import { serviceMismatch } from '../translating/service-command.ts'
import { isTitleSame, type KnownUnit, type Stock } from '../rules/stock.ts'
import { type ChildTask, headingOf, type Task, type TaskOf, type Tasks } from './tasks.ts'

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
  | { readonly kind: 'known' }
  | { readonly kind: 'for'; readonly child: KnownChild; readonly adultId: string | null }
  | {
      readonly kind: 'lent'
      readonly child: KnownChild
      readonly adultId: string | null
      readonly unit: KnownUnit
      readonly warnings: readonly WarningCode[]
    }
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
      representatives: row.adults.map((adultId, at) => ({ adultId, name: nameIn(row.parents[at]!) })),
      inRow: made.has(row.id) ? (rowOf.get(row.id) ?? 0) : null,
    })
  }
  return directory
}

/** A search text holds the surname first; what it is split into makes the same text again. */
function nameIn(searchText: string): PersonName {
  const [lastName = '', firstName = '', ...rest] = searchText.split(' ')
  return { lastName, firstName, middleName: rest.join(' ') }
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
  readonly stock: Stock
  readonly #act: Act
  readonly #plan: Tasks['plan']
  readonly #answers: ReadonlyMap<string, string | null>
  readonly #meant = new Map<string, Found>()

  constructor(
    act: Act,
    setting: {
      readonly directory: Directory
      readonly stock: Stock
      readonly plan: Tasks['plan']
      readonly answers: ReadonlyMap<string, string | null>
    },
  ) {
    this.#act = act
    this.directory = setting.directory
    this.stock = setting.stock
    this.#plan = setting.plan
    this.#answers = setting.answers
  }

  fault(task: Pick<Task, 'sheet' | 'row'>, field: string | null, code: RowCode): RowFault {
    const heading = (of: string): string | null => headingOf(this.#plan, task.sheet, of)
    const column =
      field === null ? null : (heading(field) ?? (field === 'childName' ? heading('childLastName') : null))
    return { sheet: task.sheet, row: task.row, column, code }
  }

  answer(key: string): Answer {
    return this.#answers.get(key)
  }

  /** Faults of the row by itself; empty when it is good. */
  ownFaults(task: Task): RowFault[] {
    const { sheet, row } = task
    return task.faults.map(({ column, code }) => ({ sheet, row, column, code }))
  }

  of(task: Task): Verdict {
    switch (task.kind) {
      case 'children':
        return this.child(task)
      case 'services':
        return this.#ofChild(task, (child) => serviceMismatch(task.fields, child))
      case 'equipment':
        return this.#unit(task)
      case 'loans':
        return this.#ofLoan(task)
      case 'assessments':
        return this.#ofChild(task, (child) => assessmentMismatch(task.fields.date, child))
      case 'surveys':
        return this.#ofFamily(task)
    }
  }

  child(task: ChildTask): Verdict {
    const { name, born, representative } = task.fields
    const own = this.ownFaults(task)
    if (own.length > 0 || !name || !born) return { kind: 'rejected', faults: own }
    const mismatch = childMismatch(task.fields)
    if (mismatch) return this.#refused(task, mismatch.field, mismatch.code)
    const key = this.#keyOf('child', `${task.identity}:${task.occurrence}`)
    const row = { name, born, parent: representative?.name ?? null }
    const verdict = newcomer(this.directory, row, this.answer(key))
    if (verdict.kind === 'unsure') return this.#asked(task, 'childName', { ...verdict, key })
    return this.answer(key) === undefined
      ? verdict
      : { ...verdict, ...questionOf(newcomer(this.directory, row, undefined), key) }
  }

  /** A unit of this number and name is there already; of another name it is somebody else's number. */
  #unit(task: TaskOf<'equipment'>): Verdict {
    const own = this.ownFaults(task)
    if (own.length > 0) return { kind: 'rejected', faults: own }
    const known = this.stock.unit(task.fields.inventoryNumber)
    if (!known) return { kind: 'new', isSurelyNew: true }
    return known.id !== null && isTitleSame(known.title, task.fields.title)
      ? { kind: 'known' }
      : this.#refused(task, 'inventoryNumber', 'inventory_number_taken')
  }

  /** A row about a unit and a child, or an adult of its family. On which days the unit was out is not asked here. */
  #ofLoan(task: TaskOf<'loans'>): Verdict {
    const { fields } = task
    const about = fields.child
      ? this.#ofChild(task, (child) => loanMismatch(fields, child))
      : this.#ofAdult(task, { name: fields.recipient, day: fields.issued, field: 'recipient' }, (child) =>
          loanMismatch(fields, child),
        )
    if (about.kind !== 'for') return about
    const unit = this.stock.unit(fields.inventoryNumber)
    if (!unit) return { ...about, ...this.#refused(task, 'inventoryNumber', 'unit_unknown') }
    const recipient = recipientOf(fields, about.child)
    const warnings: WarningCode[] = []
    if (fields.recipient && !recipient) warnings.push('recipient_unknown')
    if (fields.title !== '' && !isTitleSame(fields.title, unit.title)) warnings.push('title_differs')
    return { ...about, kind: 'lent', adultId: recipient?.adultId ?? about.adultId, unit, warnings }
  }

  /** A row about a child that it names. */
  #ofChild(
    task: TaskOf<'services'> | TaskOf<'assessments'> | TaskOf<'loans'>,
    mismatchOf: MismatchOf,
  ): Judged {
    const own = this.ownFaults(task)
    const { child: name, childBorn: born } = task.fields
    if (own.length > 0 || !name) return { kind: 'rejected', faults: own }
    const { meant, question } = this.#whoIs(name, born)
    if (meant.kind === 'unsure') return this.#asked(task, 'childName', question.question!)
    if (meant.kind === 'nobody') return { ...this.#refused(task, 'childName', 'person_unknown'), ...question }
    const mismatch = mismatchOf(meant.child)
    return mismatch
      ? { ...this.#refused(task, mismatch.field, mismatch.code), ...question }
      : { kind: 'for', child: meant.child, adultId: null, ...question }
  }

  #ofFamily(task: TaskOf<'surveys'>): Verdict {
    const { parent: name, date: day } = task.fields
    return this.#ofAdult(task, { name, day, field: 'parentName' }, (child) => assessmentMismatch(day, child))
  }

  /** A row about a family of which it names an adult. */
  #ofAdult(
    task: TaskOf<'surveys'> | TaskOf<'loans'>,
    { name, day, field }: { name: PersonName | null; day: LocalDate | null; field: string },
    mismatchOf: MismatchOf,
  ): Judged {
    const own = this.ownFaults(task)
    if (own.length > 0 || !name || !day) return { kind: 'rejected', faults: own }
    const key = this.#keyOf('adult', keyOfName(name))
    const given = this.answer(key)
    const { adults } = this.directory
    const meant = adultMeant(adults, name, { given, child: given ? this.directory.byId(given) : undefined })
    const unanswered =
      given === undefined ? meant : adultMeant(adults, name, { given: undefined, child: undefined })
    const question = questionOf(unanswered, key)
    if (meant.kind === 'unsure') return this.#asked(task, field, question.question!)
    if (meant.kind === 'nobody') return { ...this.#refused(task, field, 'person_unknown'), ...question }
    const child = childForFamily(meant.adult.children, day)
    const mismatch = mismatchOf(child)
    return mismatch
      ? { ...this.#refused(task, mismatch.field, mismatch.code), ...question }
      : { kind: 'for', child, adultId: meant.adult.id, ...question }
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

  #refused(task: Task, field: string, code: RowCode): Rejected {
    return { kind: 'rejected', faults: [this.fault(task, field, code)] }
  }

  #asked(task: Task, field: string, question: Question): Rejected & { readonly question: Question } {
    return { kind: 'rejected', faults: [this.fault(task, field, 'person_unsure')], question }
  }
}

type Rejected = Extract<Verdict, { readonly kind: 'rejected' }>
/** A row whose people were looked for. */
type Judged = Extract<Verdict, { readonly kind: 'rejected' | 'for' }>
type MismatchOf = (child: KnownChild) => { field: string; code: RowCode } | null

const questionOf = (
  meant: Unsure | { readonly kind: Exclude<(Meant | Newcomer | AdultMeant)['kind'], 'unsure'> },
  key: string,
): { question?: Question } => (meant.kind === 'unsure' ? { question: { ...meant, key } } : {})

/** A child that a row will be, for comparing later rows with it. `adultId` is its parent's once that is known. */
export const childOfTask = (
  { fields, row }: ChildTask,
  made: { readonly id: string; readonly adultId: string | null },
): KnownChild => ({
  id: made.id,
  name: fields.name!,
  born: fields.born!,
  deceasedOn: null,
  settlement: fields.settlement,
  representatives: fields.representative ? [{ adultId: made.adultId, name: fields.representative.name }] : [],
  inRow: row,
})
