// What there is to see of imports: the list, how far one has come, what a file holds.
import { permitted } from '#access/act.ts'
import { ok, refuse } from '#base/result.ts'
import { importProgress, imports, type ImportSummary, openImport, type OpenedSheet } from '../contract.ts'
import { isBuilt } from '../contract/kinds.ts'
import { fieldsOf, suggest, type Recognition } from '../reading/headings.ts'
import { countRows } from '../reading/rows.ts'
import type { Sheet, Workbook } from '../reading/workbook.ts'
import { shownCells } from '../translating/shown.ts'
import type { Understood } from '../reading/understanding.ts'
import * as store from '../store/imports.ts'
import { bookOf } from './books.ts'
import { answersOf } from './judge.ts'
import { survey, type SheetSurvey } from './survey.ts'
import { planOf, readTasks, type Tasks, understandSheets } from './tasks.ts'

const previewRows = 10
const mostFaults = 50
const mostPeople = 200

const progressOf = (row: store.ImportRow) => ({
  id: row.id,
  state: row.state,
  done: row.done_count,
  rows: row.row_count,
  imported: row.imported_count,
  unchanged: row.unchanged_count,
  rejected: row.rejected_count,
})

const summaryOf = (row: store.ImportRow): ImportSummary => ({
  ...progressOf(row),
  fileName: row.file_name,
  kinds: row.kinds,
  uploadedAt: row.uploaded_at,
  finishedAt: row.finished_at,
  byAccountId: row.account_id,
})

export const list = permitted(imports, async (act, input) => {
  const rows = await store.importPage(act.sql, input.before ?? null, input.limit + 1)
  const page = rows.slice(0, input.limit)
  return ok({
    imports: page.map(summaryOf),
    next: rows.length > page.length ? page.at(-1)!.id : null,
  })
})

export const progress = permitted(importProgress, async (act, input) => {
  const row = await store.importById(act.sql, input.importId)
  return row ? ok(progressOf(row)) : refuse('not-found')
})

export const open = permitted(openImport, async (act, input) => {
  const row = await store.importById(act.sql, input.importId)
  if (!row) return refuse('not-found')
  const book = await bookOf(act, row.id)
  const understood = await understandSheets(act, book, row.said)
  const tasks = await readTasks(act, book, row.plan ?? planOf(understood))
  const found = await survey(act, tasks, {
    importId: row.id,
    at: Date.parse(row.uploaded_at),
    answers: await answersOf(act, row.decisions),
  })
  act.note({ kind: 'read', act: openImport.name, subjectKind: 'import', subjectId: row.id })
  return ok({
    ...summaryOf(row),
    sheets: understood.map((one, index) =>
      sheetOf({ book, index, understood: one, tasks, survey: found.sheets.get(index) }),
    ),
    people: found.people.slice(0, mostPeople),
    isPeopleMore: found.people.length > mostPeople,
  })
})

interface Shown {
  readonly book: Workbook
  readonly index: number
  readonly understood: Understood
  readonly tasks: Tasks
  readonly survey: SheetSurvey | undefined
}

function sheetOf({ book, index, understood, tasks, survey }: Shown): OpenedSheet {
  const sheet = book.sheets[index]!
  const { recognition, code } = understood
  return {
    index,
    name: sheet.name,
    isHidden: sheet.hidden,
    code,
    ...understandingOf(recognition),
    skipped: tasks.skipped.get(index) ?? 0,
    ...countsOf(sheet, recognition, survey),
    preview: previewOf(index, recognition, tasks),
    faults: faultsOf(survey),
    warnings: warningsOf(survey),
  }
}

const unknown = {
  kind: null,
  isBuilt: false,
  confidence: 0,
  headerRow: null,
  fields: [],
  columns: [],
  missing: [],
}

function understandingOf(recognition: Recognition | null) {
  if (!recognition) return unknown
  const { kind, confidence, headerRow, missing } = recognition
  return {
    kind,
    isBuilt: isBuilt(kind),
    confidence,
    headerRow,
    columns: columnsOf(recognition),
    fields: fieldsOf(kind),
    missing: missing.map((group) => [...group]),
  }
}

const faultsOf = (survey: SheetSurvey | undefined): OpenedSheet['faults'] =>
  (survey?.faults ?? []).slice(0, mostFaults).map(({ row, column, code }) => ({ row, column, code }))

const warningsOf = (survey: SheetSurvey | undefined): OpenedSheet['warnings'] =>
  [...(survey?.warnings ?? [])].map(([code, rows]) => ({ code, count: rows.length, rows: rows.slice(0, 5) }))

const columnsOf = ({ kind, columns }: Recognition): OpenedSheet['columns'] =>
  columns.map((column) => ({
    ...column,
    suggestions: column.field === null ? suggest(kind, column.heading).map(({ field }) => field) : [],
  }))

/** A kind that is not built yet is counted all the same: the person sees that nothing was passed over. */
function countsOf(sheet: Sheet, recognition: Recognition | null, survey: SheetSurvey | undefined) {
  const { imported = 0, unchanged = 0, rejected = 0, unsure = 0 } = survey ?? {}
  const isCounted = recognition !== null && !isBuilt(recognition.kind)
  const rows = survey?.rows ?? (isCounted ? countRows(sheet, recognition) : 0)
  return { rows, imported, unchanged, rejected, unsure }
}

function previewOf(index: number, recognition: Recognition | null, tasks: Tasks): OpenedSheet['preview'] {
  if (!recognition) return { fields: [], rows: [] }
  const titles = new Map(fieldsOf(recognition.kind).map(({ field, title }) => [field, title]))
  const columns = recognition.columns.filter(({ field }) => field !== null && field !== 'number')
  const rows = tasks.rows.filter(({ sheet }) => sheet === index)
  return {
    fields: columns.map(({ field }) => ({ field: field!, title: titles.get(field!) ?? field! })),
    rows: rows.slice(0, previewRows).map((task) => ({ row: task.row, cells: shownCells(task, columns) })),
  }
}
