// Loans out of paper journals. They happened already: they pass the dates and the rule that a unit is out once, not the gates.
import type { Act, Input } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { ok } from '#base/result.ts'
import { homesOfChildren, reachedChildren, type ReachedChild } from '#families/service/doors.ts'
import { takeGiven } from '#papers/service/numbers.ts'
import { recordLoans, undoLoans } from '../contract.ts'
import * as store from '../store/journal-loans.ts'
import type { UnitRow } from '../store/units.ts'
import { lockedUnits } from './locked.ts'

type Given = Input<typeof recordLoans>['loans'][number]
type Refused = { loanId: string; code: Code }
type Code =
  | 'child-unknown'
  | 'unit-unknown'
  | 'unit-already-on-loan'
  | 'due-before-issue'
  | 'returned-before-issue'
  | 'date-in-future'
  | 'loan-reused'

interface Books {
  readonly children: ReadonlyMap<string, ReachedChild>
  readonly units: ReadonlyMap<string, UnitRow>
  readonly today: string
}

const wrongDays = (loan: Given, today: string): Code | null => {
  if (loan.issuedOn > today || (loan.returnedOn && loan.returnedOn > today)) return 'date-in-future'
  if (loan.dueOn < loan.issuedOn) return 'due-before-issue'
  return loan.returnedOn && loan.returnedOn < loan.issuedOn ? 'returned-before-issue' : null
}

function wrongIn(loan: Given, { children, units, today }: Books): Code | null {
  if (!children.has(loan.childId)) return 'child-unknown'
  const unit = units.get(loan.unitId)
  if (!unit) return 'unit-unknown'
  const days = wrongDays(loan, today)
  if (days) return days
  return !loan.returnedOn && unit.claim ? 'unit-already-on-loan' : null
}

const homesOf = async (act: Act, loans: readonly Given[]) =>
  homesOfChildren(
    act,
    loans.map(({ childId, issuedOn, adultId }) => ({ childId, day: issuedOn, adultId: adultId ?? null })),
  )

async function rowsOf(act: Act, loans: readonly Given[]): Promise<store.JournalLoan[]> {
  const homes = loans.length > 0 ? await homesOf(act, loans) : []
  return loans.map((loan, at) => ({
    id: loan.loanId,
    line_id: loan.lineId,
    child_id: loan.childId,
    // Whoever stands in the journal and is none of the child's adults by now is not made its borrower.
    adult_id: homes[at]!.isAdultTheirs ? (loan.adultId ?? null) : null,
    family_id: homes[at]!.familyId,
    unit_id: loan.unitId,
    issued_on: loan.issuedOn,
    due_on: loan.dueOn,
    returned_on: loan.returnedOn ?? null,
    return_condition: loan.returnCondition ?? null,
    contract_number: loan.contractNumber,
    is_briefed: loan.isBriefed,
    claim_id: act.newId(),
  }))
}

const isRepeated = (known: store.KnownLoan, sent: Given): boolean =>
  known.child_id === sent.childId &&
  known.unit_id === sent.unitId &&
  known.issued_on === sent.issuedOn &&
  known.due_on === sent.dueOn &&
  known.contract_number === sent.contractNumber

/** What did not come in: known under its id, another loan under its id, or a unit that was out. */
async function whyLeft(act: Act, left: readonly Given[]): Promise<{ known: number; refused: Refused[] }> {
  const here = new Map(
    (left.length > 0
      ? await store.knownLoans(
          act.sql,
          left.map(({ loanId }) => loanId),
        )
      : []
    ).map((row) => [row.id, row]),
  )
  const refused = left.flatMap((loan): Refused[] => {
    const first = here.get(loan.loanId)
    if (!first) return [{ loanId: loan.loanId, code: 'unit-already-on-loan' }]
    return isRepeated(first, loan) ? [] : [{ loanId: loan.loanId, code: 'loan-reused' }]
  })
  return { known: left.length - refused.length, refused }
}

/** Contracts of the journal have their numbers: a new one never repeats them. */
const takeNumbers = (act: Act, taken: readonly Given[]): Promise<void> =>
  takeGiven(
    act,
    'loanContract',
    taken.map(({ contractNumber, issuedOn }) => ({ number: contractNumber, day: issuedOn })),
  )

export const recording = permitted(recordLoans, async (act, { loans }) => {
  const children = await reachedChildren(act, [...new Set(loans.map(({ childId }) => childId))])
  const units = await lockedUnits(
    act,
    loans.map(({ unitId }) => unitId),
  )
  const here = new Set(
    (
      await store.knownLoans(
        act.sql,
        loans.map(({ loanId }) => loanId),
      )
    ).map(({ id }) => id),
  )
  const books = { children, units, today: act.today }
  const refused: Refused[] = []
  const sound = loans.filter((loan) => {
    const code = here.has(loan.loanId) ? null : wrongIn(loan, books)
    if (code) refused.push({ loanId: loan.loanId, code })
    return code === null
  })
  const fresh = sound.filter(({ loanId }) => !here.has(loanId))
  const added = await store.addJournalLoans(act.sql, await rowsOf(act, fresh), act.actor.accountId)
  await takeNumbers(
    act,
    fresh.filter(({ loanId }) => added.has(loanId)),
  )
  const left = await whyLeft(
    act,
    sound.filter(({ loanId }) => !added.has(loanId)),
  )
  return ok({ taken: added.size, known: left.known, refused: [...refused, ...left.refused] })
})

export const undoing = permitted(undoLoans, async (act, { loanIds }) => {
  await lockedUnits(act, await store.unitsOfLoans(act.sql, loanIds))
  return ok({ undone: await store.undoJournalLoans(act.sql, loanIds, act.actor.accountId) })
})
