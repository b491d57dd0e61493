// Figures of so few people that they point at them are not shown to those who may see figures only.

/** Source: domain.md §4.4: under five persons in a cell are suppressed. */
export const fewestShown = 5

/** Are there so few people that the figure could point at them? Nobody is no secret. */
export const isSmall = (people: number): boolean => people > 0 && people < fewestShown

/**
 * Which cells of one total are hidden: those of one to four people, and, where that is a single cell, the next smallest too,
 * for otherwise the total would give it away. `people` stands behind each cell.
 */
export function hiddenCells(people: readonly number[]): boolean[] {
  const hidden = people.map(isSmall)
  if (hidden.filter(Boolean).length !== 1) return hidden
  const shown = people.map((count, at) => ({ count, at })).filter(({ count, at }) => count > 0 && !hidden[at])
  const next = shown.toSorted((a, b) => a.count - b.count)[0]
  return hidden.map((isHidden, at) => isHidden || at === next?.at)
}
