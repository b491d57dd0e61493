// Units as people see them: the list of equipment, and one unit with its history.
import type { Act, Input } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { reachOf } from '#access/policy.ts'
import type { OutputOf } from '#base/act.ts'
import { nameKey } from '#base/person-name.ts'
import { ok, refuse } from '#base/result.ts'
import { journal } from '../contract.ts'
import { unit, units } from '../contract/unit.ts'
import { inventoryKey } from '../rules/label.ts'
import { leftOf } from '../rules/session-use.ts'
import { checkDueOn } from '../rules/lendable.ts'
import * as loans from '../store/loans.ts'
import { pointNames } from '../store/points.ts'
import { sessionsOfUnit } from '../store/session-use.ts'
import { transfersById } from '../store/transfers.ts'
import { unitHistory, useOfUnit } from '../store/unit-events.ts'
import * as store from '../store/units.ts'
import type { UnitRow } from '../store/units.ts'
import { axesOf, demandsOf, reasonsOf } from './locked.ts'
import { type Caller, childCaller, reachedChild, read, staffCaller } from './reach.ts'

const countedTo = 1000

/** What names stand beside a unit. */
interface Names {
  readonly staff: Caller
  readonly points: ReadonlyMap<string, string>
}

export const namesBeside = async (act: Act, rows: readonly UnitRow[]): Promise<Names> => ({
  staff: await staffCaller(
    act,
    rows.flatMap((row) => [row.staff_id, row.keeper_id]),
  ),
  points: await pointNames(act.sql),
})

/** A unit with why it may not be lent. */
export function shownUnit(act: Act, row: UnitRow, { staff, points }: Names) {
  const reasons = reasonsOf(act, row)
  return {
    id: row.id,
    version: row.version,
    kindId: row.kind_id,
    kindName: row.kind_name,
    inventoryNumber: row.inventory_number,
    serial: row.serial,
    label: row.label,
    home: row.home,
    staffId: row.staff_id,
    staffName: staff(row.staff_id),
    pointId: row.point_id,
    pointName: points.get(row.point_id) ?? '',
    shelf: row.shelf,
    receivedOn: row.received_on,
    cost_kopecks: row.cost_kopecks,
    fund: row.fund,
    isGrant: row.is_grant,
    lifecycle: row.lifecycle,
    hygiene: row.hygiene,
    technical: row.technical,
    technicalNote: row.technical_note,
    condition: row.condition,
    missingParts: row.missing_parts,
    checkedOn: row.checked_on,
    quantity: leftOf(row.quantity, row.spent_in_sessions),
    account: row.account,
    keeperId: row.keeper_id,
    keeperName: staff(row.keeper_id),
    checkDue: checkDueOn(axesOf(row), demandsOf(row)),
    kitId: row.kit_id,
    claim: row.claim,
    regime: row.regime,
    tariff_kopecks_a_day: row.tariff_kopecks_a_day,
    isLendable: reasons.length === 0,
    reasons,
  }
}

/** Loans by the units that are out with them. */
export async function holdersOf(act: Act, rows: readonly UnitRow[]): Promise<Map<string, loans.LoanRow>> {
  const out = rows.filter(({ claim }) => claim === 'loan')
  if (out.length === 0) return new Map()
  const found = await loans.loansById(act.sql, [...new Set(out.map((row) => row.claimed_by!))])
  const byId = new Map(found.map((row) => [row.id, row]))
  return new Map(
    out.flatMap((row) => (byId.has(row.claimed_by!) ? [[row.id, byId.get(row.claimed_by!)!]] : [])),
  )
}

const filterOf = (input: Input<typeof units>): store.UnitFilter => ({
  kindId: input.kindId ?? null,
  text: input.text,
  home: input.home ?? null,
  pointId: input.pointId ?? null,
  writtenOff: input.state === 'writtenOff' ? 'only' : input.state === 'all' ? 'with' : 'without',
  isOut: input.state === 'out',
  isAtWork: input.state === 'work',
})

type Listed = Parameters<typeof store.unitPage>[1]
interface Page {
  readonly rows: UnitRow[]
  readonly hasMore: boolean
  readonly total: number
}

async function plainPage(act: Act, listed: Listed, input: Input<typeof units>): Promise<Page> {
  const page = { after: input.after ?? null, limit: input.limit + 1 }
  const found = await store.unitPage(act.sql, listed, page)
  const total = await store.countUnits(act.sql, listed, countedTo)
  return { rows: found.slice(0, input.limit), hasMore: found.length > input.limit, total }
}

