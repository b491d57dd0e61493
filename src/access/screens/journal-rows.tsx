import type { I18n } from '@lingui/core'
import type { OutputOf } from '#base/act.ts'
import type { Instant } from '#base/instant.ts'
import { momentText } from '#ui/format.ts'
import { useI18n, useLanguage, type Language } from '#ui/i18n.ts'
import { StatusChip, type Tone } from '#ui/status-chip.tsx'
import type { Column } from '#ui/table/columns.ts'
import type { readJournal } from '../contract.ts'
import { reachOf } from '../policy.ts'
import { actWords } from '../words/acts.ts'
import classes from './access.module.css'
import { isKind, kindText, type Kind } from './journal-kinds.ts'
import { useMe } from './use-me.ts'

type Row = OutputOf<typeof readJournal>['rows'][number]

const tones: Readonly<Record<Kind, Tone>> = { change: 'info', read: 'plain', denied: 'act', signIn: 'plain' }

function KindChip({ kind }: { kind: string }) {
  const i18n = useI18n()
  return <StatusChip tone={isKind(kind) ? tones[kind] : 'plain'}>{kindText(i18n, kind)}</StatusChip>
}

function About({ row }: { row: Row }) {
  const i18n = useI18n()
  const sees = reachOf(useMe().roles, 'families.child') !== null
  if (!row.childId) return null
  return sees ? <a href={`/families/${row.childId}`}>{i18n._('child’s card')}</a> : i18n._('a child')
}

const actText = (row: Row, language: Language): string => actWords[row.act]?.[language] ?? row.act

export const columnsOf = (i18n: I18n, language: Language, timeZone: string): Column<Row>[] => [
  {
    id: 'at',
    title: i18n._('When'),
    width: '10rem',
    cell: ({ at }) => momentText(at as Instant, timeZone),
  },
  { id: 'who', title: i18n._('Who'), width: 'minmax(10rem, 1fr)', cell: ({ accountName }) => accountName },
  { id: 'kind', title: i18n._('What'), width: '7.5rem', cell: ({ kind }) => <KindChip kind={kind} /> },
  { id: 'act', title: i18n._('Act'), width: 'minmax(12rem, 2fr)', cell: (row) => actText(row, language) },
  { id: 'about', title: i18n._('About whom'), width: '10rem', cell: (row) => <About row={row} /> },
]

/** A row on a phone. */
export function JournalCard({ row, timeZone }: { row: Row; timeZone: string }) {
  const language = useLanguage()
  return (
    <div>
      <strong>{actText(row, language)}</strong> <KindChip kind={row.kind} />
      <span className={classes['quiet']}>
        {momentText(row.at as Instant, timeZone)} · {row.accountName}
      </span>
      <About row={row} />
    </div>
  )
}
