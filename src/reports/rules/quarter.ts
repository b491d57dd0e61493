// Cells of the quarterly report.
import type { OutputOf } from '#base/act.ts'
import { ageGroups, type quarter } from '../contract.ts'
import { summed } from './summed.ts'
import { hiddenCells, isSmall } from './small-cells.ts'

type Quarter = OutputOf<typeof quarter>
type Cell = Quarter['cells'][number]

/** A cell as one centre counts it; `band` is the place among the age groups. */
export interface CellCount {
  readonly type: string | null
  readonly band: number
  readonly is_severe: boolean
  readonly services: number
  readonly children: number
}

const keyOf = (row: CellCount): string => `${row.type ?? ''} ${row.band} ${row.is_severe}`

/** Cells of all centres added up, in the order of types and ages. When guarded, cells of fewer than five children are null. */
export function cellsOf(
  rows: readonly CellCount[],
  isGuarded: boolean,
): { services: number | null; cells: Cell[] } {
  const cells = summed(rows, keyOf, (a, b) => ({
    ...a,
    services: a.services + b.services,
    children: a.children + b.children,
  })).toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const people = cells.map((cell) => cell.children)
  const hidden = isGuarded ? hiddenCells(people) : []
  // The children of all cells together are at least as many as those of the largest.
  const isTotalSmall = isGuarded && isSmall(Math.max(0, ...people))
  return {
    services: isTotalSmall ? null : cells.reduce((sum, cell) => sum + cell.services, 0),
    cells: cells.map(({ type, band, is_severe, services, children }, at) => ({
      type: type as Cell['type'],
      ageGroup: ageGroups[band]!,
      isSevere: is_severe,
      services: hidden[at] ? null : services,
      children: hidden[at] ? null : children,
    })),
  }
}
