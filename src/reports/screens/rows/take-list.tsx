import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { saveCsv, saveXlsx } from '#ui/table/save-file.ts'
import { say } from '#ui/toasts.tsx'
import { sheetOf } from './cells.ts'
import { wholeList } from './use-rows.ts'
import classes from './rows.module.css'

interface TakeListProps {
  readonly asked: Parameters<typeof wholeList>[0]
  /** Of the file, without names of people. */
  readonly name: string
}

/** Takes the list behind a figure away as a file, whole. */
export function TakeList({ asked, name }: TakeListProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const [busy, setBusy] = useState(false)
  const take = async (save: (name: string, rows: string[][]) => Promise<void> | void): Promise<void> => {
    setBusy(true)
    try {
      await save(`${name}-${today}`, sheetOf(await wholeList(asked), i18n, language))
      say({ text: i18n._('The file is in your downloads') })
    } catch {
      say({ text: i18n._('The file was not made. Check the connection and try again.') })
    }
    setBusy(false)
  }
  return (
    <div className={classes['take']}>
      {i18n._('Take what is shown:')}
      <Button variant="subtle" size="compact-sm" disabled={busy} onClick={() => void take(saveXlsx)}>
        Excel
      </Button>
      <Button variant="subtle" size="compact-sm" disabled={busy} onClick={() => void take(saveCsv)}>
        CSV
      </Button>
    </div>
  )
}
