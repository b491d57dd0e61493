import type { I18n } from '@lingui/core'
import { dateText } from '#ui/format.ts'
import { useI18n } from '#ui/i18n.ts'
import type { Column } from '#ui/table/columns.ts'
import { loanHref } from '../parts/hrefs.ts'
import classes from '../parts/lending.module.css'
import { LoanChip, type LoanRow } from '../parts/loan-chip.tsx'

/** «Ходунки, БП-0031; Стол, БП-0027». */
export const linesText = ({ lines }: LoanRow): string =>
  lines.map(({ kindName, inventoryNumber }) => `${kindName}, ${inventoryNumber}`).join('; ')

const Child = ({ row }: { row: LoanRow }) => (
  <>
    <a className={classes['name']} href={loanHref(row.id)} tabIndex={-1}>
      {row.childName}
    </a>
    <small className={classes['quiet']}>{row.adultName}</small>
  </>
)

/** When, by which contract, to whom, what, until when. */
export const columnsOf = (i18n: I18n): Column<LoanRow>[] => [
  { id: 'issued', title: i18n._('Handed out'), cell: (row) => dateText(row.issuedOn), width: '6.25rem' },
  { id: 'contract', title: i18n._('Contract'), cell: (row) => row.contractNumber, width: '5.25rem' },
  {
    id: 'child',
    title: i18n._('Child, who took it'),
    cell: (row) => <Child row={row} />,
    width: 'minmax(11rem, 1.6fr)',
  },
  { id: 'what', title: i18n._('What'), cell: linesText, width: 'minmax(12rem, 2fr)' },
  {
    id: 'due',
    title: i18n._('To be back by'),
    cell: (row) => dateText(row.dueOn),
    width: '6.25rem',
  },
  {
    id: 'state',
    title: i18n._('State'),
    cell: (row) => <LoanChip loan={row} />,
    width: 'minmax(10rem, 1fr)',
  },
]

/** The same row on a phone. */
export function LoanCard({ row }: { row: LoanRow }) {
  const i18n = useI18n()
  return (
    <div className={classes['card']}>
      <Child row={row} />
      <span>{linesText(row)}</span>
      <span className={classes['quiet']}>
        {i18n._('handed out on {day}', { day: dateText(row.issuedOn) })}
        {row.contractNumber && ` · ${row.contractNumber}`}
      </span>
      <LoanChip loan={row} />
    </div>
  )
}
