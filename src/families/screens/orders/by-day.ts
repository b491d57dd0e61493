// Children who wait for an order, day by day: one order names children of one day.
import type { OutputOf } from '#base/act.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { withoutOrder } from '../../contract/papers.ts'

export type Waiting = OutputOf<typeof withoutOrder>['rows'][number]

export interface WaitingDay {
  readonly day: LocalDate
  readonly rows: readonly Waiting[]
}

/** As many as one order may name. */
export const mostInOrder = 50

/** The newest day first; a day of more children than one order holds is parted. */
export function byDay(rows: readonly Waiting[]): WaitingDay[] {
  const days = [...Map.groupBy(rows, ({ day }) => day)].toSorted(([a], [b]) => (a < b ? 1 : -1))
  return days.flatMap(([day, all]) =>
    Array.from({ length: Math.ceil(all.length / mostInOrder) }, (_, at) => ({
      day,
      rows: all.slice(at * mostInOrder, (at + 1) * mostInOrder),
    })),
  )
}
