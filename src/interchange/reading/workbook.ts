// The door for files: bytes come in, sheets of plain values go out, or one code that says why not.
import { ok, refuse, type Result } from '#base/result.ts'
import type { FileCode } from '../contract/codes.ts'
import { findParts, readDateStyles, readSharedStrings } from './package-parts.ts'
import { readSheet, type Merge, type SheetContext, type SheetRow } from './sheet.ts'
import { openContainer, ReadingError, type Container } from './zip.ts'

export interface Sheet {
  readonly name: string
  /** Hidden sheets are read like others; the person is told that they are hidden. */
  readonly hidden: boolean
  /** Rows with at least one value, from the top, with the sheet's own numbers. */
  readonly rows: readonly SheetRow[]
  readonly merges: readonly Merge[]
  /** The sheet counts days from 1904: matters for dates typed into cells that are not shown as dates. */
  readonly date1904: boolean
}

export interface Workbook {
  readonly sheets: readonly Sheet[]
}

const mostSheets = 256
/** Cells kept in memory over all sheets, gaps included: 100,000 rows of 60 columns. */
const mostCells = 6_000_000
/** Ten times the text of the fullest journal of that size. */
const mostCharacters = 200_000_000

/**
 * The sheets of an XLSX or XLSM file (macros are never looked at, outer links never followed).
 *
 * Refuses with one of {@link FileCode}. Gives way to other work between pieces of the file. Cost is linear in the unpacked
 * size: 100,000 rows of ten columns take about two seconds.
 */
export async function openWorkbook(bytes: Uint8Array): Promise<Result<Workbook, FileCode>> {
  const container = openContainer(bytes)
  if (!container.ok) return container
  try {
    return ok(await readWorkbook(container.value))
  } catch (error) {
    if (error instanceof ReadingError) return refuse(error.code)
    throw error
  }
}

async function readWorkbook(container: Container): Promise<Workbook> {
  const parts = await findParts(container)
  if (parts.sheets.length > mostSheets) throw new ReadingError('file-suspicious')
  const context: SheetContext = {
    strings: await readSharedStrings(container, parts.sharedStrings),
    dateStyles: await readDateStyles(container, parts.styles),
    date1904: parts.date1904,
    cellsLeft: mostCells,
    charactersLeft: mostCharacters,
  }
  const sheets: Sheet[] = []
  for (const { name, hidden, path } of parts.sheets) {
    sheets.push({
      name,
      hidden,
      date1904: parts.date1904,
      ...(await readSheet(container.open(path), context)),
    })
  }
  return { sheets }
}
