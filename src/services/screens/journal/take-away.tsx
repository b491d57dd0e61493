import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { countText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { saveCsv, saveXlsx } from '#ui/table/save-file.ts'
import { say } from '#ui/toasts.tsx'
import type { JournalFilter } from '../../contract.ts'
import classes from './journal.module.css'
import { PrintedJournal } from './printed-journal.tsx'
import { sheetOf } from './sheet.ts'
import type { JournalRow } from './use-journal.ts'
import { wholeJournal } from './whole-journal.ts'

/** What fits a folder of paper; beyond it a shorter period is printed. */
const mostPrinted = 5000

/** Takes the journal away as a file or on paper: the records that the filters show, all of them, and no others. */
export function TakeAway({ filter, count }: { filter: JournalFilter; count: number }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const [come, setCome] = useState<number | null>(null)
  const [printed, setPrinted] = useState<readonly JournalRow[] | null>(null)
  const take = async (give: (rows: JournalRow[]) => Promise<void> | void): Promise<void> => {
    setCome(0)
    try {
      await give(await wholeJournal(filter, setCome))
    } catch {
      say({ text: i18n._('The file was not made. Check the connection and try again.') })
    }
    setCome(null)
  }
  const save = (kind: 'xlsx' | 'csv') =>
    take(async (rows) => {
      const name = `${i18n._('service-journal')}-${today}`
      const sheet = sheetOf(rows, i18n, language)
      if (kind === 'csv') saveCsv(name, sheet)
      else await saveXlsx(name, sheet)
      say({
        text: i18n._('The file is in your downloads. Records: {count}', { count: countText(rows.length) }),
      })
    })
  const print = (): void => {
    if (count <= mostPrinted) return void take(setPrinted)
    say({ text: i18n._('Up to 5,000 records are printed at once. Choose a shorter period.') })
  }
  const button = (label: string, act: () => void) => (
    <Button variant="subtle" size="compact-sm" disabled={come !== null} onClick={act}>
      {label}
    </Button>
  )
  return (
    <div className={classes['more']}>
      {i18n._('Take what is shown:')}
      {button('Excel', () => void save('xlsx'))}
      {button('CSV', () => void save('csv'))}
      {button(i18n._('Print'), print)}
      <span role="status">
        {come !== null &&
          i18n._('Prepared {come} of {count}', { come: countText(come), count: countText(count) })}
      </span>
      {printed && <PrintedJournal rows={printed} filter={filter} onPrinted={() => setPrinted(null)} />}
    </div>
  )
}
