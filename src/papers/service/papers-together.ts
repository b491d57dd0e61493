// Several papers, to be printed at once.
import type { Act } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { keysOfSubjects } from '#access/subject-keys.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { pdfOf } from '#platform/office.ts'
import { papersTogether } from '../contract.ts'
import { docxType } from './make.ts'
import * as store from '../store/papers.ts'
import { openFile } from './files.ts'
import { areReached, fileName, maySee } from './papers.ts'
import { together } from './together.ts'

/** The files in the order of the rows; their keys come in one round trip. */
async function filesOf(
  act: Act,
  rows: readonly store.PaperRow[],
): Promise<Result<Buffer[], 'not-found' | 'destroyed'>> {
  await keysOfSubjects(act, [...new Set(rows.map((row) => row.subject_id ?? act.actor.centreId))])
  const files: Buffer[] = []
  for (const { file_id: fileId } of rows) {
    if (!fileId) return refuse('not-found')
    const opened = await openFile(act, fileId)
    if (!opened.ok) return opened
    files.push(opened.value.bytes)
  }
  return ok(files)
}

/** The papers in the order of their ids, if the actor may open every one of them. */
async function rowsOf(
  act: Act,
  paperIds: readonly string[],
): Promise<Result<store.PaperRow[], 'not-found' | 'not-allowed'>> {
  const found = new Map((await store.papersById(act.sql, paperIds)).map((row) => [row.id, row]))
  const rows = paperIds.flatMap((id) => found.get(id) ?? [])
  if (rows.length < paperIds.length || !(await areReached(act, paperIds))) return refuse('not-found')
  return rows.every((row) => maySee(act, row)) ? ok(rows) : refuse('not-allowed')
}

export const openTogether = permitted(papersTogether, async (act, { paperIds, what }) => {
  const rows = await rowsOf(act, paperIds)
  if (!rows.ok) return rows
  const files = await filesOf(act, rows.value)
  if (!files.ok) return files
  const docx = together(files.value)
  if (!docx) return refuse('not-alike')
  const bytes = what === 'pdf' ? await pdfOf(docx) : docx
  if (!bytes) return refuse('pdf-unavailable')
  for (const { id } of rows.value) {
    act.note({ kind: 'read', act: papersTogether.name, subjectKind: 'paper', subjectId: id, facts: { what } })
  }
  const mediaType = what === 'pdf' ? 'application/pdf' : docxType
  return ok({ fileName: fileName(rows.value[0]!, mediaType), mediaType, base64: bytes.toString('base64') })
})
