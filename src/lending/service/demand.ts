// The demand ledger, and what each fund's money did.
import { permitted } from '#access/act.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { Period } from '#base/period.ts'
import { ok } from '#base/result.ts'
import { demand } from '../contract/request.ts'
import { daysWithin, median } from '../rules/utilisation.ts'
import * as store from '../store/demand.ts'
import type { LentRow, StockRow } from '../store/demand.ts'
import { sessionsByFund } from '../store/session-use.ts'

interface Facts {
  readonly period: Period
  readonly stock: readonly StockRow[]
  readonly linesBy: ReadonlyMap<string, readonly LentRow[]>
}

const issuedIn = ({ period, linesBy }: Facts, unit: StockRow): number =>
  (linesBy.get(unit.id) ?? []).filter(({ issued_on }) => issued_on >= period.from && issued_on <= period.to)
    .length

/** The cost of a unit for each of its loans after the first that began in the period. */
const recycledBy = ({ period, linesBy }: Facts, unit: StockRow): number =>
  (linesBy.get(unit.id) ?? []).filter(
    ({ issued_on, is_first }) => !is_first && issued_on >= period.from && issued_on <= period.to,
  ).length * (unit.cost_kopecks ?? 0)

const daysOut = ({ period, linesBy }: Facts, unit: StockRow): number =>
  (linesBy.get(unit.id) ?? []).reduce(
    (sum, line) => sum + daysWithin({ from: line.issued_on, until: line.returned_on }, period),
    0,
  )

const daysInBooks = ({ period }: Facts, unit: StockRow): number =>
  daysWithin({ from: unit.received_on ?? period.from, until: unit.written_off_on }, period)

const sumOf = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0)

const isStanding = ({ written_off_on }: StockRow): boolean => written_off_on === null

type Sessions = Awaited<ReturnType<typeof sessionsByFund>>

const fundsIn = (facts: Facts, sessions: Sessions) =>
  [...Map.groupBy(facts.stock, ({ fund }) => fund)].map(([fund, units]) => ({
    fund,
    units: units.length,
    cost_kopecks: sumOf(units, ({ cost_kopecks }) => cost_kopecks ?? 0),
    loans: sumOf(units, (unit) => issuedIn(facts, unit)),
    loanDays: sumOf(units, (unit) => daysOut(facts, unit)),
    sessions: sessions.find((row) => row.fund === fund)?.sessions ?? 0,
    children: sessions.find((row) => row.fund === fund)?.children ?? 0,
    uses: sumOf(units, ({ uses }) => uses),
    recycled_kopecks: sumOf(units, (unit) => recycledBy(facts, unit)),
  }))

/** Days that have not come count for nothing. */
const untilToday = ({ from, to }: Period, today: LocalDate): Period => ({ from, to: to > today ? today : to })

export const ledger = permitted(demand, async (act, input) => {
  const period = untilToday(input, act.today)
  const lines = await store.linesWithin(act.sql, period)
  const stock = await store.stockWithUses(act.sql, period)
  const facts: Facts = { period, stock, linesBy: Map.groupBy(lines, ({ unit_id }) => unit_id) }
  const asked = new Map((await store.requestsByKind(act.sql, period)).map((row) => [row.kind_id, row]))
  const waits = Map.groupBy(await store.waitsOf(act.sql, period), ({ kind_id }) => kind_id)
  const names = new Map(stock.map(({ kind_id, kind_name }) => [kind_id, kind_name]))
  const unitsBy = Map.groupBy(stock, ({ kind_id }) => kind_id)
  for (const { id, name } of await store.kindNames(act.sql, [...asked.keys()])) names.set(id, name)
  return ok({
    kinds: [...names].map(([kindId, kindName]) => {
      const units = unitsBy.get(kindId) ?? []
      return {
        kindId,
        kindName,
        asked: asked.get(kindId)?.asked ?? 0,
        issued: sumOf(units, (unit) => issuedIn(facts, unit)),
        declined: asked.get(kindId)?.declined ?? 0,
        waiting: asked.get(kindId)?.waiting ?? 0,
        units: units.filter(isStanding).length,
        loanDays: sumOf(units, (unit) => daysOut(facts, unit)),
        availableDays: sumOf(units, (unit) => daysInBooks(facts, unit)),
        medianWait_days: median((waits.get(kindId) ?? []).map(({ days }) => days)),
      }
    }),
    funds: fundsIn(facts, await sessionsByFund(act.sql, period)),
  })
})
