// Which rows under the headings are rows of the journal, and which are titles, totals and headings printed again.
import { textOf } from './cell.ts'
import { headingKey } from './heading-key.ts'
import type { SheetMapping } from './headings.ts'
import { headingsOf } from './kinds.ts'
import { filledDown, titleRows } from './merges.ts'
import type { SheetRow } from './sheet.ts'
import type { Sheet } from './workbook.ts'

export interface SkippedRow {
  readonly row: number
  readonly reason: 'title' | 'total' | 'header'
}

export interface DataRows {
  /** Rows below the headings that hold something, values merged downwards filled in. */
  readonly rows: readonly SheetRow[]
  /** Rows that hold text but are no row of the journal. Empty and merely numbered rows are not named. */
  readonly skipped: readonly SkippedRow[]
}

type Verdict = 'data' | 'empty' | SkippedRow['reason']

/** Sorts the rows of a sheet under its headings. Every row that holds a mapped value is either in `rows` or in `skipped`. */
export function dataRows(sheet: Sheet, mapping: SheetMapping): DataRows {
  const below = filledDown(sheet).filter((row) => row.number > mapping.headerRow)
  const judge = judgeOf(mapping, titleRows(sheet))
  const rows: SheetRow[] = []
  const skipped: SkippedRow[] = []
  for (const row of below) {
    const verdict = judge(row)
    if (verdict === 'data') rows.push(row)
    else if (verdict !== 'empty') skipped.push({ row: row.number, reason: verdict })
  }
  return { rows, skipped }
}

function judgeOf(mapping: SheetMapping, titles: ReadonlySet<number>): (row: SheetRow) => Verdict {
  const wanted = mapping.columns.filter((column) => column.field !== null && column.field !== 'number')
  const required = headingsOf[mapping.kind].required.map((group) =>
    wanted.filter((column) => group.includes(column.field!)).map((column) => column.column),
  )
  return (row) => {
    const filled = filledColumns(row)
    if (isHeadingAgain(row, wanted) || isColumnNumbers(row, filled)) return 'header'
    const isWhole = required.every((columns) => columns.some((column) => isFilled(row, column)))
    if (!isWhole && /^(?:итого|всего)(?!\p{L})/iu.test(textOf(row.cells[filled[0] ?? 0]))) return 'total'
    if (filled.length === 1 && titles.has(row.number)) return 'title'
    if (wanted.some(({ column }) => isFilled(row, column))) return 'data'
    return filled.some((column) => /\p{L}/u.test(textOf(row.cells[column]))) ? 'title' : 'empty'
  }
}

const isFilled = (row: SheetRow, column: number): boolean => textOf(row.cells[column]) !== ''

function filledColumns(row: SheetRow): number[] {
  const filled: number[] = []
  for (let column = 0; column < row.cells.length; column++) if (isFilled(row, column)) filled.push(column)
  return filled
}

function isHeadingAgain(row: SheetRow, wanted: SheetMapping['columns']): boolean {
  const isSame = ({ column, key }: SheetMapping['columns'][number]): boolean =>
    headingKey(textOf(row.cells[column])) === key
  // Two columns tell nearly every row apart, and there may be a million rows.
  if (!wanted.slice(0, 2).some(isSame)) return false
  const same = wanted.filter(isSame).length
  return same >= 2 && same * 2 >= wanted.length
}

/** The line «1 2 3 4 5» that Russian forms print under the headings. */
function isColumnNumbers(row: SheetRow, filled: readonly number[]): boolean {
  return filled.length >= 3 && filled.every((column, at) => textOf(row.cells[column]) === String(at + 1))
}