/** What may be lent is computed, so that all are looked at. */
async function lendablePage(act: Act, listed: Listed, input: Input<typeof units>): Promise<Page> {
  const all = await store.unitPage(act.sql, listed, { after: null, limit: 20_000 })
  const lendable = all.filter((row) => reasonsOf(act, row).length === 0)
  const { after } = input
  const isAfter = (row: UnitRow): boolean =>
    !after || row.inventory_key > after.key || (row.inventory_key === after.key && row.id > after.id)
  const left = lendable.filter(isAfter)
  const rows = left.slice(0, input.limit)
  return { rows, hasMore: left.length > rows.length, total: lendable.length }
}

/** Names of those who hold units, as far as the person may read the journal of issue. */
async function holderCaller(act: Act, ids: readonly string[]): Promise<Caller> {
  const reach = reachOf(act.actor.roles, journal.name)
  return reach === null ? () => '' : childCaller({ ...act, reach }, ids)
}

export const list = permitted(units, async (act, input) => {
  const keys = { inventory: inventoryKey(input.text), name: nameKey(input.text) }
  const listed = { filter: filterOf(input), keys, today: act.today }
  const page = await (input.state === 'lendable' ? lendablePage : plainPage)(act, listed, input)
  const holders = await holdersOf(act, page.rows)
  const child = await holderCaller(
    act,
    [...holders.values()].map((loan) => loan.child_id),
  )
  const names = await namesBeside(act, page.rows)
  const last = page.hasMore ? page.rows.at(-1) : undefined
  read(act, units, { kind: 'unit', id: null }, page.rows.length)
  return ok({
    rows: page.rows.map((row) => {
      const loan = holders.get(row.id)
      return {
        ...shownUnit(act, row, names),
        holder: loan ? child(loan.child_id) : '',
        dueOn: loan?.due_on ?? null,
      }
    }),
    next: last ? { key: last.inventory_key, id: last.id } : null,
    total: page.total,
  })
})

async function sessionsPart(act: Act, unitId: string): Promise<OutputOf<typeof unit>['sessions']> {
  const rows = await sessionsOfUnit(act.sql, unitId)
  const all = rows.find(({ post }) => post === null)
  const byPost = rows.flatMap(({ post, sessions }) => (post ? [{ post, count: sessions }] : []))
  return {
    count: all?.sessions ?? 0,
    children: all?.children ?? 0,
    lastDay: all?.last_day ?? null,
    byPost,
  }
}

/** Where a unit is going; null while it stands. */
async function wayOf(act: Act, row: UnitRow, { points }: Names) {
  const [way] = row.claim === 'transfer' ? await transfersById(act.sql, [row.claimed_by!]) : []
  if (!way) return null
  const name = (id: string): string => points.get(id) ?? ''
  const { id, day, due_back_on: dueBackOn } = way
  return { id, day, fromName: name(way.from_point_id), toName: name(way.to_point_id), dueBackOn }
}

export const open = permitted(unit, async (act, { unitId }) => {
  const [row] = await store.unitsById(act.sql, [unitId], act.today)
  if (!row) return refuse('not-found')
  const history = await unitHistory(act.sql, unitId)
  const loan = (await holdersOf(act, [row])).get(unitId)
  const child = await childCaller(act, [...history.map((one) => one.child_id), loan?.child_id ?? null])
  const staff = await staffCaller(act, [row.staff_id, row.keeper_id, ...history.map((one) => one.staff_id)])
  const names = { staff, points: await pointNames(act.sql) }
  const use = await useOfUnit(act.sql, unitId, act.today)
  const isReached = loan !== undefined && (await reachedChild(act, loan.child_id)) !== null
  read(act, unit, { kind: 'unit', id: unitId, childId: isReached ? loan.child_id : null })
  return ok({
    ...shownUnit(act, row, names),
    transfer: await wayOf(act, row, names),
    loan: isReached
      ? { id: loan.id, childId: loan.child_id, childName: child(loan.child_id), dueOn: loan.due_on }
      : null,
    loans: use.loans,
    loanDays: use.loan_days,
    uses: use.uses,
    sessions: await sessionsPart(act, unitId),
    history: history.map((one) => ({
      id: one.id,
      day: one.day,
      kind: one.kind,
      staffName: staff(one.staff_id),
      childName: child(one.child_id),
      note: one.note,
    })),
  })
})
