// One loan with everything that happened to it, and the journal of issue.
import type { Act } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { keysOfSubjects } from '#access/subject-keys.ts'
import { ok, refuse } from '#base/result.ts'
import { caseloadOf } from '#families/service/lists.ts'
import { agreementsOf } from '#papers/service/signing.ts'
import { journal, loan } from '../contract.ts'
import { checkInsOf } from '../rules/overdue.ts'
import type { CallOutcome } from '../rules/recall.ts'
import * as store from '../store/loans.ts'
import type { EventRow, LineRow, LoanRow } from '../store/loans.ts'
import { memberCaller, reachedChild, read } from './reach.ts'
import { shownLoans, talksIn } from './shown-loans.ts'
import { mayUndo } from './undo.ts'

const countedTo = 1000

/** What of a loan this person may still take back: the return first, for it was later. */
function undoable(act: Act, row: LoanRow, lines: readonly LineRow[]): 'issue' | 'return' | null {
  const isReturn = lines.some(
    (line) =>
      line.before_return !== null && !line.is_lost && mayUndo(act, line.returned_by, line.returned_at).ok,
  )
  if (isReturn) return 'return'
  const isAllOut = lines.length > 0 && lines.every((line) => line.returned_on === null)
  const isIssue = isAllOut && row.origin === 'entered' && mayUndo(act, row.issued_by, row.issued_at).ok
  return isIssue ? 'issue' : null
}

async function shownEvents(act: Act, childId: string, events: readonly EventRow[]) {
  const key = (await keysOfSubjects(act, [childId])).get(childId)
  const by = await memberCaller(
    act,
    events.map((event) => event.recorded_by),
  )
  return events.map((event) => ({
    id: event.id,
    day: event.day,
    kind: event.kind,
    until: event.until_day,
    outcome: event.kind === 'called' ? (event.facts['outcome'] as CallOutcome) : null,
    note: key && event.note ? act.seal.open(key, 'loan_event.note', event.note) : '',
    by: by(event.recorded_by),
  }))
}

export const open = permitted(loan, async (act, { loanId }) => {
  const [row] = await store.loansById(act.sql, [loanId])
  if (!row || row.undone_at !== null || !(await reachedChild(act, row.child_id))) return refuse('not-found')
  const lines = await store.linesOf(act.sql, [loanId])
  const events = await store.eventsOf(act.sql, [loanId])
  const [shown] = await shownLoans(act, [row])
  const agreed = row.adult_id ? await agreementsOf(act, [row.adult_id]) : new Map()
  read(act, loan, { kind: 'loan', id: loanId, childId: row.child_id })
  return ok({
    ...shown!,
    signsSince: agreed.get(row.adult_id) ?? null,
    events: await shownEvents(act, row.child_id, events),
    mayUndo: undoable(act, row, lines),
    checkIns: row.origin === 'journal' ? [] : checkInsOf(row.issued_on, talksIn(events)),
  })
})

export const list = permitted(journal, async (act, input) => {
  const filter: store.LoanFilter = {
    state: input.state,
    childId: input.childId ?? null,
    kindId: input.kindId ?? null,
    from: input.from ?? null,
    to: input.to ?? null,
    today: act.today,
    caseload: caseloadOf(act),
  }
  const found = await store.loanPage(act.sql, filter, {
    before: input.before ?? null,
    limit: input.limit + 1,
  })
  const rows = found.slice(0, input.limit)
  const last = found.length > rows.length ? rows.at(-1) : undefined
  read(act, journal, { kind: 'loan', id: null, childId: input.childId ?? null }, rows.length)
  return ok({
    rows: await shownLoans(act, rows),
    next: last ? { day: last.issued_on, id: last.id } : null,
    total: await store.countLoans(act.sql, filter, countedTo),
  })
})
