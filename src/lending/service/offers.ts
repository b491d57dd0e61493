// A unit is offered to the next family of the queue; the family answers; the unit stands ready.
import type { Act, Input } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { keyOfSubject } from '#access/subject-keys.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { answerOffer, offer, prepare } from '../contract/request.ts'
import { mayBeOffered, type Misfit } from '../rules/fit.ts'
import { unticked } from '../rules/parts.ts'
import { offerEnds } from '../rules/term.ts'
import { closeClaims, openClaims } from '../store/claims.ts'
import { addBypass } from '../store/fairness.ts'
import * as store from '../store/requests.ts'
import type { RequestRow } from '../store/requests.ts'
import type { UnitRow } from '../store/units.ts'
import { limitsOfLending } from './limits.ts'
import { lockedUnit, reasonsBesideHold, reasonsOf } from './locked.ts'
import { calendarOf, changed, reachedChild } from './reach.ts'
import { lockedRequest } from './requests.ts'
import { isSecondPerson } from './second-person.ts'
import { isQueued, misfitsBy, queued } from './shown-requests.ts'

type Given = Input<typeof offer>
type Refused = (typeof offer.refusals)[number]

interface Meant {
  readonly row: RequestRow
  /** Families whom the unit fits and who stand before it, in their order: with any, the offer goes past the queue. */
  readonly passed: readonly RequestRow[]
}

/** Whom the unit is offered to: the first of the queue whom it fits, or whom a person names with a reason and a second person. */
async function meant(act: Act, given: Given, rows: readonly RequestRow[]): Promise<Result<Meant, Refused>> {
  const misfits = await misfitsBy(act, rows)
  const fits = (row: RequestRow): boolean => mayBeOffered(misfits.get(row.id) as readonly Misfit[])
  const inTurn = queued(act, rows).filter(fits)
  const [next] = inTurn
  if (!given.requestId) return next ? ok({ row: next, passed: [] }) : refuse('nobody-waits')
  const row = rows.find(({ id }) => id === given.requestId)
  if (!row || !isQueued(row)) return refuse('request-closed', { field: 'requestId' })
  if (!fits(row)) return refuse('unit-does-not-fit', { field: 'requestId' })
  const passed = inTurn.slice(0, inTurn.indexOf(row))
  if (passed.length === 0) return ok({ row, passed })
  if (given.bypassReason.length < 3) return refuse('not-next', { field: 'bypassReason' })
  return (await isSecondPerson(act, given.secondPerson))
    ? ok({ row, passed })
    : refuse('second-person-missing', { field: 'secondPerson' })
}

/** An offer past the queue stays to be seen, with its reason, in the report of the month. */
async function keepBypass(act: Act, given: Given, { row, passed }: Meant): Promise<void> {
  const [first] = passed
  if (!first) return
  const key = await keyOfSubject(act, row.child_id)
  const bypass = {
    id: act.newId(),
    requestId: row.id,
    unitId: given.unitId,
    firstRequestId: first.id,
    passed: passed.length,
    day: act.today,
    reason: act.seal.seal(key, 'offer_bypass.reason', given.bypassReason),
    secondPerson: given.secondPerson!,
  }
  await addBypass(act.sql, bypass, act.actor.accountId)
}

export const offering = permitted(offer, async (act, given) => {
  const unit = await lockedUnit(act, given.unitId)
  if (!unit) return refuse('not-found')
  const reasons = reasonsOf(act, unit)
  if (reasons.length > 0) return refuse('unit-not-lendable', { details: { reasons: reasons.join(' ') } })
  const found = await meant(act, given, await store.openRequests(act.sql, act.today, unit.kind_id))
  if (!found.ok) return found
  const { row, passed } = found.value
  const { id: requestId, child_id: childId } = row
  await store.lockRequest(act.sql, requestId)
  // Two free units may find the same next family at once: the second finds it taken.
  const now = await store.requestById(act.sql, requestId, act.today)
  if (!now || !isQueued(now) || now.version !== row.version) return refuse('request-closed')
  const until = offerEnds(act.today, (await limitsOfLending(act)).offer_days, await calendarOf(act))
  await store.moveRequest(act.sql, requestId, { state: 'offered', unit_id: unit.id, offer_until: until })
  await openClaims(act.sql, [{ id: act.newId(), unitId: unit.id, kind: 'hold', byId: requestId }])
  await keepBypass(act, given, found.value)
  const bypass = passed.length > 0 && { isBypass: true, secondPerson: given.secondPerson ?? null }
  const facts = { unitId: unit.id, ...bypass }
  changed(act, offer, { kind: 'loanRequest', id: requestId, childId }, facts)
  return ok({ requestId, until })
})

export const answering = permitted(answerOffer, async (act, input) => {
  const row = await lockedRequest(act, input.requestId)
  if (!row) return refuse('not-found')
  // An offer that ended meanwhile is none, whatever version the page had.
  if (row.state !== 'offered') return refuse('no-offer')
  if (row.version !== input.base) return refuse('request-changed-meanwhile')
  const isTaken = input.answer === 'accepted'
  const state = isTaken ? 'booked' : 'waitlisted'
  if (!isTaken) await closeClaims(act.sql, [row.unit_id!], ['hold'])
  await store.moveRequest(act.sql, row.id, {
    state,
    offer_until: null,
    ...(isTaken ? { handed_by: input.handedBy } : { unit_id: null, offers_refused: row.offers_refused + 1 }),
  })
  changed(
    act,
    answerOffer,
    { kind: 'loanRequest', id: row.id, childId: row.child_id },
    { answer: input.answer },
  )
  return ok({ state: state as RequestRow['state'] })
})

type PrepareRefused = (typeof prepare.refusals)[number]

function checkReady(act: Act, unit: UnitRow, partsSeen: readonly string[]): Result<null, PrepareRefused> {
  const reasons = reasonsBesideHold(act, unit)
  if (reasons.length > 0) return refuse('unit-not-lendable', { details: { reasons: reasons.join(' ') } })
  const [missing] = unticked(unit.parts, partsSeen, unit.missing_parts)
  return missing ? refuse('part-missing', { field: 'partsSeen', details: { part: missing } }) : ok(null)
}

export const preparing = permitted(prepare, async (act, input) => {
  const row = await lockedRequest(act, input.requestId)
  if (!row || !(await reachedChild(act, row.child_id))) return refuse('not-found')
  if (row.state !== 'booked') return refuse('not-booked')
  if (row.version !== input.base) return refuse('request-changed-meanwhile')
  if (row.unit_id !== input.unitId) return refuse('another-unit-is-held', { field: 'unitId' })
  const unit = (await lockedUnit(act, input.unitId))!
  const ready = checkReady(act, unit, input.partsSeen)
  if (!ready.ok) return ready
  await store.moveRequest(act.sql, row.id, { state: 'prepared' })
  changed(act, prepare, { kind: 'loanRequest', id: row.id, childId: row.child_id }, { unitId: unit.id })
  return ok({})
})
