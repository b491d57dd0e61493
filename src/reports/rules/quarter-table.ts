// The quarterly report as a table: services by type down, age groups across, children with severe multiple disorders beside all.
import type { OutputOf } from '#base/act.ts'
import type { quarter } from '../contract.ts'

type Cell = OutputOf<typeof quarter>['cells'][number]
type AgeGroup = Cell['ageGroup']

/** From the youngest. */
export const ageColumns: readonly AgeGroup[] = ['0-3', '4-7', '8-13', '14-17', '18+']
export type Counted = 'services' | 'children'

/** `null` where a part of the number may not be shown. */
export interface TableCell {
  readonly all: number | null
  readonly severe: number | null
}

export interface TableRow {
  readonly type: Cell['type']
  /** In the order of the age groups. */
  readonly ages: readonly TableCell[]
  readonly total: TableCell
}

/** A sum that is known only where all its parts are. */
const sumOf = (numbers: readonly (number | null)[]): number | null =>
  numbers.includes(null) ? null : numbers.reduce<number>((sum, one) => sum + (one ?? 0), 0)

function cellOf(cells: readonly Cell[], counted: Counted): TableCell {
  const numbers = (of: readonly Cell[]): (number | null)[] => of.map((cell) => cell[counted])
  return { all: sumOf(numbers(cells)), severe: sumOf(numbers(cells.filter(({ isSevere }) => isSevere))) }
}

const rowOf = (type: Cell['type'], cells: readonly Cell[], counted: Counted): TableRow => ({
  type,
  ages: ageColumns.map((group) =>
    cellOf(
      cells.filter(({ ageGroup }) => ageGroup === group),
      counted,
    ),
  ),
  total: cellOf(cells, counted),
})

/**
 * Rows of the types that were given, those to be classified last, and of services the totals over all types. Children have none: one
 * child may receive services of several types, so that the numbers of a column do not add up.
 */
export function quarterTable(
  cells: readonly Cell[],
  counted: Counted,
): { rows: TableRow[]; totals: TableRow | null } {
  const types = [...new Set(cells.map(({ type }) => type))].toSorted(
    (a, b) => Number(a === null) - Number(b === null),
  )
  return {
    rows: types.map((type) =>
      rowOf(
        type,
        cells.filter((cell) => cell.type === type),
        counted,
      ),
    ),
    totals: counted === 'services' && types.length > 1 ? rowOf(null, cells, counted) : null,
  }
}
