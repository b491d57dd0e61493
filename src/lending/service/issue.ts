// Units are handed out. Every path comes here: the desk, a scan, many at once, the command line, the open interface.
import type { Act, Input } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import type { LocalDate } from '#base/local-date.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { homesOfChildren, type ReachedChild } from '#families/service/doors.ts'
import { nextNumber } from '#papers/service/numbers.ts'
import { issue } from '../contract.ts'
import { mayBeOffered, misfitsOf } from '../rules/fit.ts'
import { checkIssue, type IssueRefusal, type LineFacts } from '../rules/gates.ts'
import { tornKits } from '../rules/kit.ts'
import { firstGrowth, growthOf } from '../rules/outgrow.ts'
import { regimeOf } from '../rules/regime.ts'
import { checkTerm, dueDay } from '../rules/term.ts'
import { closeClaims, openClaims } from '../store/claims.ts'
import * as loans from '../store/loans.ts'
import { type BriefingRow, briefingsOf } from '../store/measurements.ts'
import { lockFamily } from '../store/people.ts'
import * as requests from '../store/requests.ts'
import type { RequestRow } from '../store/requests.ts'
import type { UnitRow } from '../store/units.ts'
import { limitsOf } from '../store/kinds.ts'
import { bodiesOf, fittedOf, type GrowingBody } from './bodies.ts'
import { kitsOf } from './kits.ts'
import { limitsOfLending } from './limits.ts'
import { lockedUnits, reasonsBesideHold, reasonsOf } from './locked.ts'
import { calendarOf, changed, mayOverride, reachedChild } from './reach.ts'

type Given = Input<typeof issue>
type Checked<T> = Result<T, IssueRefusal>

interface Party {
  readonly child: ReachedChild
  readonly body: GrowingBody
  readonly familyId: string | null
}

async function partyOf(act: Act, { childId, adultId, day }: Given): Promise<Checked<Party>> {
  const child = await reachedChild(act, childId)
  if (!child) return refuse('child-unknown', { field: 'childId' })
  const [home] = await homesOfChildren(act, [{ childId, day, adultId }])
  if (!home!.isAdultTheirs) return refuse('adult-unknown', { field: 'adultId' })
  const body = (await bodiesOf(act, new Map([[childId, child]]))).get(childId)!
  return ok({ child, body, familyId: home!.familyId })
}

/** The units under lock, each once, in the order of the lines. */
async function unitsOf(act: Act, lines: Given['lines']): Promise<Checked<UnitRow[]>> {
  const ids = lines.map(({ unitId }) => unitId)
  const byId = await lockedUnits(act, ids)
  const rows = ids.map((id) => byId.get(id))
  if (rows.some((row) => row === undefined)) return refuse('unit-unknown', { field: 'lines' })
  const [torn] = tornKits(ids, await kitsOf(act, rows as UnitRow[]))
  if (torn) return refuse('kit-incomplete', { field: 'lines', details: { kit: torn.name } })
  if (new Set(ids).size < ids.length)
    return refuse('unit-not-lendable', { field: 'lines', details: { reasons: 'onLoan' } })
  return ok(rows as UnitRow[])
}

const isOfChild = (request: RequestRow | undefined, childId: string): request is RequestRow =>
  request?.child_id === childId && ['offered', 'booked', 'prepared'].includes(request.state)

interface Known {
  /** All that are to go out. */
  readonly units: readonly UnitRow[]
  readonly held: ReadonlyMap<string, RequestRow>
  readonly briefings: readonly BriefingRow[]
}

function lineFacts(
  act: Act,
  unit: UnitRow,
  given: Given,
  known: Known & { misfits: LineFacts['misfits'] },
): LineFacts {
  const request = unit.claim === 'hold' ? known.held.get(unit.claimed_by!) : undefined
  const isOwn = isOfChild(request, given.childId)
  return {
    risk: unit.risk,
    reasons: isOwn ? reasonsBesideHold(act, unit) : reasonsOf(act, unit),
    isHeldForAnother: unit.claim === 'hold' && !isOwn,
    isPrepared: (isOwn && request.state === 'prepared') || isWithPrepared(unit, given, known),
    misfits: known.misfits,
    briefings: known.briefings
      .filter((one) => one.kind_id === unit.kind_id)
      .map((one) => ({ day: one.day, isShown: one.is_shown })),
  }
}

/** A request holds one unit of a kit: the others stand prepared with it. */
const isWithPrepared = (unit: UnitRow, { childId }: Given, { held, units }: Known): boolean =>
  unit.kit_id !== null &&
  units.some((mate) => {
    const request = mate.kit_id === unit.kit_id ? held.get(mate.claimed_by ?? '') : undefined
    return isOfChild(request, childId) && request.state === 'prepared'
  })

/** Requests that hold one of the units, locked, by id. */
async function heldBy(act: Act, units: readonly UnitRow[]): Promise<Map<string, RequestRow>> {
  const held = new Map<string, RequestRow>()
  for (const unit of units) {
    if (unit.claim !== 'hold') continue
    await requests.lockRequest(act.sql, unit.claimed_by!)
    const row = await requests.requestById(act.sql, unit.claimed_by!, act.today)
    if (row) held.set(row.id, row)
  }
  return held
}

