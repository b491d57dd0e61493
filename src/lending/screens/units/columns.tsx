import type { I18n } from '@lingui/core'
import type { LocalDate } from '#base/local-date.ts'
import { dayText } from '#ui/format.ts'
import { type Language, useLanguage } from '#ui/i18n.ts'
import type { Column } from '#ui/table/columns.ts'
import { conditionWords, homeWords } from '../../words/units.ts'
import { unitHref } from '../parts/hrefs.ts'
import classes from '../parts/lending.module.css'
import { UnitState } from '../parts/reason-chips.tsx'
import type { UnitRow } from './use-units.ts'

interface Look {
  readonly i18n: I18n
  readonly language: Language
  readonly today: LocalDate
  /** A methodologist sees the list and opens nothing. */
  readonly opens: boolean
  /** Whether there are several points, so that it is worth saying at which. */
  readonly areMany: boolean
}

const InventoryNumber = ({ row, opens }: { row: UnitRow; opens: boolean }) =>
  opens ? (
    <a className={classes['name']} href={unitHref(row.id)} tabIndex={-1}>
      {row.inventoryNumber}
    </a>
  ) : (
    <span className={classes['name']}>{row.inventoryNumber}</span>
  )

/** Where a unit stands, or who has it for the rooms. */
export const placeText = (row: UnitRow, language: Language, areMany: boolean): string =>
  row.home === 'lending'
    ? [areMany && row.pointName, row.shelf].filter(Boolean).join(', ')
    : row.staffName || homeWords[row.home][language]

/** Number, what it is, how it stands, who has it. */
export const columnsOf = ({ i18n, language, today, opens, areMany }: Look): Column<UnitRow>[] => [
  {
    id: 'number',
    title: i18n._('Inv. no.'),
    cell: (row) => <InventoryNumber row={row} opens={opens} />,
    width: 'minmax(6.5rem, 0.7fr)',
  },
  {
    id: 'kind',
    title: i18n._('What'),
    cell: (row) => row.kindName,
    width: 'minmax(11rem, 1.6fr)',
  },
  {
    id: 'state',
    title: i18n._('State'),
    cell: (row) => <UnitState reasons={row.reasons} />,
    width: 'minmax(9.5rem, 1.1fr)',
  },
  {
    id: 'holder',
    title: i18n._('Who has it, until when'),
    cell: (row) => (
      <>
        {row.holder}
        <small className={classes['quiet']}>{row.dueOn && dayText(row.dueOn, language, today)}</small>
      </>
    ),
    width: 'minmax(10rem, 1.3fr)',
  },
  {
    id: 'place',
    title: i18n._('Place'),
    cell: (row) => placeText(row, language, areMany),
    width: areMany ? 'minmax(9rem, 1.1fr)' : 'minmax(7rem, 0.8fr)',
  },
  {
    id: 'condition',
    title: i18n._('Condition'),
    cell: (row) => conditionWords[row.condition][language],
    width: 'minmax(8rem, 0.9fr)',
  },
]

/** The same row on a phone. */
export function UnitCard({ row, opens, areMany }: Pick<Look, 'opens' | 'areMany'> & { row: UnitRow }) {
  const language = useLanguage()
  return (
    <div className={classes['card']}>
      <InventoryNumber row={row} opens={opens} />
      <span>{row.kindName}</span>
      <UnitState reasons={row.reasons} />
      <span className={classes['quiet']}>{row.holder || placeText(row, language, areMany)}</span>
    </div>
  )
}
