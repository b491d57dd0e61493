// One's own issue or return is taken back within a day; both stay in the history.
import type { Act, Input } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { undo } from '../contract.ts'
import { closeClaims, openClaims } from '../store/claims.ts'
import * as loans from '../store/loans.ts'
import type { LineRow, LoanRow } from '../store/loans.ts'
import * as requests from '../store/requests.ts'
import { moveUnit, type UnitRow } from '../store/units.ts'
import { lockedUnits } from './locked.ts'
import { changed, reachedChild } from './reach.ts'

const undoneWithin_ms = 24 * 3600 * 1000

type Given = Input<typeof undo>
type Refused = (typeof undo.refusals)[number]

/** Whether an act of some moment by some account may still be undone by this person. */
export function mayUndo(act: Act, by: string | null, at: string | null): Result<null, Refused> {
  if (by === null || at === null) return refuse('nothing-to-undo')
  if (by !== act.actor.accountId) return refuse('not-your-act')
  return Date.parse(act.now) - Date.parse(at) > undoneWithin_ms ? refuse('too-late-to-undo') : ok(null)
}

interface Undone {
  readonly loan: LoanRow
  readonly lines: readonly LineRow[]
  readonly units: ReadonlyMap<string, UnitRow>
}

/** The request that held the units holds them again. */
async function holdAgain(act: Act, { loan, lines }: Undone): Promise<void> {
  if (!loan.request_id) return
  const request = await requests.requestById(act.sql, loan.request_id, act.today)
  if (request?.state !== 'issued' || !lines.some(({ unit_id }) => unit_id === request.unit_id)) return
  const isAsked = (await requests.openRequestsOfFamily(act.sql, act.today, request.family_id)).some(
    ({ kind_id }) => kind_id === request.kind_id,
  )
  if (isAsked) return
  await requests.moveRequest(act.sql, request.id, { state: 'prepared' })
  const claim = { id: act.newId(), unitId: request.unit_id!, kind: 'hold' as const, byId: request.id }
  await openClaims(act.sql, [claim])
}

async function undoIssue(act: Act, found: Undone): Promise<Result<null, Refused>> {
  const { loan, lines, units } = found
  const allowed =
    loan.origin === 'journal' ? refuse('nothing-to-undo') : mayUndo(act, loan.issued_by, loan.issued_at)
  if (!allowed.ok) return allowed
  const isAllOut = lines.every(
    (line) => line.returned_on === null && units.get(line.unit_id)?.claim === 'loan',
  )
  if (!isAllOut || lines.length === 0) return refuse('unit-moved-on')
  await loans.undoLoan(act.sql, [loan.id])
  await closeClaims(
    act.sql,
    lines.map((line) => line.unit_id),
    ['loan'],
  )
  await holdAgain(act, found)
  return ok(null)
}

/** Nothing was done with the unit since it came back: no claim, no cleaning, no other loan. */
async function isUntouched(act: Act, line: LineRow, unit: UnitRow | undefined): Promise<boolean> {
  if (!unit || unit.claim !== null || unit.hygiene !== 'dirty' || line.is_lost) return false
  return !(await loans.wasLentSince(act.sql, line.unit_id, line.issued_on, line.id))
}

async function undoReturn(act: Act, { loan, lines, units }: Undone): Promise<Result<null, Refused>> {
  const returned = lines.filter((line) => line.returned_on !== null && line.before_return !== null)
  if (returned.length === 0) return refuse('nothing-to-undo')
  for (const line of returned) {
    const allowed = mayUndo(act, line.returned_by, line.returned_at)
    if (!allowed.ok) return allowed
    if (!(await isUntouched(act, line, units.get(line.unit_id)))) return refuse('unit-moved-on')
  }
  for (const line of returned) {
    await loans.reopenLine(act.sql, line.id)
    const { hygiene, technical, condition, missing_parts } = line.before_return!
    await moveUnit(act.sql, line.unit_id, {
      hygiene,
      technical,
      condition,
      missing_parts: [...missing_parts],
    })
  }
  const claims = returned.map((line) => ({
    id: act.newId(),
    unitId: line.unit_id,
    kind: 'loan' as const,
    byId: loan.id,
  }))
  await openClaims(act.sql, claims)
  await loans.changeLoan(act.sql, loan.id, { settled_on: null })
  return ok(null)
}

/** The loan and its units under lock; of a return, only the unit named, if one is. */
async function found(act: Act, { loanId, unitId, what }: Given): Promise<Undone | null> {
  const units = await lockedUnits(
    act,
    (await loans.linesOf(act.sql, [loanId])).map((line) => line.unit_id),
  )
  await loans.lockLoan(act.sql, loanId)
  const [loan] = await loans.loansById(act.sql, [loanId])
  if (!loan || loan.undone_at !== null || !(await reachedChild(act, loan.child_id))) return null
  const lines = await loans.linesOf(act.sql, [loanId])
  const isMeant = (line: LineRow): boolean => what === 'issue' || !unitId || line.unit_id === unitId
  return { loan, lines: lines.filter(isMeant), units }
}

export const undoing = permitted(undo, async (act, input) => {
  const undone = await found(act, input)
  if (!undone) return refuse('not-found')
  const result = await (input.what === 'issue' ? undoIssue : undoReturn)(act, undone)
  if (!result.ok) return result
  const event = {
    id: act.newId(),
    loanId: input.loanId,
    kind: 'undone' as const,
    day: act.today,
    facts: { what: input.what, unitId: input.unitId ?? null },
  }
  await loans.addLoanEvent(act.sql, event, act.actor.accountId)
  changed(act, undo, { kind: 'loan', id: input.loanId, childId: undone.loan.child_id }, { what: input.what })
  return ok({})
})
