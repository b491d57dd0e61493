import type { Programme } from './data.ts'

export type Due = Programme['dues'][number]

/** Each kind of due thing once (once late, once to come), with its earliest day and how many there are; the overdue ones first. */
export function groupDues(dues: readonly Due[]): (Due & { readonly count: number })[] {
  const groups = [...Map.groupBy(dues, ({ kind, isOverdue }) => `${kind}${isOverdue}`).values()].map(
    (group) => {
      const [first] = group.toSorted((a, b) => (a.day < b.day ? -1 : 1))
      return { ...first!, count: group.length }
    },
  )
  return groups.toSorted((a, b) => Number(b.isOverdue) - Number(a.isOverdue) || (a.day < b.day ? -1 : 1))
}
