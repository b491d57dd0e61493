// Requests as people see them: their place in the queue of the kind, and what it is made of.
import type { Act } from '#access/act.ts'
import { reachedChildren } from '#families/service/doors.ts'
import type { Misfit } from '../rules/fit.ts'
import { misfitsOf } from '../rules/fit.ts'
import { inOrder, pointsOf, scoreOf, type Waiting } from '../rules/queue.ts'
import { kindsById } from '../store/kinds.ts'
import type { RequestRow } from '../store/requests.ts'
import { bodiesOf, fittedOf } from './bodies.ts'
import { adultCaller, childCaller } from './reach.ts'

export const waitingOf = (row: RequestRow): Waiting => ({
  id: row.id,
  needTier: row.need_tier,
  askedOn: row.asked_on,
  askedAt: row.created_at,
  neededBy: row.needed_by,
  hasNoSubstitute: row.has_no_substitute,
  isIpraOrdered: row.is_ipra_ordered,
  otherLoans: row.other_loans,
  draw: row.draw,
})

/** Whether it stands in the queue: looked through, and nothing is held for it. */
export const isQueued = (row: RequestRow): boolean => row.state === 'screened' || row.state === 'waitlisted'

/** The queue of a kind in its order. */
export function queued(act: Act, rows: readonly RequestRow[]): RequestRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return inOrder(rows.filter(isQueued).map(waitingOf), act.today).map(({ id }) => byId.get(id)!)
}

/** Why what each asks for does not fit the child, by request. Children are asked about whatever the caseload: the queue is one for all. */
export async function misfitsBy(act: Act, rows: readonly RequestRow[]): Promise<Map<string, Misfit[]>> {
  const everywhere: Act = { ...act, reach: 'all' }
  const children = await reachedChildren(everywhere, [...new Set(rows.map((row) => row.child_id))])
  const bodies = await bodiesOf(act, children)
  const kinds = new Map(
    (await kindsById(act.sql, [...new Set(rows.map((row) => row.kind_id))])).map((kind) => [kind.id, kind]),
  )
  return new Map(
    rows.map((row) => {
      const [kind, body] = [kinds.get(row.kind_id), bodies.get(row.child_id)]
      return [row.id, kind && body ? misfitsOf(fittedOf(kind), body, act.today) : []]
    }),
  )
}

/** Requests to show, out of all open ones of their kinds, which decide on the places. */
export async function shownRequests(act: Act, shown: readonly RequestRow[], all: readonly RequestRow[]) {
  const places = new Map<string, number>()
  for (const rows of Map.groupBy(all, (row) => row.kind_id).values())
    queued(act, rows).forEach((row, at) => places.set(row.id, at + 1))
  const misfits = await misfitsBy(act, shown)
  const child = await childCaller(
    act,
    shown.map((row) => row.child_id),
  )
  const adult = await adultCaller(
    act,
    shown.map((row) => row.adult_id),
  )
  return shown.map((row) => ({
    id: row.id,
    version: row.version,
    childId: row.child_id,
    childName: child(row.child_id),
    adultId: row.adult_id,
    adultName: adult(row.adult_id),
    kindId: row.kind_id,
    kindName: row.kind_name,
    purpose: row.purpose,
    state: row.state,
    askedOn: row.asked_on,
    unitId: row.unit_id,
    inventoryNumber: row.inventory_number ?? '',
    offerUntil: row.offer_until,
    handedBy: row.handed_by,
    needTier: row.need_tier,
    place: places.get(row.id) ?? null,
    score: isQueued(row) ? scoreOf(waitingOf(row), act.today) : null,
    because: isQueued(row) ? pointsOf(waitingOf(row), act.today) : [],
    misfits: misfits.get(row.id) ?? [],
  }))
}
