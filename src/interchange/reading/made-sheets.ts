// Sheets made for tests without a file around them.
import type { Cell } from './cell.ts'
import type { Merge } from './sheet.ts'
import type { Sheet } from './workbook.ts'

/** A sheet of these rows from row 1; `null` or an empty row is an empty row of the sheet. */
export const sheetOf = (rows: readonly (readonly Cell[] | null)[], merges: readonly Merge[] = []): Sheet => ({
  name: 'Лист1',
  hidden: false,
  date1904: false,
  merges,
  rows: rows.flatMap((cells, at) => (cells && cells.length > 0 ? [{ number: at + 1, cells }] : [])),
})
