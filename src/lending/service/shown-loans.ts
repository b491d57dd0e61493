// Loans as people see them.
import type { Act } from '#access/act.ts'
import type { LocalDate } from '#base/local-date.ts'
import { loanState, overdueDays, type LoanDays } from '../rules/overdue.ts'
import { type Pause, withPause } from '../rules/term.ts'
import * as store from '../store/loans.ts'
import type { EventRow, LineRow, LoanRow } from '../store/loans.ts'
import { adultCaller, childCaller } from './reach.ts'

/** Pauses of a loan; one that was said anew under its first day counts as last said. */
export const pausesIn = (events: readonly EventRow[]): Pause[] =>
  events
    .filter((event) => event.kind === 'paused' && event.until_day !== null)
    .reduce((pauses, event) => withPause(pauses, { from: event.day, until: event.until_day! }), [] as Pause[])

export const daysOf = (row: LoanRow, lines: readonly LineRow[], events: readonly EventRow[]): LoanDays => ({
  dueOn: row.due_on,
  lines: lines.map((line) => ({ isOut: line.returned_on === null, isLost: line.is_lost })),
  pauses: pausesIn(events),
})

export const talksIn = (events: readonly EventRow[]): LocalDate[] =>
  events.filter((event) => event.kind === 'checkIn').map((event) => event.day)

const shownLine = (line: LineRow) => ({
  lineId: line.id,
  unitId: line.unit_id,
  kindId: line.kind_id,
  kindName: line.kind_name,
  inventoryNumber: line.inventory_number,
  tariff_kopecks_a_day: line.tariff_kopecks_a_day,
  returnedOn: line.returned_on,
  isLost: line.is_lost,
})

/** What loans are today, with their lines and the names of those who hold them. A few round trips, whatever their number. */
export async function shownLoans(act: Act, rows: readonly LoanRow[]) {
  const ids = rows.map(({ id }) => id)
  const lines =
    ids.length > 0 ? Map.groupBy(await store.linesOf(act.sql, ids), (line) => line.loan_id) : new Map()
  const events =
    ids.length > 0 ? Map.groupBy(await store.eventsOf(act.sql, ids), (one) => one.loan_id) : new Map()
  const child = await childCaller(
    act,
    rows.map((row) => row.child_id),
  )
  const adult = await adultCaller(
    act,
    rows.map((row) => row.adult_id),
  )
  return rows.map((row) => {
    const own: readonly LineRow[] = lines.get(row.id) ?? []
    const days = daysOf(row, own, events.get(row.id) ?? [])
    return {
      id: row.id,
      version: row.version,
      childId: row.child_id,
      childName: child(row.child_id),
      adultId: row.adult_id,
      adultName: adult(row.adult_id),
      contractNumber: row.contract_number,
      purpose: row.purpose,
      regime: row.regime,
      issuedOn: row.issued_on,
      dueOn: row.due_on,
      state: loanState(days, act.today),
      overdue_days: overdueDays(days, act.today),
      lines: own.map(shownLine),
    }
  })
}
