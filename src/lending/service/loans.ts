// A loan that is out: extended, paused, talked about.
import type { Act, Input } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { keyOfSubject } from '#access/subject-keys.ts'
import { addDays, type LocalDate } from '#base/local-date.ts'
import { type CalendarDay, nextWorked } from '#base/production-calendar.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import type { ReachedChild } from '#families/service/doors.ts'
import { nextNumber } from '#papers/service/numbers.ts'
import { checkIn, extend, pause } from '../contract.ts'
import { recordCall } from '../contract/recall.ts'
import { checkExtension } from '../rules/extension.ts'
import { mayBeOffered } from '../rules/fit.ts'
import { firstGrowth, growthOf } from '../rules/outgrow.ts'
import { checkDueOn } from '../rules/lendable.ts'
import { daysPaused, dueAfterPauses, dueDay, longestPause_days, withPause } from '../rules/term.ts'
import { limitsOf } from '../store/kinds.ts'
import * as store from '../store/loans.ts'
import type { EventRow, LoanRow } from '../store/loans.ts'
import { measurementsOf } from '../store/measurements.ts'
import { lockFamily } from '../store/people.ts'
import { openRequests } from '../store/requests.ts'
import { unitsOfKind, type UnitRow } from '../store/units.ts'
import { bodiesOf } from './bodies.ts'
import { limitsOfLending } from './limits.ts'
import { axesOf, demandsOf, lockedUnits, reasonsOf } from './locked.ts'
import { calendarOf, changed, mayOverride, reachedChild } from './reach.ts'
import { pausesIn } from './shown-loans.ts'
import { isQueued, misfitsBy } from './shown-requests.ts'

interface Open {
  readonly row: LoanRow
  readonly child: ReachedChild
  /** Units of it that are out. */
  readonly units: readonly UnitRow[]
  readonly events: readonly EventRow[]
}

type Found = Result<Open, 'not-found' | 'loan-closed' | 'loan-changed-meanwhile'>

/** A loan that is out, under lock with its units and its family, as it was when the page was opened. */
async function openLoan(act: Act, { loanId, base }: { loanId: string; base?: number }): Promise<Found> {
  const [first] = await store.loansById(act.sql, [loanId])
  const child = first && first.undone_at === null ? await reachedChild(act, first.child_id) : null
  if (!first || !child) return refuse('not-found')
  const lines = await store.linesOf(act.sql, [loanId])
  const units = await lockedUnits(
    act,
    lines.map((line) => line.unit_id),
  )
  if (first.family_id) await lockFamily(act.sql, first.family_id)
  await store.lockLoan(act.sql, loanId)
  const [row] = await store.loansById(act.sql, [loanId])
  if (row!.settled_on !== null || row!.undone_at !== null) return refuse('loan-closed')
  if (base !== undefined && row!.version !== base) return refuse('loan-changed-meanwhile')
  const out = [...units.values()].filter((unit) => unit.claim === 'loan' && unit.claimed_by === loanId)
  return ok({ row: row!, child, units: out, events: await store.eventsOf(act.sql, [loanId]) })
}

/** Families of other loans who wait for a kind and whom it would fit, beyond its units that are free. */
async function waitingFor(act: Act, kindId: string, familyId: string | null): Promise<number> {
  const rows = (await openRequests(act.sql, act.today, kindId)).filter(
    (row) => isQueued(row) && row.family_id !== familyId,
  )
  if (rows.length === 0) return 0
  const misfits = await misfitsBy(act, rows)
  const fitting = rows.filter((row) => mayBeOffered(misfits.get(row.id)!)).length
  const free = (await unitsOfKind(act.sql, kindId, act.today)).filter(
    (unit) => reasonsOf(act, unit).length === 0,
  )
  return Math.max(0, fitting - free.length)
}

async function mostWaiting(act: Act, { row, units }: Open): Promise<number> {
  let most = 0
  for (const kindId of new Set(units.map((unit) => unit.kind_id)))
    most = Math.max(most, await waitingFor(act, kindId, row.family_id))
  return most
}

const earliestCheck = (units: readonly UnitRow[]): LocalDate | null =>
  units
    .flatMap((unit) => checkDueOn(axesOf(unit), demandsOf(unit)) ?? [])
    .toSorted()
    .at(0) ?? null

/** When the child outgrows the first of what it holds. */
async function growthNow(act: Act, { row, child, units }: Open, own: readonly CalendarDay[]) {
  const body = (await bodiesOf(act, new Map([[row.child_id, child]]))).get(row.child_id)!
  return firstGrowth(units.map((unit) => growthOf(limitsOf(unit), body, act.today, own)))
}

