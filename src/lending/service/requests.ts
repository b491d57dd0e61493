// A family asks; what it asks for is looked through; a request ends with a reason.
import type { Act, Input } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { homesOfChildren, reachedChildren } from '#families/service/doors.ts'
import { knownStaff } from '#services/service/known.ts'
import { cancelRequest, queue, request, screen } from '../contract/request.ts'
import { closeClaims } from '../store/claims.ts'
import { kindsById } from '../store/kinds.ts'
import { loansOfFamily } from '../store/loans.ts'
import { lockFamily } from '../store/people.ts'
import * as store from '../store/requests.ts'
import type { RequestRow } from '../store/requests.ts'
import { limitsOfLending } from './limits.ts'
import { lockedUnits } from './locked.ts'
import { changed, reachedChild, read } from './reach.ts'
import { queued, shownRequests } from './shown-requests.ts'

/** A number of thirty-one bits out of a fresh id: the draw for what is otherwise equal, kept with the request. */
const drawOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(-8), 16) >>> 1

type Asked = Input<typeof request>
type AskRefused = (typeof request.refusals)[number] | 'not-found'

/** The family that asks; refuses what the request points at and is not there. */
async function familyAsking(act: Act, input: Asked): Promise<Result<string, AskRefused>> {
  const { childId, kindId, day, adultId = null, recommendedBy = null } = input
  if (!(await reachedChild(act, childId))) return refuse('child-unknown', { field: 'childId' })
  if (day > act.today) return refuse('date-in-future', { field: 'day' })
  const [home] = await homesOfChildren(act, [{ childId, day, adultId }])
  if (!home!.isAdultTheirs) return refuse('adult-unknown', { field: 'adultId' })
  if (!home!.familyId) return refuse('family-unknown', { field: 'childId' })
  if ((await kindsById(act.sql, [kindId])).length === 0) return refuse('kind-unknown', { field: 'kindId' })
  const isAdvised = recommendedBy === null || (await knownStaff(act, [recommendedBy])).has(recommendedBy)
  return isAdvised ? ok(home!.familyId) : refuse('not-found')
}

const rowOf = (act: Act, input: Asked, familyId: string): store.NewRequest => ({
  id: input.requestId,
  child_id: input.childId,
  adult_id: input.adultId ?? null,
  family_id: familyId,
  kind_id: input.kindId,
  purpose: input.purpose,
  asked_on: input.day,
  recommended_by: input.recommendedBy ?? null,
  needed_by: input.neededBy ?? null,
  has_no_substitute: input.hasNoSubstitute,
  is_ipra_ordered: input.isIpraOrdered,
  draw: drawOf(act.newId()),
})

export const asking = permitted(request, async (act, input) => {
  const family = await familyAsking(act, input)
  if (!family.ok) return family
  await lockFamily(act.sql, family.value)
  const { units_out } = await loansOfFamily(act.sql, family.value, act.today)
  const { unitsOfFamily: most } = await limitsOfLending(act)
  if (units_out >= most) return refuse('too-many-loans', { details: { most } })
  const row = rowOf(act, input, family.value)
  if (!(await store.addRequest(act.sql, row))) return refuse('already-asked', { field: 'kindId' })
  changed(act, request, { kind: 'loanRequest', id: row.id, childId: row.child_id })
  return ok({ state: 'requested' as const })
})

/** A request under lock, after its unit and its family; null when it is out of reach or not there. */
export async function lockedRequest(act: Act, id: string): Promise<RequestRow | null> {
  const first = await store.requestById(act.sql, id, act.today)
  if (!first || !(await reachedChild(act, first.child_id))) return null
  if (first.unit_id) await lockedUnits(act, [first.unit_id])
  await lockFamily(act.sql, first.family_id)
  await store.lockRequest(act.sql, id)
  const row = await store.requestById(act.sql, id, act.today)
  // Another unit was offered meanwhile: whoever sends again meets it.
  return row && row.unit_id !== first.unit_id && row.unit_id !== null
    ? { ...row, version: -1 }
    : (row ?? null)
}

const ended: readonly RequestRow['state'][] = ['issued', 'declined', 'cancelled']
const held: readonly RequestRow['state'][] = ['offered', 'booked', 'prepared']

type Open = Result<RequestRow, 'not-found' | 'request-closed' | 'request-changed-meanwhile'>

/** A request under lock that is under way and is as it was when the page was opened. */
async function openRequest(act: Act, given: { requestId: string; base: number }): Promise<Open> {
  const row = await lockedRequest(act, given.requestId)
  if (!row) return refuse('not-found')
  if (ended.includes(row.state)) return refuse('request-closed')
  return row.version === given.base ? ok(row) : refuse('request-changed-meanwhile')
}

/** What is held or offered for it is free again. */
async function letGo(act: Act, row: RequestRow): Promise<void> {
  if (row.unit_id) await closeClaims(act.sql, [row.unit_id], ['hold'])
}

const endingOf = (act: Act, state: 'declined' | 'cancelled', reason: string): store.MovedRequest => ({
  state,
  end_reason: reason,
  ended_on: act.today,
  unit_id: null,
  offer_until: null,
})

export const screening = permitted(screen, async (act, input) => {
  const found = await openRequest(act, input)
  if (!found.ok) return found
  const row = found.value
  if (input.needTier > 0 && input.tierReason.length < 3)
    return refuse('tier-reason-missing', { field: 'tierReason' })
  if (input.decline) await letGo(act, row)
  const state = held.includes(row.state) ? row.state : 'waitlisted'
  const moved = input.decline ? endingOf(act, 'declined', input.decline) : { state }
  const tier = { need_tier: input.needTier, tier_reason: input.tierReason }
  await store.moveRequest(act.sql, row.id, { ...moved, ...tier })
  const facts = { state: moved.state!, needTier: input.needTier }
  changed(act, screen, { kind: 'loanRequest', id: row.id, childId: row.child_id }, facts)
  return ok({ state: moved.state! })
})

export const cancelling = permitted(cancelRequest, async (act, input) => {
  const found = await openRequest(act, input)
  if (!found.ok) return found
  const row = found.value
  await letGo(act, row)
  await store.moveRequest(act.sql, row.id, endingOf(act, 'cancelled', input.reason))
  const subject = { kind: 'loanRequest' as const, id: row.id, childId: row.child_id }
  changed(act, cancelRequest, subject, { reason: input.reason })
  return ok({})
})

/** All in the order of their queues, those that are looked after already before those that wait. */
function inQueueOrder(act: Act, rows: readonly RequestRow[]): RequestRow[] {
  const waiting = new Set(queued(act, rows))
  return [
    ...rows.filter((row) => !waiting.has(row)).toSorted((a, b) => (a.asked_on < b.asked_on ? -1 : 1)),
    ...waiting,
  ]
}

export const list = permitted(queue, async (act, { kindId }: Input<typeof queue>) => {
  const all = await store.openRequests(act.sql, act.today, kindId ?? null)
  const reached = await reachedChildren(act, [...new Set(all.map((row) => row.child_id))])
  const rows = inQueueOrder(act, all).filter((row) => reached.has(row.child_id))
  read(act, queue, { kind: 'loanRequest', id: null }, rows.length)
  return ok({ requests: await shownRequests(act, rows, all) })
})
