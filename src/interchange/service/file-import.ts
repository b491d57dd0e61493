// One file from its bytes to its result in one call, for callers without a screen.
import type { Act, Actor } from '#access/act.ts'
import { actFor, inTransaction } from '#access/dispatch.ts'
import type { Program } from '#access/program.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { largestFile } from '../contract.ts'
import type { FileCode, SheetCode } from '../contract/codes.ts'
import { isBuilt, type Kind } from '../contract/kinds.ts'
import { countRows } from '../reading/rows.ts'
import { openWorkbook, type Workbook } from '../reading/workbook.ts'
import type { Brought } from '../rules/known.ts'
import type { Understood } from '../reading/understanding.ts'
import { importById, type PlannedSheet } from '../store/imports.ts'
import { begin } from './changes.ts'
import { answersOf, type RowFault } from './judge.ts'
import { faultsOf, rejectsWorkbook } from './rejects.ts'
import { carryOut } from './run.ts'
import { survey } from './survey.ts'
import { planOf, readTasks, understandSheets } from './tasks.ts'
import { takeFile } from './upload.ts'

export interface FileSheet {
  readonly name: string
  readonly kind: Kind | null
  /** Rows of the journal; 0 where the sheet cannot be read. */
  readonly rows: number
  /** `null` when the sheet was understood. */
  readonly code: SheetCode | null
  readonly isTaken: boolean
}

export interface FileResult {
  readonly state: 'done' | 'failed' | 'dryRun' | 'nothing'
  readonly sheets: readonly FileSheet[]
  readonly imported: number
  readonly unchanged: number
  readonly rejected: number
  readonly faults: readonly RowFault[]
  /** The workbook of rejected rows; `null` when there are none or it was not asked for. */
  readonly rejects: Uint8Array | null
  /** Of a dry run: what the file would bring for later files to name. */
  readonly brings: Brought
}

export interface FileToImport {
  readonly name: string
  readonly bytes: Uint8Array
  /** What the caller says the file is. */
  readonly asked?: Kind | undefined
  readonly withRejects?: boolean
  readonly onStep?: (done: number, rows: number) => void
}

/** An act for looking only. */
const looking = (program: Program, actor: Actor): Act =>
  actFor(program, actor, {
    sql: program.db.centre(actor.centreId),
    now: program.clock.now(),
    commandId: program.clock.id(),
    note: () => undefined,
  })

interface Read {
  readonly book: Workbook
  readonly understood: readonly Understood[]
  readonly plan: readonly PlannedSheet[]
}

async function read(act: Act, file: FileToImport): Promise<Result<Read, FileCode>> {
  if (file.bytes.length > largestFile) return refuse('file-too-large')
  const book = await openWorkbook(file.bytes)
  if (!book.ok) return book
  const understood = await understandSheets(act, book.value, {}, file.asked)
  return ok({ book: book.value, understood, plan: planOf(understood, file.asked) })
}

const sheetsOf = ({ book, understood, plan }: Read): FileSheet[] =>
  understood.map(({ recognition, code }, at) => {
    const sheet = book.sheets[at]!
    const isTaken = plan.some((planned) => planned.sheet === at)
    const rows = recognition && code === null ? countRows(sheet, recognition) : 0
    return { name: sheet.name, kind: recognition?.kind ?? null, rows, code, isTaken }
  })

/** The kinds of a file's sheets, so that several files come in in the right order. */
export async function kindsOfFile(
  program: Program,
  actor: Actor,
  file: FileToImport,
): Promise<Result<readonly Kind[], FileCode>> {
  const found = await read(looking(program, actor), file)
  if (!found.ok) return found
  return ok(sheetsOf(found.value).flatMap(({ kind, code }) => (kind !== null && code === null ? [kind] : [])))
}

const nobody: Brought = { children: [], units: [] }

const nothing = (found: Read): FileResult => ({
  state: 'nothing',
  sheets: sheetsOf(found),
  imported: 0,
  unchanged: 0,
  rejected: 0,
  faults: [],
  rejects: null,
  brings: nobody,
})

/**
 * Imports one file as a person. A file of which an import was cut off goes on with that import. `nothing` when no sheet can come in:
 * the sheets say why.
 */
export async function importFile(
  program: Program,
  actor: Actor,
  file: FileToImport,
): Promise<Result<FileResult, FileCode>> {
  const found = await read(looking(program, actor), file)
  if (!found.ok) return found
  if (found.value.plan.length === 0) return ok(nothing(found.value))
  const { book } = found.value
  const begun = await inTransaction(program, actor, program.clock.id(), async (act) => {
    const taken = await takeFile(act, { fileName: file.name, bytes: file.bytes, book })
    if (!taken.ok || taken.value.isCutOff) return taken
    const started = await begin(act, taken.value.importId, file.asked)
    return started.ok ? taken : started
  })
  if (!begun.ok) return begun as Result<never, FileCode>
  const { importId } = begun.value
  const outcome = await carryOut(program, actor, importId, file.onStep)
  return ok(await resultOf(looking(program, actor), { importId, outcome, file, found: found.value }))
}

interface Ended {
  readonly importId: string
  readonly outcome: string
  readonly file: FileToImport
  readonly found: Read
}

async function resultOf(act: Act, { importId, outcome, file, found }: Ended): Promise<FileResult> {
  const row = (await importById(act.sql, importId))!
  const faults = await faultsOf(act, importId)
  return {
    state: outcome === 'done' || row.state === 'done' ? 'done' : 'failed',
    sheets: sheetsOf(found),
    imported: row.imported_count,
    unchanged: row.unchanged_count,
    rejected: row.rejected_count,
    faults,
    rejects: file.withRejects ? await rejectsWorkbook(found.book, found.plan, faults) : null,
    brings: nobody,
  }
}

/** What importing a file would do; nothing is kept. `also` is what other files will have brought before. */
export async function tryFile(
  program: Program,
  actor: Actor,
  file: FileToImport,
  also: Brought,
): Promise<Result<FileResult, FileCode>> {
  const act = looking(program, actor)
  const found = await read(act, file)
  if (!found.ok) return found
  if (found.value.plan.length === 0) return ok(nothing(found.value))
  const tasks = await readTasks(act, found.value.book, found.value.plan)
  const answers = await answersOf(act, {})
  const result = await survey(act, tasks, { importId: null, at: Date.parse(act.now), answers, also })
  const sheets = [...result.sheets.values()]
  const sum = (of: 'imported' | 'unchanged' | 'rejected'): number =>
    sheets.reduce((total, sheet) => total + sheet[of], 0)
  const faults = sheets.flatMap((sheet) => sheet.faults)
  return ok({
    state: 'dryRun',
    sheets: sheetsOf(found.value),
    imported: sum('imported'),
    unchanged: sum('unchanged'),
    rejected: sum('rejected'),
    faults,
    rejects: file.withRejects ? await rejectsWorkbook(found.value.book, found.value.plan, faults) : null,
    brings: result.brings,
  })
}

/** Whether a sheet was recognised as a kind that this version does not import. */
export const isNotBuilt = (sheet: FileSheet): boolean =>
  sheet.kind !== null && sheet.code === null && !isBuilt(sheet.kind)
