import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { dateText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { saveCsv, saveXlsx } from '#ui/table/save-file.ts'
import { say } from '#ui/toasts.tsx'
import { claimWords, conditionWords } from '../../words/units.ts'
import classes from '../parts/lending.module.css'
import { placeText } from './columns.tsx'
import { type Asked, type UnitRow, wholeList } from './use-units.ts'

const roublesText = (kopecks: number | null): string =>
  kopecks === null ? '' : (kopecks / 100).toFixed(2).replace('.', ',')

/** Takes away the list of equipment that the filters show, all of it, as a file. Who holds a thing stays in the program. */
export function TakeUnits({ asked }: { asked: Asked }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const [busy, setBusy] = useState(false)
  const sheetOf = (rows: readonly UnitRow[]): string[][] => [
    [
      i18n._('Inv. no.'),
      i18n._('Kind'),
      i18n._('Serial number'),
      i18n._('Place'),
      i18n._('State'),
      i18n._('Condition'),
      i18n._('Received'),
      i18n._('Paid for by'),
      i18n._('Account of the books'),
      i18n._('Answers with money'),
      i18n._('Cost'),
    ],
    ...rows.map((row) => [
      row.inventoryNumber,
      row.kindName,
      row.serial,
      placeText(row, language, true),
      row.claim === null ? '' : claimWords[row.claim][language],
      conditionWords[row.condition][language],
      row.receivedOn ? dateText(row.receivedOn) : '',
      row.fund,
      row.account,
      row.keeperName,
      roublesText(row.cost_kopecks),
    ]),
  ]
  const take = async (save: (name: string, sheet: string[][]) => Promise<void> | void): Promise<void> => {
    setBusy(true)
    try {
      await save(`${i18n._('list-of-equipment')}-${today}`, sheetOf(await wholeList(asked)))
    } catch {
      say({ text: i18n._('The file was not made. Check the connection and try again.') })
    }
    setBusy(false)
  }
  const button = (label: string, save: typeof saveXlsx | typeof saveCsv) => (
    <Button variant="subtle" size="compact-sm" disabled={busy} onClick={() => void take(save)}>
      {label}
    </Button>
  )
  return (
    <div className={classes['acts']}>
      {i18n._('Take what is shown:')}
      {button('Excel', saveXlsx)}
      {button('CSV', saveCsv)}
    </div>
  )
}
