// Workbooks of imports, opened. The last one is kept for a minute: a person who maps its columns asks for it again and again.
import type { Act } from '#access/act.ts'
import { keyOfSubject } from '#access/subject-keys.ts'
import type { Result } from '#base/result.ts'
import type { FileCode } from '../contract/codes.ts'
import { openWorkbook, type Workbook } from '../reading/workbook.ts'
import { sealedFile } from '../store/imports.ts'

const kept_ms = 60_000
const place = 'import.file'

let kept: { readonly importId: string; readonly book: Workbook } | undefined
let timer: NodeJS.Timeout | undefined

/** Has the next callers find this workbook opened. */
export function keepBook(importId: string, book: Workbook): Workbook {
  clearTimeout(timer)
  kept = { importId, book }
  timer = setTimeout(() => (kept = undefined), kept_ms).unref()
  return book
}

export const sealFile = async (act: Act, importId: string, bytes: Uint8Array): Promise<Buffer> =>
  act.seal.sealBytes(await keyOfSubject(act, importId), place, bytes)

/** Opens the bytes of a new import. Refuses as reading does. */
export async function openBook(importId: string, bytes: Uint8Array): Promise<Result<Workbook, FileCode>> {
  const book = await openWorkbook(bytes)
  if (book.ok) keepBook(importId, book.value)
  return book
}

/** The workbook of an import. Throws when it cannot be opened: it was when it came. */
export async function bookOf(act: Act, importId: string): Promise<Workbook> {
  if (kept?.importId === importId) return keepBook(importId, kept.book)
  const sealed = await sealedFile(act.sql, importId)
  if (!sealed) throw new Error('the import has no file')
  const bytes = act.seal.openBytes(await keyOfSubject(act, importId), place, sealed)
  const book = await openWorkbook(bytes)
  if (!book.ok) throw new Error(`the file of an import is ${book.code}`)
  return keepBook(importId, book.value)
}
