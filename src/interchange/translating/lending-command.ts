// A row of a list of equipment, or of a journal of issue, as the command that a person at the screen would give.
import type { InputOf } from '#base/act.ts'
import { addMonths, type LocalDate } from '#base/local-date.ts'
import type { recordLoans } from '#lending/contract.ts'
import type { addUnits } from '#lending/contract/unit.ts'
import type { RowCode } from '../contract/codes.ts'
import type { EquipmentFields } from '../reading/equipment-row.ts'
import type { LoanFields } from '../reading/loan-row.ts'
import type { KnownChild } from '../rules/known.ts'
import { keyOfName } from '../rules/name-index.ts'

type Unit = InputOf<typeof addUnits>['units'][number]
type Loan = InputOf<typeof recordLoans>['loans'][number]

/** A unit of the list; its kind is told by its name and added where nobody knows it. */
export const unitOf = (fields: EquipmentFields, unitId: string): Partial<Unit> => ({
  unitId,
  kindName: fields.title,
  category: fields.group,
  inventoryNumber: fields.inventoryNumber,
  receivedOn: fields.received,
  cost_kopecks: fields.cost_kopecks,
  fund: fields.source,
  account: fields.account,
  isGrant: fields.isGrant,
  condition: fields.condition ?? 'good',
})

/** Why nothing can have been lent to a child on that day, or `null`. */
export function loanMismatch(
  { issued }: LoanFields,
  child: KnownChild,
): { field: string; code: RowCode } | null {
  if (issued && issued < child.born) return { field: 'issued', code: 'lent_before_birth' }
  if (issued && child.deceasedOn && issued > child.deceasedOn)
    return { field: 'issued', code: 'lent_after_death' }
  return null
}

/** The adult of the child's family who took it: the only one of exactly this name, if there is one. */
export function recipientOf(
  { recipient }: LoanFields,
  child: KnownChild,
): KnownChild['representatives'][number] | undefined {
  if (!recipient) return undefined
  const named = child.representatives.filter(({ name }) => keyOfName(name) === keyOfName(recipient))
  return named.length === 1 ? named[0] : undefined
}

/** The practice lends for three months at most. */
const usualTerm_months = 3

export const dueOf = ({ issued, due }: LoanFields): LocalDate => due ?? addMonths(issued!, usualTerm_months)

export const loanOf = (
  fields: LoanFields,
  who: Pick<Loan, 'loanId' | 'lineId' | 'childId' | 'adultId' | 'unitId'>,
): Loan => ({
  ...who,
  issuedOn: fields.issued!,
  dueOn: dueOf(fields),
  returnedOn: fields.returned,
  returnCondition: fields.returned ? fields.returnCondition : null,
  contractNumber: fields.contract,
  isBriefed: fields.isBriefed,
})
