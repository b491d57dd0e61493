import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { dateText } from '#ui/format.ts'
import { useI18n } from '#ui/i18n.ts'
import { saveCsv, saveXlsx } from '#ui/table/save-file.ts'
import { say } from '#ui/toasts.tsx'
import classes from '../parts/lending.module.css'
import type { LoanRow } from '../parts/loan-chip.tsx'
import { linesText } from './columns.tsx'
import { PrintedJournal } from './printed-journal.tsx'
import { wholeJournal, type Asked } from './use-journal.ts'

/** What fits a folder of paper; beyond it a shorter period is printed. */
const mostPrinted = 5000

/** Takes away what the filters show, all of it, as a file or on paper. */
export function TakeAway({ asked, count }: { asked: Asked; count: number }) {
  const i18n = useI18n()
  const { today } = useMe()
  const [busy, setBusy] = useState(false)
  const [printed, setPrinted] = useState<readonly LoanRow[] | null>(null)
  const take = async (give: (rows: LoanRow[]) => Promise<void> | void): Promise<void> => {
    setBusy(true)
    try {
      await give(await wholeJournal(asked))
    } catch {
      say({ text: i18n._('The file was not made. Check the connection and try again.') })
    }
    setBusy(false)
  }
  const titles = [
    i18n._('Handed out'),
    i18n._('Contract'),
    i18n._('Child'),
    i18n._('Who took it'),
    i18n._('What'),
    i18n._('To be back by'),
    i18n._('Returned'),
  ]
  const sheetOf = (rows: readonly LoanRow[]): string[][] => [
    titles,
    ...rows.map((row) => [
      dateText(row.issuedOn),
      row.contractNumber,
      row.childName,
      row.adultName,
      linesText(row),
      dateText(row.dueOn),
      returnedText(row),
    ]),
  ]
  const name = `${i18n._('journal-of-issue')}-${today}`
  const print = (): void => {
    if (count <= mostPrinted) return void take(setPrinted)
    say({ text: i18n._('Up to 5,000 records are printed at once. Choose a shorter period.') })
  }
  const button = (label: string, act: () => void) => (
    <Button variant="subtle" size="compact-sm" disabled={busy} onClick={act}>
      {label}
    </Button>
  )
  return (
    <div className={classes['acts']}>
      {i18n._('Take what is shown:')}
      {button('Excel', () => void take((rows) => saveXlsx(name, sheetOf(rows))))}
      {button('CSV', () => void take((rows) => saveCsv(name, sheetOf(rows))))}
      {button(i18n._('Print'), print)}
      {printed && <PrintedJournal rows={printed} onPrinted={() => setPrinted(null)} />}
    </div>
  )
}

/** The days on which the lines came back, each once. */
export const returnedText = ({ lines }: LoanRow): string =>
  [...new Set(lines.flatMap(({ returnedOn }) => (returnedOn ? [dateText(returnedOn)] : [])))].join(', ')