export const extending = permitted(extend, async (act, input) => {
  if (input.day > act.today) return refuse('date-in-future', { field: 'day' })
  const found = await openLoan(act, input)
  if (!found.ok) return found
  const { row, units, events } = found.value
  const own = await calendarOf(act)
  const limits = await limitsOfLending(act)
  const isOverridden = mayOverride(act, input.overrideReason)
  const checked = checkExtension({
    until: input.until,
    dueOn: row.due_on,
    lastDay: dueAfterPauses(
      dueDay(row.issued_on, limits.most_months, own),
      daysPaused(pausesIn(events)),
      own,
    ),
    today: act.today,
    extensions: events.filter(({ kind }) => kind === 'extended').length,
    mostExtensions: limits.extensions,
    waiting: await mostWaiting(act, found.value),
    isRecalled: units.some(({ technical }) => technical === 'recalled'),
    checkDue: earliestCheck(units),
    isHighRisk: units.some(({ risk }) => risk === 'high'),
    measuredOn: (await measurementsOf(act.sql, [row.child_id]))[0]?.day ?? null,
    growth: await growthNow(act, found.value, own),
    isOverridden,
  })
  if (!checked.ok) return checked
  const dueOn = nextWorked(input.until, own)
  const { number } = await nextNumber(act, 'extension', input.day)
  await store.changeLoan(act.sql, row.id, { due_on: dueOn })
  const facts = { number, isOverridden, dueBefore: row.due_on }
  const event = {
    id: act.newId(),
    loanId: row.id,
    kind: 'extended' as const,
    day: input.day,
    until: dueOn,
    facts,
  }
  await store.addLoanEvent(act.sql, event, act.actor.accountId)
  changed(act, extend, { kind: 'loan', id: row.id, childId: row.child_id }, { until: dueOn, isOverridden })
  return ok({ dueOn, number })
})

/** Sealed under the child's key. */
async function sealedNote(act: Act, childId: string, note: string): Promise<Buffer | null> {
  return note === '' ? null : act.seal.seal(await keyOfSubject(act, childId), 'loan_event.note', note)
}

export const talking = permitted(checkIn, async (act, { loanId, day, isUsed, fits, note }) => {
  if (day > act.today) return refuse('date-in-future', { field: 'day' })
  const found = await openLoan(act, { loanId })
  if (!found.ok) return found.code === 'loan-changed-meanwhile' ? refuse('loan-closed') : refuse(found.code)
  const { row } = found.value
  if (day < row.issued_on) return refuse('loan-closed', { field: 'day' })
  const sealed = await sealedNote(act, row.child_id, note)
  const event = {
    id: act.newId(),
    loanId,
    kind: 'checkIn' as const,
    day,
    facts: { isUsed, fits },
    note: sealed,
  }
  await store.addLoanEvent(act.sql, event, act.actor.accountId)
  changed(act, checkIn, { kind: 'loan', id: loanId, childId: row.child_id }, { isUsed, fits })
  return ok({})
})

export const calling = permitted(recordCall, async (act, { loanId, day, outcome, note }) => {
  if (day > act.today) return refuse('date-in-future', { field: 'day' })
  const found = await openLoan(act, { loanId })
  if (!found.ok) return found.code === 'loan-changed-meanwhile' ? refuse('loan-closed') : refuse(found.code)
  const { row } = found.value
  if (day < row.issued_on) return refuse('called-before-issue', { field: 'day' })
  const sealed = await sealedNote(act, row.child_id, note)
  const event = { id: act.newId(), loanId, kind: 'called' as const, day, facts: { outcome }, note: sealed }
  await store.addLoanEvent(act.sql, event, act.actor.accountId)
  changed(act, recordCall, { kind: 'loan', id: loanId, childId: row.child_id }, { outcome })
  return ok({})
})

function checkPause(
  { from, until }: Input<typeof pause>,
  issuedOn: LocalDate,
  today: LocalDate,
): Result<null, 'ends-before-start' | 'date-in-future'> {
  if (until < from) return refuse('ends-before-start', { field: 'until' })
  if (from < issuedOn) return refuse('ends-before-start', { field: 'from' })
  if (from > today) return refuse('date-in-future', { field: 'from' })
  return until > addDays(today, longestPause_days) ? refuse('date-in-future', { field: 'until' }) : ok(null)
}

export const pausing = permitted(pause, async (act, input) => {
  const found = await openLoan(act, input)
  if (!found.ok) return found
  const { row, events } = found.value
  const checked = checkPause(input, row.issued_on, act.today)
  if (!checked.ok) return checked
  const before = pausesIn(events)
  const { from, until } = input
  const shift = daysPaused(withPause(before, { from, until })) - daysPaused(before)
  const dueOn = dueAfterPauses(row.due_on, shift, await calendarOf(act))
  const due = dueOn < row.issued_on ? row.issued_on : dueOn
  await store.changeLoan(act.sql, row.id, { due_on: due })
  const sealed = await sealedNote(act, row.child_id, input.proof)
  const event = { id: act.newId(), loanId: row.id, kind: 'paused' as const, day: from, until, note: sealed }
  await store.addLoanEvent(act.sql, event, act.actor.accountId)
  changed(act, pause, { kind: 'loan', id: row.id, childId: row.child_id }, { from, until })
  return ok({ dueOn: due })
})
