// What acts of a month say, and what they would say now.
import type { Act } from '#access/act.ts'
import { monthOf } from '#base/local-date.ts'
import type { Period } from '#base/period.ts'
import {
  type ActLine,
  actLines,
  type ChangedLine,
  changesBetween,
  deliveredUnder,
} from '../rules/act-lines.ts'
import { daysOfMonth } from '../rules/month.ts'
import * as store from '../store/acts.ts'
import { type ContractRow, itemsOfContracts } from '../store/contracts.ts'

/** Answers the lines of a month under a contract, as the journal has them now; empty where nothing was delivered. */
export type LinesOf = (contract: ContractRow, month: string) => ActLine[]

/** What was delivered in a period, ready to be told by contract and month. Two round trips, however many contracts there are. */
export async function linesOf(
  act: Act,
  contracts: readonly ContractRow[],
  delivered: readonly store.DeliveredRow[],
): Promise<LinesOf> {
  const ids = contracts.map(({ id }) => id)
  const items = Map.groupBy(await itemsOfContracts(act.sql, ids), (item) => item.contract_id)
  const services = [...new Set(delivered.map((row) => row.service_id))]
  const names = new Map((await store.serviceNames(act.sql, services)).map(({ id, name }) => [id, name]))
  const ofChild = Map.groupBy(delivered, (row) => row.child_id)
  return ({ id, child_id, price, from_day, last_day }, month) => {
    const agreed = (items.get(id) ?? []).map((item) => ({
      serviceId: item.service_id,
      tariff_kopecks: item.tariff_kopecks,
    }))
    const term = { from: from_day, lastDay: last_day }
    const counts = deliveredUnder(term, daysOfMonth(month), ofChild.get(child_id) ?? [])
    return actLines(
      { price, services: agreed },
      [...counts].map(([serviceId, count]) => ({ serviceId, count, name: names.get(serviceId) ?? '' })),
    )
  }
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

/** The days of all these months and those between; null for none. */
function spanOf(acts: readonly store.ActRow[]): Period | null {
  const months = acts.map(({ month }) => month).toSorted()
  const [first, last] = [months[0], months.at(-1)]
  return first && last ? { from: first, to: daysOfMonth(monthOf(last)).to } : null
}

/** The acts that stand under contracts of one child, newest month first. Four round trips. */
export async function actsShown(
  act: Act,
  contracts: readonly ContractRow[],
): Promise<Map<string, (ShownAct & { readonly month: string })[]>> {
  const ids = contracts.map(({ id }) => id)
  const made = await store.actsOfContracts(act.sql, ids)
  const span = spanOf(made)
  if (!span) return new Map()
  const children = [...new Set(contracts.map((one) => one.child_id))]
  const lines = await linesOf(act, contracts, await store.deliveredBetween(act.sql, span, children))
  return new Map(
    contracts.map((contract) => [
      contract.id,
      made
        .filter((one) => one.contract_id === contract.id)
        .map((one) => {
          const month = monthOf(one.month)
          return { ...shownAct(one, lines(contract, month)), month }
        }),
    ]),
  )
}
