// What is done with units besides lending: cleaning, inspection, repair, recall, write-off, use in sessions.
import type { Act, Input } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { knownStaff } from '#services/service/known.ts'
import { giveToTeam, recallKind, spend, workOnUnit, writeOff } from '../contract/unit.ts'
import { knownParts } from '../rules/parts.ts'
import { countedFor, leftOf } from '../rules/session-use.ts'
import { workOn } from '../rules/work.ts'
import { closeClaims, openClaims } from '../store/claims.ts'
import { kindsById } from '../store/kinds.ts'
import { moveRequest } from '../store/requests.ts'
import { addUnitEvents } from '../store/unit-events.ts'
import { moveUnit, unitIdsOfKind, type UnitRow } from '../store/units.ts'
import { axesOf, lockedUnit, lockedUnits } from './locked.ts'
import { changed } from './reach.ts'
import { isSecondPerson } from './second-person.ts'

interface Happened {
  readonly unitId: string
  readonly kind: string
  readonly day: Input<typeof workOnUnit>['day']
  readonly staffId?: string | null
  readonly facts?: Readonly<Record<string, unknown>>
}

const tell = (act: Act, events: readonly Happened[]): Promise<unknown> =>
  addUnitEvents(
    act.sql,
    events.map((event) => ({ id: act.newId(), staffId: null, facts: {}, ...event })),
    act.actor.accountId,
  )

const isStaff = async (act: Act, staffId: string | null | undefined): Promise<boolean> =>
  !staffId || (await knownStaff(act, [staffId])).has(staffId)

/** What is kept of the work: only what was said. */
const factsOf = (input: Input<typeof workOnUnit>) =>
  Object.fromEntries(
    Object.entries({
      agent: input.agent,
      batch: input.batch,
      note: input.note,
      condition: input.condition ?? '',
      missingParts: input.missingParts ?? '',
    }).filter(([, value]) => value !== ''),
  )

export const working = permitted(workOnUnit, async (act, input) => {
  if (input.day > act.today) return refuse('date-in-future', { field: 'day' })
  if (!(await isStaff(act, input.staffId))) return refuse('staff-unknown', { field: 'staffId' })
  const unit = await lockedUnit(act, input.unitId)
  if (!unit) return refuse('not-found')
  const missingParts = input.missingParts ? knownParts(unit.parts, input.missingParts) : null
  const effect = workOn(axesOf(unit), { ...input, condition: input.condition ?? null, missingParts })
  if (!effect.ok) return effect
  const { event, moved, opens, closes } = effect.value
  await moveUnit(act.sql, unit.id, moved)
  if (closes) await closeClaims(act.sql, [unit.id], [closes])
  if (opens)
    await openClaims(act.sql, [{ id: act.newId(), unitId: unit.id, kind: opens, byId: act.commandId }])
  const { day, staffId } = input
  await tell(act, [{ unitId: unit.id, kind: event, day, staffId: staffId ?? null, facts: factsOf(input) }])
  changed(act, workOnUnit, { kind: 'unit', id: unit.id }, { act: input.act })
  return ok({})
})

export const recalling = permitted(recallKind, async (act, { kindId, serials, notice, day }) => {
  if (day > act.today) return refuse('date-in-future', { field: 'day' })
  if ((await kindsById(act.sql, [kindId])).length === 0) return refuse('not-found')
  const units = [...(await lockedUnits(act, await unitIdsOfKind(act.sql, kindId, serials))).values()]
  for (const unit of units)
    await moveUnit(act.sql, unit.id, { technical: 'recalled', technical_note: notice })
  await tell(
    act,
    units.map((unit) => ({ unitId: unit.id, kind: 'recalled', day, facts: { note: notice } })),
  )
  const onLoan = units.filter(({ claim }) => claim === 'loan').length
  changed(act, recallKind, { kind: 'equipmentKind', id: kindId }, { recalled: units.length, onLoan })
  return ok({ recalled: units.length, onLoan })
})

