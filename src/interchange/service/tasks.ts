// The rows of a file in the order in which they come in: children first, then what happened to them.
import type { Act } from '#access/act.ts'
import { builtKinds, type BuiltKind, isBuilt, type Kind } from '../contract/kinds.ts'
import type { SheetMapping } from '../reading/headings.ts'
import { type CandidateRow, type FieldsOf, readSheet } from '../reading/rows.ts'
import type { Workbook } from '../reading/workbook.ts'
import { occurrences } from '../rules/occurrence.ts'
import { understand, type Said, type Understood } from '../reading/understanding.ts'
import type { PlannedSheet } from '../store/imports.ts'
import { knownHeadings } from '../store/memory.ts'
import type { RowMark } from '../store/rows.ts'

/** One row of a kind on its way in. */
export interface TaskOf<Of extends BuiltKind> extends Omit<CandidateRow<FieldsOf[Of]>, 'identity'>, RowMark {
  readonly kind: Of
  readonly sheet: number
  /** Its place among all rows of the file that come in. */
  readonly position: number
}
export type Task = { readonly [Of in BuiltKind]: TaskOf<Of> }[BuiltKind]
export type ChildTask = TaskOf<'children'>

export interface Tasks {
  /** Each at its position, kind after kind. */
  readonly rows: readonly Task[]
  /** How many rows of a sheet are titles, totals or repeated headings. */
  readonly skipped: ReadonlyMap<number, number>
  readonly plan: readonly PlannedSheet[]
}

/**
 * What each sheet is, by the centre's own words and ours. `asked` is the kind that the caller says the file is: a sheet that is
 * plainly of another kind stays that.
 */
export async function understandSheets(
  act: Act,
  book: Workbook,
  said: Readonly<Record<string, Said>>,
  asked?: Kind,
): Promise<Understood[]> {
  const remembered: Partial<Record<Kind, Record<string, string | null>>> = {}
  for (const { kind, heading, field } of await knownHeadings(act.sql))
    (remembered[kind] ??= {})[heading] = field
  return book.sheets.map((sheet, at) => {
    const plain = understand(sheet, remembered, said[at])
    return asked && plain.code !== null ? understand(sheet, remembered, said[at], asked) : plain
  })
}

/** The sheets that can be read, children before what happened to them. */
export function planOf(understood: readonly Understood[], asked?: Kind): PlannedSheet[] {
  const planned = understood.flatMap(({ recognition, code }, sheet) => {
    if (!recognition || code !== null || !isBuilt(recognition.kind)) return []
    if (asked && recognition.kind !== asked) return []
    const { kind, headerRow, columns } = recognition
    return [{ sheet, mapping: { kind, headerRow, columns } }]
  })
  return planned.toSorted((a, b) => orderOf(a.mapping) - orderOf(b.mapping) || a.sheet - b.sheet)
}

const orderOf = ({ kind }: SheetMapping): number => builtKinds.indexOf(kind as BuiltKind)

/** Reads the rows of the planned sheets. Linear: 100,000 rows of services take two seconds. */
export async function readTasks(act: Act, book: Workbook, plan: readonly PlannedSheet[]): Promise<Tasks> {
  const skipped = new Map<number, number>()
  const nth = occurrences()
  const rows: Task[] = []
  for (const { sheet, mapping } of plan) {
    const kind = mapping.kind as BuiltKind
    const read = await readSheet(kind, book.sheets[sheet]!, mapping, act.today)
    skipped.set(sheet, read.skipped.length)
    for (const row of read.rows) {
      const identity = act.seal.blind('import_row.identity', row.identity).toString('hex')
      const mark = { identity, occurrence: nth(identity) }
      // The reader of a kind gives that kind's fields, which the compiler does not follow over all kinds at once.
      rows.push({ ...row, ...mark, kind, sheet, position: rows.length } as Task)
    }
  }
  return { rows, skipped, plan }
}

export const isChildTask = (task: Task): task is ChildTask => task.kind === 'children'

/** The heading above a field's column of a sheet, `null` when it has none. */
export const headingOf = (plan: readonly PlannedSheet[], sheet: number, field: string): string | null =>
  plan.find((one) => one.sheet === sheet)?.mapping.columns.find((column) => column.field === field)
    ?.heading ?? null
