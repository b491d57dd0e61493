// What a chart says, computed from what it shows.
import type { OutputOf } from '#base/act.ts'
import type { practice } from '../contract.ts'

export type Finding = OutputOf<typeof practice>['breakdowns'][number]['finding']
export type Dimension = OutputOf<typeof practice>['breakdowns'][number]['by']
type YearFigure = OutputOf<typeof practice>['figures'][number]['years'][number]

export interface FoundPart {
  readonly value: string
  readonly label: string | null
  /** Null: hidden. */
  readonly count: number | null
}

/** Whole percent; `null` of nothing. 206 of 216 are 95. */
export const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((100 * part) / whole)

/** Which part is the largest, of a whole that may be less than the sum of the parts where these overlap. */
export function largestPart(by: Dimension, parts: readonly FoundPart[], whole: number): Finding {
  const filled = parts.filter((part) => part.count !== 0)
  if (filled.length === 0 || whole === 0) return { code: 'none', by }
  const most = Math.max(...filled.map((part) => part.count ?? 0))
  if (most === 0) return { code: 'hidden', by }
  const leaders = filled.filter((part) => part.count === most)
  const percent = percentOf(most, whole)!
  const { value, label } = leaders[0]!
  if (leaders.length > 1) return { code: 'tie', by, parts: leaders.length, percent }
  return filled.length === 1
    ? { code: 'only', by, value, label }
    : { code: 'most', by, value, label, percent }
}

/**
 * The finding for eyes from which some parts are hidden: true of all parts, and silent where a hidden one leads. Few children may have
 * received most services, so that the largest of the parts shown need not be the largest.
 */
export function findingShown(
  by: Dimension,
  parts: readonly (FoundPart & { readonly count: number; readonly isHidden: boolean })[],
  whole: number,
): Finding {
  const most = Math.max(0, ...parts.map(({ count }) => count))
  const isLeaderHidden = most > 0 && parts.some(({ count, isHidden }) => isHidden && count === most)
  return isLeaderHidden ? { code: 'hidden', by } : largestPart(by, parts, whole)
}

/** How the last year of the period stands to the first; `null` when there is one year, or too few people to tell. */
export function betweenYears(years: readonly YearFigure[]): Finding | null {
  const [first, last] = [years[0], years.at(-1)]
  if (!first || !last || first === last || first.value === null || last.value === null) return null
  const [from, to] = [
    { year: first.year, value: first.value },
    { year: last.year, value: last.value },
  ]
  if (from.value === to.value) return { code: 'steady', from, to }
  return { code: from.value < to.value ? 'grew' : 'fell', from, to }
}