/** A unit that goes lets its request wait for another. */
async function letGo(act: Act, unit: UnitRow): Promise<void> {
  if (unit.claim === 'hold')
    await moveRequest(act.sql, unit.claimed_by!, { state: 'waitlisted', unit_id: null, offer_until: null })
  await closeClaims(act.sql, [unit.id], ['hold', 'service', 'transfer', 'missing'])
}

type WriteOffRefused = (typeof writeOff.refusals)[number]

async function checkWriteOff(
  act: Act,
  unit: UnitRow,
  input: Input<typeof writeOff>,
): Promise<Result<null, WriteOffRefused>> {
  if (unit.lifecycle === 'writtenOff') return refuse('unit-written-off')
  if (unit.claim === 'loan') return refuse('unit-on-loan')
  if (unit.is_grant && input.funderConsent.length < 3)
    return refuse('funder-consent-missing', { field: 'funderConsent' })
  return (await isSecondPerson(act, input.confirmedBy))
    ? ok(null)
    : refuse('second-person-missing', { field: 'confirmedBy' })
}

export const writingOff = permitted(writeOff, async (act, input) => {
  if (input.day > act.today) return refuse('date-in-future', { field: 'day' })
  const unit = await lockedUnit(act, input.unitId)
  if (!unit) return refuse('not-found')
  const checked = await checkWriteOff(act, unit, input)
  if (!checked.ok) return checked
  await letGo(act, unit)
  await moveUnit(act.sql, unit.id, { lifecycle: 'writtenOff', kit_id: null })
  const { day, actNumber, reason: note, confirmedBy, funderConsent } = input
  await tell(act, [
    { unitId: unit.id, kind: 'writtenOff', day, facts: { actNumber, note, confirmedBy, funderConsent } },
  ])
  changed(act, writeOff, { kind: 'unit', id: unit.id }, { confirmedBy })
  return ok({})
})

/** A kit is of the lending point: what goes elsewhere leaves it. */
const placed = (home: UnitRow['home'], holder: string | null) => ({
  home,
  staff_id: holder,
  ...(home !== 'lending' && { kit_id: null }),
})

export const giving = permitted(giveToTeam, async (act, { unitId, home, staffId, day }) => {
  if (day > act.today) return refuse('date-in-future', { field: 'day' })
  const holder = home === 'specialist' ? (staffId ?? null) : null
  if ((home === 'specialist' && !holder) || !(await isStaff(act, holder)))
    return refuse('staff-unknown', { field: 'staffId' })
  const unit = await lockedUnit(act, unitId)
  if (!unit) return refuse('not-found')
  if (unit.lifecycle === 'writtenOff') return refuse('unit-written-off')
  if (unit.claim) return refuse('unit-claimed')
  await moveUnit(act.sql, unitId, placed(home, holder))
  await tell(act, [{ unitId, kind: 'moved', day, staffId: holder, facts: { home } }])
  changed(act, giveToTeam, { kind: 'unit', id: unitId }, { home })
  return ok({})
})

export const spending = permitted(spend, async (act, { unitId, day, amount }) => {
  if (day > act.today) return refuse('date-in-future', { field: 'day' })
  const unit = await lockedUnit(act, unitId)
  if (!unit) return refuse('not-found')
  if (unit.lifecycle === 'writtenOff') return refuse('unit-written-off')
  const { is_consumable: isConsumable, spent_in_sessions: inSessions } = unit
  const most = leftOf(unit.quantity, inSessions) ?? 0
  if (isConsumable && amount > most) return refuse('not-so-many', { field: 'amount', details: { most } })
  if (isConsumable) await moveUnit(act.sql, unitId, { quantity: countedFor(most - amount, inSessions) })
  const kind = isConsumable ? 'spent' : 'used'
  await tell(act, [{ unitId, kind, day, staffId: act.actor.staffId, facts: { amount } }])
  changed(act, spend, { kind: 'unit', id: unitId }, { amount })
  return ok({})
})
