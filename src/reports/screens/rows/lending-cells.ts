// Lists of the lending point as texts for a file.
import type { I18n } from '@lingui/core'
import { dateText } from '#ui/format.ts'
import type { LoanRow, UnitRow } from './use-rows.ts'

export const lendingHeads = (of: 'units' | 'loans', i18n: I18n): string[] =>
  of === 'units'
    ? [
        i18n._('Inventory no.'),
        i18n._('Equipment'),
        i18n._('Fund'),
        i18n._('Received on'),
        i18n._('Loans'),
        i18n._('Days out'),
        i18n._('Sessions'),
      ]
    : [
        i18n._('Issued on'),
        i18n._('Child'),
        i18n._('Equipment'),
        i18n._('Inventory no.'),
        i18n._('Fund'),
        i18n._('Due on'),
        i18n._('Returned on'),
      ]

export const lendingCells = (row: UnitRow | LoanRow): string[] =>
  row.of === 'units'
    ? [
        row.inventoryNumber,
        row.kindName,
        row.fund,
        row.receivedOn ? dateText(row.receivedOn) : '',
        String(row.loans),
        String(row.loanDays),
        String(row.sessions),
      ]
    : [
        dateText(row.issuedOn),
        row.childName,
        row.kindName,
        row.inventoryNumber,
        row.fund,
        dateText(row.dueOn),
        row.returnedOn ? dateText(row.returnedOn) : '',
      ]