async function checkGates(
  act: Act,
  given: Given,
  party: Party,
  units: readonly UnitRow[],
): Promise<Checked<Map<string, RequestRow>>> {
  const held = await heldBy(act, units)
  const briefings = await briefingsOf(act.sql, [given.adultId])
  const family = party.familyId
    ? await loans.loansOfFamily(act.sql, party.familyId, act.today)
    : { units_out: 0, has_overdue: false }
  const checked = checkIssue({
    lines: units.map((unit) =>
      lineFacts(act, unit, given, {
        units,
        held,
        briefings,
        misfits: misfitsOf(fittedOf(unit), party.body, given.day),
      }),
    ),
    isDeceased: party.child.deceasedOn !== null,
    unitsOut: family.units_out,
    hasOverdue: family.has_overdue,
    isBriefingSigned: given.isBriefingSigned,
    isOverridden: mayOverride(act, given.overrideReason),
    day: given.day,
    limits: await limitsOfLending(act),
  })
  return checked.ok ? ok(held) : checked
}

/** The agreed day of return: within the term of the shortest kind, and before the child outgrows what it is given. */
async function termOf(
  act: Act,
  given: Given,
  { body }: Party,
  units: readonly UnitRow[],
): Promise<Checked<LocalDate>> {
  const own = await calendarOf(act)
  // What is too small on the day of issue was let pass by the head: of that growth says nothing more.
  const fitting = units.filter((unit) => mayBeOffered(misfitsOf(fittedOf(unit), body, given.day)))
  return checkTerm({
    day: given.day,
    asked: given.dueOn ?? null,
    latest: dueDay(given.day, Math.min(...units.map((unit) => unit.term_months)), own),
    growth: firstGrowth(fitting.map((unit) => growthOf(limitsOf(unit), body, given.day, own))),
    isOverridden: mayOverride(act, given.overrideReason),
  })
}

interface Deal {
  readonly party: Party
  readonly units: readonly UnitRow[]
  readonly held: ReadonlyMap<string, RequestRow>
  readonly due: LocalDate
  readonly regime: UnitRow['regime']
}

/** Closes what the loan fulfils: requests that held the units, and others of the family for these kinds. */
async function fulfil(act: Act, { party, units, held }: Deal): Promise<void> {
  const kinds = new Set(units.map((unit) => unit.kind_id))
  const open = party.familyId ? await requests.openRequestsOfFamily(act.sql, act.today, party.familyId) : []
  const done = new Map([
    ...held,
    ...open.filter((row) => kinds.has(row.kind_id)).map((row) => [row.id, row] as const),
  ])
  for (const row of done.values()) {
    // Read before it was locked: meanwhile another unit may have been offered to it, and its hold would be left behind.
    await requests.lockRequest(act.sql, row.id)
    const now = await requests.requestById(act.sql, row.id, act.today)
    if (!now || (now.unit_id && !units.some(({ id }) => id === now.unit_id))) continue
    await requests.moveRequest(act.sql, row.id, { state: 'issued', ended_on: act.today, offer_until: null })
  }
}

async function handOut(act: Act, given: Given, deal: Deal): Promise<Checked<string>> {
  const { party, units, held, due, regime } = deal
  const { number } = await nextNumber(act, 'loanContract', given.day)
  const loan = {
    id: given.loanId,
    child_id: given.childId,
    adult_id: given.adultId,
    family_id: party.familyId,
    request_id: [...held.keys()][0] ?? null,
    purpose: given.purpose,
    issued_on: given.day,
    due_on: due,
    contract_number: number,
    regime,
    issued_by: act.actor.accountId,
    issued_at: act.now,
  }
  if (!(await loans.addLoan(act.sql, loan))) return refuse('loan-reused')
  const lines = given.lines.map(({ lineId, unitId, condition }, at) => ({
    id: lineId,
    unitId,
    condition,
    tariff_kopecks_a_day: regime === 'tariff' ? units[at]!.tariff_kopecks_a_day : null,
  }))
  const out = await loans.addLines(act.sql, { id: given.loanId, issuedOn: given.day }, lines)
  if (out.size < lines.length)
    return refuse('unit-not-lendable', { field: 'lines', details: { reasons: 'onLoan' } })
  const unitIds = units.map(({ id }) => id)
  await closeClaims(act.sql, unitIds, ['hold'])
  const claims = unitIds.map((unitId) => ({
    id: act.newId(),
    unitId,
    kind: 'loan' as const,
    byId: given.loanId,
  }))
  await openClaims(act.sql, claims)
  await fulfil(act, deal)
  return ok(number)
}

export const handing = permitted(issue, async (act, given) => {
  if (given.day > act.today) return refuse('date-in-future', { field: 'day' })
  const units = await unitsOf(act, given.lines)
  if (!units.ok) return units
  const party = await partyOf(act, given)
  if (!party.ok) return party
  if (party.value.familyId) await lockFamily(act.sql, party.value.familyId)
  const held = await checkGates(act, given, party.value, units.value)
  if (!held.ok) return held
  const due = await termOf(act, given, party.value, units.value)
  if (!due.ok) return due
  const regime = regimeOf(units.value)
  if (!regime.ok) return regime
  const deal = {
    party: party.value,
    units: units.value,
    held: held.value,
    due: due.value,
    regime: regime.value,
  }
  const number = await handOut(act, given, deal)
  if (!number.ok) return number
  const isOverridden = mayOverride(act, given.overrideReason)
  const facts = { units: units.value.length, ...(isOverridden && { isOverridden }) }
  changed(act, issue, { kind: 'loan', id: given.loanId, childId: given.childId }, facts)
  return ok({ contractNumber: number.value, dueOn: due.value })
})
