// The act of a stock-taking: what was expected, found, missing, and found where it was not expected.
import type { LocalDate } from '#base/local-date.ts'
import type { Dated } from './loan-data.ts'
import { roubles } from './said.ts'

export interface StockTakeFacts {
  readonly begunOn: LocalDate
  readonly closedOn: LocalDate | null
  /** In Russian; '' for everything. */
  readonly home: string
  /** Names; '' for nobody known. */
  readonly people: readonly string[]
  readonly units: readonly {
    readonly name: string
    readonly inventory: string
    readonly shelf: string
    readonly cost_kopecks: number | null
    readonly isExpected: boolean
    readonly isSeen: boolean
  }[]
}

/** `today` dates it while it is open, so that it is refused for that. */
export function stockTakeOf(taking: StockTakeFacts, today: LocalDate): Dated {
  const expected = taking.units.filter(({ isExpected }) => isExpected)
  const missing = expected.filter(({ isSeen }) => !isSeen)
  const unexpected = taking.units.filter(({ isExpected, isSeen }) => isSeen && !isExpected)
  return {
    day: taking.closedOn ?? today,
    data: {
      members: [...new Set(taking.people)].filter((name) => name !== '').map((name) => ({ name })),
      place: taking.home || 'всё оборудование центра',
      from: taking.begunOn,
      to: taking.closedOn ?? '',
      expected: String(expected.length),
      found: String(expected.length - missing.length),
      missingCount: String(missing.length),
      missing: missing.map(({ name, inventory, shelf, cost_kopecks }) => ({
        name,
        inventory,
        shelf,
        value: roubles(cost_kopecks),
      })),
      unexpected: unexpected.map(({ name, inventory }) => ({ name, inventory })),
    },
  }
}
