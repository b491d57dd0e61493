// Merged cells: the value stands in the first cell, the person sees it in all of them.
import type { Cell } from './cell.ts'
import type { Merge, SheetRow } from './sheet.ts'
import type { Sheet } from './workbook.ts'

const mostColumns = 256

/** The cells of the row at a position of `sheet.rows`, with merged values in every cell they cover. For rows of headings. */
export function filledRow(sheet: Sheet, position: number): Cell[] {
  const row = sheet.rows[position]!
  const cells = [...row.cells]
  for (const merge of sheet.merges) {
    if (merge.top > row.number || merge.bottom < row.number) continue
    const value = sheet.rows.find((other) => other.number === merge.top)?.cells[merge.left] ?? null
    for (let column = merge.left; column <= Math.min(merge.right, mostColumns); column++) {
      while (cells.length <= column) cells.push(null)
      cells[column] = value
    }
  }
  return cells
}

/** Rows with values that were merged downwards standing in each row: one date merged over a day's services. Linear in rows and merges. */
export function filledDown(sheet: Sheet): SheetRow[] {
  const waiting = sheet.merges
    .filter((merge) => merge.bottom > merge.top && merge.left === merge.right)
    .sort(fromTheTop)
  if (waiting.length === 0) return [...sheet.rows]
  const current = new Map<number, { until: number; value: Cell }>()
  let next = 0
  return sheet.rows.map((row) => {
    for (; next < waiting.length && waiting[next]!.top <= row.number; next++) {
      const { top, bottom, left } = waiting[next]!
      if (left < mostColumns)
        current.set(left, { until: bottom, value: top === row.number ? (row.cells[left] ?? null) : null })
    }
    return { number: row.number, cells: withValues(row, current) }
  })
}

function withValues(
  row: SheetRow,
  current: ReadonlyMap<number, { until: number; value: Cell }>,
): readonly Cell[] {
  const cells = [...row.cells]
  for (const [column, { until, value }] of current) {
    if (until < row.number || value === null) continue
    while (cells.length <= column) cells.push(null)
    cells[column] ??= value
  }
  return cells
}

/** Rows in which one value is merged over several columns: «Апрель 2021» across the table is a title, not a row. */
export function titleRows(sheet: Sheet): Set<number> {
  return new Set(
    sheet.merges
      .filter((merge) => merge.right > merge.left && merge.top === merge.bottom)
      .map((merge) => merge.top),
  )
}

const fromTheTop = (a: Merge, b: Merge): number => a.top - b.top
