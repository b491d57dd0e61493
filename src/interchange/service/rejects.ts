// Rows that were not taken: kept sealed with their reasons, listed, and given back as a workbook that can be corrected and imported again.
import { type Act, permitted } from '#access/act.ts'
import { keyOfSubject } from '#access/subject-keys.ts'
import { ok, refuse } from '#base/result.ts'
import { rejectedFile, rejectedRows } from '../contract.ts'
import type { Cell } from '../reading/cell.ts'
import { headingKey } from '../reading/heading-key.ts'
import type { Workbook } from '../reading/workbook.ts'
import { importById, type PlannedSheet } from '../store/imports.ts'
import { addRejects, rejectsOf } from '../store/rows.ts'
import { rowWords } from '../words.ts'
import { bookOf } from './books.ts'
import type { RowFault } from './judge.ts'

const place = 'import_rejects.rejected'
const mostOnPage = 500

/** Keeps the faults of a step with the import, sealed. */
export async function keepFaults(
  act: Act,
  step: { readonly id: string; readonly at: number },
  faults: readonly RowFault[],
): Promise<void> {
  if (faults.length === 0) return
  const sealed = act.seal.seal(await keyOfSubject(act, step.id), place, JSON.stringify(faults))
  await addRejects(act.sql, { importId: step.id, from: step.at, sealed })
}

/** The faults of an import in the order of its rows. */
export async function faultsOf(act: Act, importId: string): Promise<RowFault[]> {
  const steps = await rejectsOf(act.sql, importId)
  if (steps.length === 0) return []
  const key = await keyOfSubject(act, importId)
  return steps.flatMap(({ rejected }) => JSON.parse(act.seal.open(key, place, rejected)) as RowFault[])
}

export const rejected = permitted(rejectedRows, async (act, input) => {
  if (!(await importById(act.sql, input.importId))) return refuse('not-found')
  const faults = await faultsOf(act, input.importId)
  return ok({ rows: faults.slice(input.after, input.after + mostOnPage), total: faults.length })
})

const reasonHeading = 'Причина'

/**
 * The rejected rows under the headings of their sheets, with their reasons in a last column «Причина», as an XLSX file. Recognition
 * does not know that heading, so the corrected file can be imported as it is. `null` when nothing was rejected.
 */
export async function rejectsWorkbook(
  book: Workbook,
  plan: readonly PlannedSheet[],
  faults: readonly RowFault[],
): Promise<Buffer | null> {
  const sheets = plan.flatMap((planned) => {
    const own = faults.filter(({ sheet }) => sheet === planned.sheet)
    return own.length > 0 ? [sheetOf(book, planned, own)] : []
  })
  if (sheets.length === 0) return null
  const { default: write } = await import('write-excel-file/node')
  return write(sheets).toBuffer()
}

function sheetOf(book: Workbook, { sheet: at, mapping }: PlannedSheet, faults: readonly RowFault[]) {
  const sheet = book.sheets[at]!
  const columns = mapping.columns.filter(({ key }) => key !== headingKey(reasonHeading))
  const reasons = new Map<number, string[]>()
  for (const fault of faults) {
    const said = fault.column === null ? '' : `${fault.column}: `
    reasons.set(fault.row, [...(reasons.get(fault.row) ?? []), said + rowWords[fault.code].ru])
  }
  const header = [...columns.map(({ heading }) => heading), reasonHeading]
  const rows = sheet.rows
    .filter(({ number }) => reasons.has(number))
    .map(({ number, cells }) => [
      ...columns.map(({ column }) => written(cells[column])),
      { value: reasons.get(number)!.join(' '), type: String },
    ])
  const data = [header.map((value) => ({ value, type: String, fontWeight: 'bold' as const })), ...rows]
  return { data, sheet: sheet.name, columns: header.map(() => ({ width: 22 })) }
}

/** Text stays text: what begins with «=» must not become a formula. */
function written(cell: Cell | undefined) {
  if (cell === null || cell === undefined) return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (typeof cell === 'boolean') return { value: cell, type: Boolean }
  return { value: cell, type: String }
}

/** The workbook of rejected rows of an import; `not-found` when there are none. */
export const rejectedAsFile = permitted(rejectedFile, async (act, { importId }) => {
  const row = await importById(act.sql, importId)
  if (!row?.plan) return refuse('not-found')
  const bytes = await rejectsWorkbook(await bookOf(act, importId), row.plan, await faultsOf(act, importId))
  if (!bytes) return refuse('not-found')
  act.note({ kind: 'read', act: rejectedFile.name, subjectKind: 'import', subjectId: importId })
  return ok({ fileName: `${row.file_name.replace(/\.xls[xm]$/i, '')} — не загружено.xlsx`, bytes })
})
