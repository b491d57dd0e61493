import { dateText } from '#ui/format.ts'
import type { Column } from '#ui/table/columns.ts'
import { card, type Look } from './look.tsx'
import type { LoanRow, UnitRow } from './use-rows.ts'

export const unitColumns = ({ i18n }: Look): Column<UnitRow>[] => [
  { id: 'number', title: i18n._('Inventory no.'), width: '7rem', cell: (row) => row.inventoryNumber },
  { id: 'kind', title: i18n._('Equipment'), width: 'minmax(12rem, 4fr)', cell: (row) => row.kindName },
  { id: 'fund', title: i18n._('Fund'), width: 'minmax(8rem, 2fr)', cell: (row) => row.fund },
  {
    id: 'received',
    title: i18n._('Received on'),
    width: '7rem',
    cell: (row) => (row.receivedOn ? dateText(row.receivedOn) : ''),
  },
  { id: 'loans', title: i18n._('Loans'), width: '5rem', align: 'end', cell: (row) => row.loans },
  { id: 'days', title: i18n._('Days out'), width: '6rem', align: 'end', cell: (row) => row.loanDays },
  { id: 'sessions', title: i18n._('Sessions'), width: '5rem', align: 'end', cell: (row) => row.sessions },
]

export const loanColumns = (look: Look): Column<LoanRow>[] => {
  const { i18n } = look
  return [
    { id: 'issued', title: i18n._('Issued on'), width: '6.5rem', cell: (row) => dateText(row.issuedOn) },
    {
      id: 'child',
      title: i18n._('Child'),
      width: 'minmax(11rem, 3fr)',
      cell: (row) => card(row.childId, row.childName, look),
    },
    { id: 'kind', title: i18n._('Equipment'), width: 'minmax(11rem, 3fr)', cell: (row) => row.kindName },
    { id: 'number', title: i18n._('Inventory no.'), width: '6rem', cell: (row) => row.inventoryNumber },
    { id: 'due', title: i18n._('Due on'), width: '6.5rem', cell: (row) => dateText(row.dueOn) },
    {
      id: 'returned',
      title: i18n._('Returned on'),
      width: '6.5rem',
      cell: (row) => (row.returnedOn ? dateText(row.returnedOn) : ''),
    },
  ]
}
