// A row of a journal of issue: one loan of one unit.
import type { LocalDate } from '#base/local-date.ts'
import type { PersonName } from '#base/person-name.ts'
import { bareParentName, childName } from './child-row.ts'
import { readConditionOf, readInventoryNumber } from './equipment-row.ts'
import { longestTitle, type RowReader } from './row-reader.ts'
import type { Condition } from './values/lending-words.ts'
import { readYesNo } from './values/yes-no.ts'

export interface LoanFields {
  readonly issued: LocalDate | null
  readonly contract: string
  /** `null` in a journal that names the recipient only. */
  readonly child: PersonName | null
  readonly childBorn: LocalDate | null
  /** The adult who took it; `null` when nobody is named or the name cannot be read. */
  readonly recipient: PersonName | null
  readonly inventoryNumber: string
  readonly title: string
  /** `null`: the journal names no term. */
  readonly due: LocalDate | null
  /** `null`: it is still out. */
  readonly returned: LocalDate | null
  readonly returnCondition: Condition | null
  readonly isBriefed: boolean
}

const longestContract = 60

export function readLoan(row: RowReader): LoanFields {
  row.leftOutNote()
  return {
    ...readDays(row),
    contract: row.text('contract', longestContract),
    ...readPeople(row),
    inventoryNumber: readInventoryNumber(row),
    title: row.text('title', longestTitle),
    returnCondition: readConditionOf(row, 'returnCondition'),
    isBriefed: readBriefed(row),
  }
}

function readDays(row: RowReader): Pick<LoanFields, 'issued' | 'due' | 'returned'> {
  const issued = row.requiredDay('issued', 'date_in_future')
  const before = row.faults.length
  const due = row.day('due', null)
  if (due === null && row.faults.length === before) row.warn('due', 'due_missing')
  const returned = row.day('returned', 'date_in_future')
  if (issued && due && due < issued) row.fault('due', 'due_before_issue')
  if (issued && returned && returned < issued) row.fault('returned', 'returned_before_issue')
  return { issued, due, returned }
}

/** A row means somebody by its child; where it names none, by its recipient. */
function readPeople(row: RowReader): Pick<LoanFields, 'child' | 'childBorn' | 'recipient'> {
  const before = row.faults.length
  const child = row.name(childName)
  const isNamed = child !== null || row.faults.length > before
  const { text } = bareParentName(row, 'recipient')
  const recipient = isNamed ? row.optionalName('recipient', text) : row.nameOf('recipient', text)
  if (isNamed && recipient === null && text !== '') row.warn('recipient', 'recipient_unread')
  if (!isNamed && recipient === null && row.faults.length === before) {
    const field = [childName.whole, childName.last].find((one) => row.has(one)) ?? 'recipient'
    row.fault(field, 'name_missing')
  }
  return { child, childBorn: row.day('born', 'born_in_future'), recipient }
}

function readBriefed(row: RowReader): boolean {
  const answer = readYesNo(row.cell('briefed'))
  row.counts('briefed', answer === null ? null : String(answer))
  if (answer === null) row.warn('briefed', 'briefing_unknown')
  return answer ?? false
}
