import type { LocalDate } from '#base/local-date.ts'
import { StatusChip } from '#ui/status-chip.tsx'
import { dateText } from '#ui/format.ts'
import type { Language } from '#ui/i18n.ts'
import type { Column } from '#ui/table/columns.ts'
import type { I18n } from '@lingui/core'
import { IconArrowBackUp, IconX } from '@tabler/icons-react'
import { whereOf } from '../../rules/where.ts'
import { cancelReasonWords, placeWords, stateWords, whereWords } from '../../words.ts'
import classes from './journal.module.css'
import type { JournalRow } from './use-journal.ts'

export interface Look {
  readonly i18n: I18n
  readonly language: Language
  readonly today: LocalDate
}

/** Where a service was given, as people say it. */
export function whereText(row: JournalRow, language: Language): string {
  const where = whereOf(row)
  return (where === 'other' ? placeWords[row.place] : whereWords[where])[language]
}

/** What is unusual about a record: it did not take place, or was taken out. */
export function Mark({ row, look }: { row: JournalRow; look: Look }) {
  const { i18n, language } = look
  if (row.isReversed)
    return <StatusChip icon={<IconArrowBackUp aria-hidden />}>{i18n._('removed')}</StatusChip>
  if (row.state === 'delivered') return null
  const why = row.cancelReason && cancelReasonWords[row.cancelReason][language]
  return (
    <StatusChip tone="soon" icon={<IconX aria-hidden />}>
      {[stateWords.cancelled[language], why].filter(Boolean).join(': ')}
    </StatusChip>
  )
}

export function columnsOf(look: Look): readonly Column<JournalRow>[] {
  const { i18n, language } = look
  return [
    { id: 'day', title: i18n._('Day'), width: '6rem', cell: (row) => dateText(row.day) },
    { id: 'child', title: i18n._('Child'), width: 'minmax(9rem, 3fr)', cell: (row) => row.childName },
    {
      id: 'service',
      title: i18n._('Service'),
      width: 'minmax(12rem, 5fr)',
      cell: (row) => (
        <span className={classes['service']}>
          <span data-reversed={row.isReversed || undefined}>{row.serviceName}</span>
          <Mark row={row} look={look} />
        </span>
      ),
    },
    {
      id: 'where',
      title: i18n._('Where'),
      width: 'minmax(7rem, 2fr)',
      cell: (row) => whereText(row, language),
    },
    { id: 'minutes', title: i18n._('Min'), width: '3rem', align: 'end', cell: (row) => row.minutes ?? '–' },
    { id: 'staff', title: i18n._('Specialist'), width: 'minmax(8rem, 2.5fr)', cell: (row) => row.staffName },
  ]
}

/** The same row on a phone. */
export function RowCard({ row, look }: { row: JournalRow; look: Look }) {
  const { i18n, language } = look
  const facts = [
    dateText(row.day),
    whereText(row, language),
    row.minutes && `${row.minutes} ${i18n._('min')}`,
    row.staffName,
  ]
  return (
    <div className={classes['card']}>
      <strong>{row.childName}</strong>
      <span data-reversed={row.isReversed || undefined}>{row.serviceName}</span>
      <small>{facts.filter(Boolean).join(' · ')}</small>
      <Mark row={row} look={look} />
    </div>
  )
}
