// A file comes in: read once to see that it can be, then kept sealed.
import { createHash } from 'node:crypto'
import { type Act, permitted } from '#access/act.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { importFile, largestFile } from '../contract.ts'
import type { FileCode } from '../contract/codes.ts'
import type { Kind } from '../contract/kinds.ts'
import type { Workbook } from '../reading/workbook.ts'
import { addImport, holdRun, underWay } from '../store/imports.ts'
import { keepBook, openBook, sealFile } from './books.ts'
import { planOf, understandSheets } from './tasks.ts'

const longestName = 200

/** The bare name of a file: no folders, no control characters, at most 200 characters. */
export const bareName = (name: string): string =>
  (
    name
      .normalize('NFC')
      .split(/[\\/]/)
      .at(-1)!
      .replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/gu, '')
      .trim() || 'без имени.xlsx'
  ).slice(0, longestName)

/** Takes a workbook in. Refuses as reading does, `file-too-large` above 30 MB; then nothing is kept. */
export const upload = permitted(importFile, async (act, { fileName, bytes }) => {
  const taken = await takeFile(act, { fileName, bytes })
  return taken.ok ? ok({ importId: taken.value.importId }) : taken
})

interface GivenFile {
  readonly fileName: string
  readonly bytes: Uint8Array
  /** When the caller has opened it already. */
  readonly book?: Workbook
}

/** The same for callers that go on with the import. A file that was cut off on its way in is the same import again. */
export async function takeFile(
  act: Act,
  { fileName, bytes, book }: GivenFile,
): Promise<Result<{ importId: string; isCutOff: boolean }, FileCode>> {
  if (bytes.length > largestFile) return refuse('file-too-large')
  const blind = act.seal.blind('import.file', createHash('sha256').update(bytes).digest('hex'))
  for (const { id } of await underWay(act.sql, blind)) {
    if (!(await holdRun(act.sql, id))) continue
    if (book) keepBook(id, book)
    return ok({ importId: id, isCutOff: true })
  }
  const importId = act.newId()
  const opened = book ? ok(keepBook(importId, book)) : await openBook(importId, bytes)
  if (!opened.ok) return opened
  await keepFile(act, { importId, fileName: bareName(fileName), bytes, blind }, opened.value)
  return ok({ importId, isCutOff: false })
}

interface NewFile {
  readonly importId: string
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly blind: Buffer
}

async function keepFile(act: Act, file: NewFile, book: Workbook): Promise<void> {
  const understood = await understandSheets(act, book, {})
  await addImport(act.sql, {
    id: file.importId,
    state: planOf(understood).length > 0 ? 'ready' : 'uploaded',
    fileName: file.fileName,
    file: await sealFile(act, file.importId, file.bytes),
    blind: file.blind,
    kinds: kindsOf(understood.map(({ recognition }) => recognition?.kind ?? null)),
    accountId: act.actor.accountId,
  })
  act.note({ kind: 'change', act: importFile.name, subjectKind: 'import', subjectId: file.importId })
}

/** The kinds of the sheets, each once. */
export const kindsOf = (kinds: readonly (Kind | null)[]): Kind[] => [
  ...new Set(kinds.filter((kind) => kind !== null)),
]
