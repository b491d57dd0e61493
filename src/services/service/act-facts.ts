// What acts of a month say, and what they would say now.
import type { Act } from '#access/act.ts'
import { type LocalDate, monthOf } from '#base/local-date.ts'
import {
  type ActLine,
  actLines,
  type ChangedLine,
  changesBetween,
  type Delivered,
} from '../rules/act-lines.ts'
import { daysOfMonth } from '../rules/month.ts'
import * as store from '../store/acts.ts'
import type { ContractRow, ItemRow } from '../store/contracts.ts'
import { itemsOfContracts } from '../store/contracts.ts'

const deliveredIn = (rows: readonly store.DeliveredRow[]): Delivered[] =>
  rows.map(({ service_id, name, count }) => ({ serviceId: service_id, name, count }))

const linesOf = (
  { price }: ContractRow,
  items: readonly ItemRow[],
  delivered: readonly store.DeliveredRow[],
): ActLine[] => {
  const services = items.map(({ service_id, tariff_kopecks }) => ({ serviceId: service_id, tariff_kopecks }))
  return actLines({ price, services }, deliveredIn(delivered))
}

/** The lines of a month of each contract, as the journal has them now; of those without services an empty list. Two round trips. */
export async function linesOfMonth(
  act: Act,
  rows: readonly ContractRow[],
  month: string,
): Promise<Map<string, ActLine[]>> {
  const ids = rows.map(({ id }) => id)
  const items = Map.groupBy(await itemsOfContracts(act.sql, ids), (item) => item.contract_id)
  const delivered = Map.groupBy(
    await store.deliveredUnder(act.sql, ids, daysOfMonth(month)),
    (one) => one.contract_id,
  )
  return new Map(
    rows.map((row) => [row.id, linesOf(row, items.get(row.id) ?? [], delivered.get(row.id) ?? [])]),
  )
}

interface ShownAct {
  readonly paperId: string
  readonly number: string
  readonly total_kopecks: number
  readonly changes: ChangedLine[]
}

/** An act beside what the journal says now. */
export const shownAct = (row: store.ActRow, now: readonly ActLine[]): ShownAct => ({
  paperId: row.paper_id,
  number: row.number,
  total_kopecks: row.total_kopecks,
  changes: changesBetween(row.lines, now),
})

const placeOf = (contractId: string, month: LocalDate): string => `${contractId} ${month}`

/** The acts that stand under each contract, newest month first. Three round trips. */
export async function actsShown(
  act: Act,
  rows: readonly ContractRow[],
): Promise<Map<string, (ShownAct & { readonly month: string })[]>> {
  const ids = rows.map(({ id }) => id)
  const made = await store.actsOfContracts(act.sql, ids)
  const asked = made.map(({ contract_id, month }) => ({ contractId: contract_id, month }))
  const items = Map.groupBy(await itemsOfContracts(act.sql, ids), (item) => item.contract_id)
  const delivered = Map.groupBy(await store.deliveredInMonths(act.sql, asked), (one) =>
    placeOf(one.contract_id, one.month),
  )
  const shown = (row: ContractRow, one: store.ActRow) => {
    const now = linesOf(row, items.get(row.id) ?? [], delivered.get(placeOf(row.id, one.month)) ?? [])
    return { ...shownAct(one, now), month: monthOf(one.month) }
  }
  return new Map(
    rows.map((row) => [
      row.id,
      made.filter((one) => one.contract_id === row.id).map((one) => shown(row, one)),
    ]),
  )
}
