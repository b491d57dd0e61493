import type { I18n } from '@lingui/core'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '#base/act.ts'
import { useSend } from '#client/use-ask.ts'
import { countText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { openImport, startImport } from '../../contract.ts'
import { everything } from '../stale.ts'
import { explain, wouldCome } from '../words.ts'
import classes from './one.module.css'
import { PeopleCard } from './people-card.tsx'
import { SheetCard } from './sheet-card.tsx'

export type Opened = OutputOf<typeof openImport>

/** The dry run: what the file holds as the program understands it, and what would come of importing it now. */
export function Before({ opened }: { opened: Opened }) {
  const shown = opened.sheets.filter(({ code }) => code !== 'sheet_empty')
  return (
    <>
      <StartBar opened={opened} />
      {opened.people.length > 0 && (
        <PeopleCard importId={opened.id} people={opened.people} isMore={opened.isPeopleMore} />
      )}
      {shown.map((sheet) => (
        <SheetCard key={sheet.index} importId={opened.id} sheet={sheet} />
      ))}
      {shown.length < opened.sheets.length && <EmptySheets count={opened.sheets.length - shown.length} />}
    </>
  )
}

function StartBar({ opened }: { opened: Opened }) {
  const i18n = useI18n()
  const language = useLanguage()
  const [refused, setRefused] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const start = useSend<typeof startImport>('interchange.start', everything)
  const rows = wouldCome(opened.sheets)
  const sumOf = (of: 'unchanged' | 'rejected' | 'unsure'): number =>
    opened.sheets.reduce((sum, sheet) => sum + sheet[of], 0)
  const [unchanged, rejected, unsure] = [sumOf('unchanged'), sumOf('rejected'), sumOf('unsure')]
  const begin = async (): Promise<void> => {
    setBusy(true)
    const outcome = await start({ importId: opened.id })
    setBusy(false)
    setRefused(outcome.ok ? null : explain(outcome, language))
  }
  const said = [
    unchanged > 0 && i18n._('{count} are here already and stay as they are', { count: countText(unchanged) }),
    rejected > unsure &&
      i18n._('{count} cannot come in: the reasons are below', { count: countText(rejected - unsure) }),
    unsure > 0 && i18n._('{count} wait for your decision', { count: countText(unsure) }),
  ].filter((text) => text !== false)
  return (
    <section className={classes['start']} aria-label={i18n._('What will come of it')}>
      <div>
        <h2>
          {i18n
            ._('{rows, plural, one {# row will come in} other {# rows will come in}}', { rows })
            .replace(String(rows), countText(rows))}
        </h2>
        <p>{said.length > 0 ? sentence(said.join('; ')) : quietly(i18n, opened)}</p>
      </div>
      <Button loading={busy} disabled={rows === 0} onClick={() => void begin()}>
        {i18n._('Import')}
      </Button>
      {refused && (
        <p role="alert" className={classes['refused']}>
          {refused}
        </p>
      )}
    </section>
  )
}

const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`

/** What there is to say where no row stands out. */
function quietly(i18n: I18n, { sheets }: Opened): string {
  if (sheets.some(({ code }) => code === 'kind_unknown' || code === 'columns_missing'))
    return i18n._('First show below which column is which.')
  return wouldCome(sheets) > 0
    ? i18n._('Every row is understood.')
    : i18n._('There is nothing to import in this file.')
}

function EmptySheets({ count }: { count: number }) {
  const i18n = useI18n()
  return (
    <p className={classes['quiet']}>
      {i18n._('{count, plural, one {# more sheet is empty} other {# more sheets are empty}}', { count })}
    </p>
  )
}
