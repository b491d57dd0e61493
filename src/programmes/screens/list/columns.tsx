import type { I18n } from '@lingui/core'
import type { LocalDate } from '#base/local-date.ts'
import { dateText, dayText } from '#ui/format.ts'
import { useI18n, useLanguage, type Language } from '#ui/i18n.ts'
import type { Column } from '#ui/table/columns.ts'
import { useMe } from '#access/screens/use-me.ts'
import { BalanceBar } from '../parts/balance-bar.tsx'
import type { ProgrammeRow } from '../parts/data.ts'
import { DueChips } from '../parts/due-chips.tsx'
import { OutcomeChip } from '../parts/outcome-chip.tsx'
import { programmeHref } from '../one/hrefs.ts'
import classes from './list.module.css'

interface Look {
  readonly i18n: I18n
  readonly language: Language
  readonly today: LocalDate
  /** A methodologist sees the list with initials and opens nothing. */
  readonly opens: boolean
}

const Name = ({ row, opens }: { row: ProgrammeRow; opens: boolean }) =>
  opens ? (
    <a className={classes['name']} href={programmeHref(row.id)} tabIndex={-1}>
      {row.childName}
    </a>
  ) : (
    <span className={classes['name']}>{row.childName}</span>
  )

const State = ({ row }: { row: ProgrammeRow }) =>
  row.endedOn ? (
    row.outcome && <OutcomeChip outcome={row.outcome.class} />
  ) : (
    <DueChips dues={row.dues} most={2} />
  )

function nextText({ i18n, language, today }: Look, row: ProgrammeRow): string {
  if (row.endedOn) return i18n._('closed on {day}', { day: dateText(row.endedOn) })
  if (!row.nextSession) return i18n._('not planned')
  const day = dayText(row.nextSession, language, today)
  if (row.nextSession < today) return i18n._('to be recorded: {day}', { day })
  return row.nextSession === today ? i18n._('today') : day
}

/** Who, which programme, how much is given, when next, what is late. */
export function columnsOf(look: Look): Column<ProgrammeRow>[] {
  const { i18n, opens } = look
  return [
    {
      id: 'child',
      title: i18n._('Child'),
      cell: (row) => <Name row={row} opens={opens} />,
      width: 'minmax(11rem, 1.4fr)',
    },
    {
      id: 'programme',
      title: i18n._('Programme'),
      cell: (row) => (
        <>
          {row.name}
          <small className={classes['quiet']}>{row.leadName}</small>
        </>
      ),
      width: 'minmax(12rem, 1.6fr)',
    },
    {
      id: 'balance',
      title: i18n._('Given'),
      cell: (row) => <BalanceBar balance={row.balance} small />,
      width: 'minmax(9.5rem, 1fr)',
    },
    {
      id: 'next',
      title: i18n._('Next session'),
      cell: (row) => nextText(look, row),
      width: '8.5rem',
    },
    {
      id: 'state',
      title: i18n._('What is due'),
      cell: (row) => <State row={row} />,
      width: 'minmax(13rem, 1.6fr)',
    },
  ]
}

/** The same row on a phone. */
export function ProgrammeCard({ row, opens }: { row: ProgrammeRow; opens: boolean }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  return (
    <div className={classes['card']}>
      <Name row={row} opens={opens} />
      <p className={classes['quiet']}>{row.name}</p>
      <BalanceBar balance={row.balance} small />
      <p className={classes['quiet']}>
        {i18n._('Next: {day}', { day: nextText({ i18n, language, today, opens }, row) })}
      </p>
      <State row={row} />
    </div>
  )
}
