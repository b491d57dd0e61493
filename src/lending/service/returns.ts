// Units come back, or are lost; an issue or a return is taken back within a day.
import type { Act, Input } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { keyOfSubject } from '#access/subject-keys.ts'
import type { LocalDate } from '#base/local-date.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { lose, returnUnits } from '../contract.ts'
import { knownParts } from '../rules/parts.ts'
import { closeClaims, openClaims } from '../store/claims.ts'
import * as loans from '../store/loans.ts'
import type { LineRow } from '../store/loans.ts'
import { addUnitEvents } from '../store/unit-events.ts'
import { moveUnit, type UnitRow } from '../store/units.ts'
import { lockedUnit, lockedUnits } from './locked.ts'
import { changed, reachedChild } from './reach.ts'

type Given = Input<typeof returnUnits>
type One = Given['units'][number]
type Refused = (typeof returnUnits.refusals)[number]

interface Coming {
  readonly given: One
  readonly unit: UnitRow
  readonly line: LineRow
}

/** Pairs what comes back with the line it went out by; refuses all when one of them is not out. */
async function comingBack(act: Act, { units: given, day }: Given): Promise<Result<Coming[], Refused>> {
  const units = await lockedUnits(
    act,
    given.map(({ unitId }) => unitId),
  )
  const lines = new Map(
    (await loans.openLinesOfUnits(act.sql, [...units.keys()])).map((line) => [line.unit_id, line]),
  )
  const coming = new Map<string, Coming>()
  for (const [at, one] of given.entries()) {
    const field = `units.${at}`
    const [unit, line] = [units.get(one.unitId), lines.get(one.unitId)]
    if (!unit) return refuse('unit-unknown', { field })
    if (!line || coming.has(unit.id)) return refuse('unit-not-on-loan', { field })
    if (day < line.issued_on) return refuse('returned-before-issue', { field })
    if (one.damage !== '' && !one.cause) return refuse('cause-missing', { field })
    coming.set(unit.id, { given: one, unit, line })
  }
  return ok([...coming.values()])
}

const wantsRepair = (condition: string): boolean => condition === 'needsRepair' || condition === 'unusable'

/** The axes after a return: always dirty, faulty when it came back broken, without the parts that did not come back. */
function axesAfter({ given, unit, line }: Coming) {
  const condition = given.condition ?? (line.issue_condition as UnitRow['condition'])
  const isBroken = unit.technical === 'ok' && wantsRepair(condition)
  return {
    hygiene: 'dirty' as const,
    technical: isBroken ? ('faulty' as const) : unit.technical,
    condition,
    missing_parts: knownParts(unit.parts, given.missingParts),
  }
}

async function takeBack(act: Act, day: LocalDate, coming: Coming): Promise<void> {
  const { given, unit, line } = coming
  const after = axesAfter(coming)
  const { hygiene, technical, condition, missing_parts } = unit
  await loans.closeLine(
    act.sql,
    {
      id: line.id,
      day,
      condition: after.condition,
      missingParts: after.missing_parts,
      damage: given.damage,
      cause: given.cause ?? null,
      isLost: false,
      before: { hygiene, technical, condition, missing_parts },
      at: act.now,
    },
    act.actor.accountId,
  )
  await moveUnit(act.sql, unit.id, after)
}

/** A loan of which no line is out any more is settled. */
export async function settle(act: Act, loanIds: readonly string[], day: LocalDate): Promise<void> {
  const lines = await loans.linesOf(act.sql, loanIds)
  for (const id of loanIds) {
    const own = lines.filter((line) => line.loan_id === id)
    if (own.every((line) => line.returned_on !== null))
      await loans.changeLoan(act.sql, id, { settled_on: day })
  }
}

export const returning = permitted(returnUnits, async (act, input) => {
  if (input.day > act.today) return refuse('date-in-future', { field: 'day' })
  const coming = await comingBack(act, input)
  if (!coming.ok) return coming
  for (const one of coming.value) await takeBack(act, input.day, one)
  const unitIds = coming.value.map(({ unit }) => unit.id)
  await closeClaims(act.sql, unitIds, ['loan'])
  const loanIds = [...new Set(coming.value.map(({ line }) => line.loan_id))]
  await settle(act, loanIds, input.day)
  for (const row of await loans.loansById(act.sql, loanIds))
    changed(act, returnUnits, { kind: 'loan', id: row.id, childId: row.child_id }, { units: unitIds.length })
  return ok({ returned: coming.value.length })
})

export const losing = permitted(lose, async (act, { loanId, unitId, day, note }) => {
  if (day > act.today) return refuse('date-in-future', { field: 'day' })
  const unit = await lockedUnit(act, unitId)
  const [row] = await loans.loansById(act.sql, [loanId])
  if (!row || !(await reachedChild(act, row.child_id))) return refuse('not-found')
  const [line] = unit ? await loans.openLinesOfUnits(act.sql, [unit.id]) : []
  if (!unit || line?.loan_id !== loanId) return refuse('unit-not-on-loan', { field: 'unitId' })
  if (day < line.issued_on) return refuse('unit-not-on-loan', { field: 'day' })
  const { hygiene, technical, condition, missing_parts } = unit
  const before = { hygiene, technical, condition, missing_parts }
  const closed = {
    id: line.id,
    day,
    condition,
    missingParts: [],
    damage: '',
    cause: null,
    isLost: true,
    before,
    at: act.now,
  }
  await loans.closeLine(act.sql, closed, act.actor.accountId)
  await closeClaims(act.sql, [unitId], ['loan'])
  await openClaims(act.sql, [{ id: act.newId(), unitId, kind: 'missing', byId: loanId }])
  const key = await keyOfSubject(act, row.child_id)
  const sealed = act.seal.seal(key, 'loan_event.note', note)
  const event = { id: act.newId(), loanId, kind: 'lost' as const, day, facts: { unitId }, note: sealed }
  await loans.addLoanEvent(act.sql, event, act.actor.accountId)
  const missed = { id: act.newId(), unitId, kind: 'missed', day, staffId: null, facts: {} }
  await addUnitEvents(act.sql, [missed], act.actor.accountId)
  await settle(act, [loanId], day)
  changed(act, lose, { kind: 'loan', id: loanId, childId: row.child_id }, { unitId })
  return ok({})
})
