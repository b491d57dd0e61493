import type { I18n } from '@lingui/core'
import type { LocalDate } from '#base/local-date.ts'
import { ageText, pluralRu } from '#ui/format.ts'
import type { Language } from '#ui/i18n.ts'
import { Chips, StatusChip } from '#ui/status-chip.tsx'
import type { Column } from '#ui/table/columns.ts'
import { statusWords } from '../../words/kinds.ts'
import classes from './list.module.css'
import type { ChildRow } from './use-children.ts'

interface Look {
  readonly i18n: I18n
  readonly language: Language
  readonly today: LocalDate
}

/** «6 лет 4 мес», or whole years where the birthday is not for these eyes. */
export function ageOf(row: ChildRow, { language, today }: Look): string {
  if (row.birthDate) return ageText(row.birthDate, today, language)
  return language === 'ru'
    ? `${row.ageYears} ${pluralRu(row.ageYears, 'год', 'года', 'лет')}`
    : `${row.ageYears} y`
}

/** A masked row has no card to open. */
export const isOpen = (row: ChildRow): boolean => row.birthDate !== null

const Name = ({ row }: { row: ChildRow }) =>
  isOpen(row) ? (
    <a className={classes['name']} href={`/families/${row.id}`} tabIndex={-1}>
      {row.name}
    </a>
  ) : (
    <span className={classes['name']}>{row.name}</span>
  )

function States({ row, look }: { row: ChildRow; look: Look }) {
  const { i18n, language } = look
  if (row.statuses.length === 0 && !row.isEarlyAge && row.isEnrolled) return null
  return (
    <Chips>
      {row.statuses.map((kind) => (
        <StatusChip key={kind}>{statusWords[kind][language]}</StatusChip>
      ))}
      {row.isEarlyAge && <StatusChip tone="info">{i18n._('early age')}</StatusChip>}
      {!row.isEnrolled && <StatusChip>{i18n._('not in service')}</StatusChip>}
    </Chips>
  )
}

export function columnsOf(look: Look): Column<ChildRow>[] {
  const { i18n } = look
  return [
    {
      id: 'name',
      title: i18n._('Child'),
      width: 'minmax(14rem, 2fr)',
      cell: (row) => <Name row={row} />,
    },
    { id: 'age', title: i18n._('Age'), width: '8.5rem', cell: (row) => ageOf(row, look) },
    {
      id: 'settlement',
      title: i18n._('Lives in'),
      width: 'minmax(13rem, 1fr)',
      cell: (row) => row.settlement,
    },
    {
      id: 'states',
      title: i18n._('Statuses'),
      width: 'minmax(14rem, 2fr)',
      cell: (row) => <States row={row} look={look} />,
    },
  ]
}

/** A row on a phone. */
export const ChildCardRow = ({ row, look }: { row: ChildRow; look: Look }) => (
  <div className={classes['card']}>
    <Name row={row} />
    <span className={classes['note']}>{[ageOf(row, look), row.settlement].filter(Boolean).join(' · ')}</span>
    <States row={row} look={look} />
  </div>
)
