// The family at the counter, and what a scanned label is.
import type { Act, Input } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { fullName } from '#base/person-name.ts'
import { ok, refuse } from '#base/result.ts'
import { missingPapersOf } from '#families/service/doors.ts'
import { counter, scan } from '../contract.ts'
import { mayBeOffered, type Misfit, misfitsOf } from '../rules/fit.ts'
import { inventoryKey, readLabel } from '../rules/label.ts'
import { growthOf, outgrownIn } from '../rules/outgrow.ts'
import { termEnds } from '../rules/term.ts'
import { limitsOf } from '../store/kinds.ts'
import * as loans from '../store/loans.ts'
import { briefingsOf, measurementsOf } from '../store/measurements.ts'
import { adultsOfChild } from '../store/people.ts'
import { pointNames } from '../store/points.ts'
import { openRequests, openRequestsOfChild, requestById } from '../store/requests.ts'
import * as units from '../store/units.ts'
import type { UnitRow } from '../store/units.ts'
import { bodiesOf, fittedOf, type GrowingBody, seriesOf, sizesOf } from './bodies.ts'
import { kitsOf } from './kits.ts'
import { limitsOfLending } from './limits.ts'
import { reasonsBesideHold, reasonsOf } from './locked.ts'
import { calendarOf, childCaller, phonesOf, reachedChild, read } from './reach.ts'
import { shownLoans } from './shown-loans.ts'
import { shownRequests } from './shown-requests.ts'
import { holdersOf, namesBeside, shownUnit } from './units-read.ts'

const nothing = {
  found: 'nothing' as const,
  unit: null,
  holder: null,
  misfits: [],
  growth: null,
  reasons: [],
  kit: null,
  instead: null,
}

/** The child at the counter, when there is one and the act reaches it. */
async function bodyAtCounter(act: Act, childId: string | null | undefined): Promise<GrowingBody | null> {
  const child = childId ? await reachedChild(act, childId) : null
  return child ? (await bodiesOf(act, new Map([[childId!, child]]))).get(childId!)! : null
}

/** Why the unit may not be handed to this child now: a hold for the child's own request is no reason. */
async function reasonsFor(act: Act, row: UnitRow, childId: string | null | undefined) {
  const request =
    row.claim === 'hold' && childId ? await requestById(act.sql, row.claimed_by!, act.today) : undefined
  return request?.child_id === childId && request ? reasonsBesideHold(act, row) : reasonsOf(act, row)
}

async function fittingInstead(act: Act, row: UnitRow, misfits: readonly Misfit[]) {
  if (!mayBeOffered(misfits)) return null
  const others = (await units.unitsOfKind(act.sql, row.kind_id, act.today)).filter(
    (other) => other.id !== row.id && reasonsOf(act, other).length === 0,
  )
  // What stands at the same point is nearer.
  const free = others.find((other) => other.point_id === row.point_id) ?? others[0]
  if (!free) return null
  const isElsewhere = free.point_id !== row.point_id
  return {
    unitId: free.id,
    inventoryNumber: free.inventory_number,
    kindName: free.kind_name,
    shelf: free.shelf,
    pointName: isElsewhere ? ((await pointNames(act.sql)).get(free.point_id) ?? '') : '',
  }
}

async function kitAround(act: Act, row: UnitRow) {
  const [kit] = await kitsOf(act, [row])
  return kit ? { ...kit, unitIds: [...kit.unitIds] } : null
}

async function holderOf(act: Act, row: UnitRow) {
  const loan = (await holdersOf(act, [row])).get(row.id)
  if (!loan || !(await reachedChild(act, loan.child_id))) return null
  const child = await childCaller(act, [loan.child_id])
  return { loanId: loan.id, childId: loan.child_id, childName: child(loan.child_id), dueOn: loan.due_on }
}

export const scanned = permitted(scan, async (act, { code, childId }: Input<typeof scan>) => {
  const key = inventoryKey(code)
  const [row] = await units.unitByCode(act.sql, { label: readLabel(code), inventoryKey: key }, act.today)
  if (!row) return ok(readLabel(code) ? { ...nothing, found: 'emptyLabel' as const } : nothing)
  const body = await bodyAtCounter(act, childId)
  const misfits = body ? misfitsOf(fittedOf(row), body, act.today) : []
  const reasons = await reasonsFor(act, row, childId)
  const isWrong = reasons.length > 0 || !mayBeOffered(misfits)
  const holder = await holderOf(act, row)
  read(act, scan, { kind: 'unit', id: row.id, childId: holder?.childId ?? null })
  return ok({
    found: 'unit' as const,
    unit: shownUnit(act, row, await namesBeside(act, [row])),
    holder,
    misfits,
    growth: body ? growthOf(limitsOf(row), body, act.today, await calendarOf(act)) : null,
    reasons,
    kit: await kitAround(act, row),
    instead: isWrong ? await fittingInstead(act, row, misfits) : null,
  })
})

/** The requests of the child with their places, which all open requests of those kinds decide on. */
async function requestsOf(act: Act, childId: string) {
  const own = await openRequestsOfChild(act.sql, act.today, childId)
  const kinds = [...new Set(own.map((row) => row.kind_id))]
  const all = []
  for (const kindId of kinds) all.push(...(await openRequests(act.sql, act.today, kindId)))
  return shownRequests(act, own, all)
}

export const atCounter = permitted(counter, async (act, { childId }) => {
  const child = await reachedChild(act, childId)
  if (!child) return refuse('not-found')
  const rows = await measurementsOf(act.sql, [childId])
  const adults = await adultsOfChild(act.sql, childId)
  const held = await shownLoans(act, await loans.loansOfChild(act.sql, childId, true))
  const out = held.flatMap(({ lines }) => lines.filter((line) => line.returnedOn === null))
  const heldUnits = await units.unitsById(
    act.sql,
    out.map(({ unitId }) => unitId),
    act.today,
  )
  const briefings = await briefingsOf(
    act.sql,
    adults.map(({ id }) => id),
  )
  const sizes = sizesOf(rows)
  const phones = await phonesOf(
    act,
    adults.map(({ id }) => id),
  )
  const limits = await limitsOfLending(act)
  read(act, counter, { kind: 'child', id: childId, childId })
  return ok({
    childId,
    childName: (await childCaller(act, [childId]))(childId),
    adults: adults.map((row) => ({
      id: row.id,
      name: fullName({ lastName: row.last_name, firstName: row.first_name, middleName: row.middle_name }),
      phones: phones(row.id),
    })),
    missingPapers: (await missingPapersOf(act, [childId])).get(childId) ?? [],
    termEnds: termEnds(act.today, await calendarOf(act)),
    loans: held,
    requests: await requestsOf(act, childId),
    measurement: rows[0]
      ? {
          day: rows[0].day,
          height_cm: sizes.height_cm?.value ?? null,
          weight_kg: sizes.weight_kg?.value ?? null,
          hip_cm: sizes.hip_cm?.value ?? null,
        }
      : null,
    outgrows: heldUnits.map((unit) => ({
      unitId: unit.id,
      month: outgrownIn(limitsOf(unit), seriesOf(rows), child.birthDate),
    })),
    briefings: briefings.map((one) => ({
      adultId: one.adult_id,
      kindId: one.kind_id,
      kindName: one.kind_name,
      day: one.day,
      isShown: one.is_shown,
    })),
    limits: { unitsOfFamily: limits.unitsOfFamily, briefing_months: limits.briefing_months },
  })
})
