import type { LocalDate } from '#base/local-date.ts'

/** Rows of one page of the journal. */
export const perPage = 200

/** Where a page begins: this many rows after a row that is known, or after the top. */
export interface Start {
  readonly before: { readonly day: LocalDate; readonly id: string } | null
  readonly skip: number
}

interface Known {
  readonly rows: readonly { readonly day: LocalDate; readonly id: string }[]
}

/**
 * How to ask for a page: from the end of the nearest page above that is here. The neighbour costs nothing to pass over;
 * a jump to the end of 100,000 rows passes over what lies between.
 */
export function startOf(page: number, known: ReadonlyMap<number, Known>): Start {
  for (let above = page - 1; above >= 0; above--) {
    const last = known.get(above)?.rows.at(-1)
    if (last) return { before: { day: last.day, id: last.id }, skip: (page - 1 - above) * perPage }
  }
  return { before: null, skip: page * perPage }
}

/** The pages that rows from … to lie on. */
export function pagesOf(from: number, to: number): number[] {
  const first = Math.floor(from / perPage)
  return Array.from({ length: Math.floor(to / perPage) - first + 1 }, (_, at) => first + at)
}
