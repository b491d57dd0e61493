import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import type { ArgsOf } from '#client/caller.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { saveCsv, saveXlsx } from '#ui/table/save-file.ts'
import { say } from '#ui/toasts.tsx'
import type { children } from '../../contract.ts'
import classes from './list.module.css'
import { sheetOf } from './sheet.ts'
import { allChildren } from './use-children.ts'

/** Takes the list away as a file: the children that the filters show, all of them, and no others. */
export function ExportButtons({ args }: { args: ArgsOf<typeof children> }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const [busy, setBusy] = useState(false)
  const take = async (kind: 'xlsx' | 'csv'): Promise<void> => {
    setBusy(true)
    try {
      const rows = sheetOf(await allChildren(args), i18n, language)
      const name = `${i18n._({ id: 'children (file)', message: 'children' })}-${today}`
      if (kind === 'csv') saveCsv(name, rows)
      else await saveXlsx(name, rows)
      say({ text: i18n._('The file is in your downloads: {count} children', { count: rows.length - 1 }) })
    } catch {
      say({ text: i18n._('The file was not made. Check the connection and try again.') })
    }
    setBusy(false)
  }
  return (
    <div className={classes['files']}>
      <IconDownload aria-hidden />
      {i18n._('Download what is shown:')}
      <Button variant="subtle" size="compact-sm" disabled={busy} onClick={() => void take('xlsx')}>
        Excel
      </Button>
      <Button variant="subtle" size="compact-sm" disabled={busy} onClick={() => void take('csv')}>
        CSV
      </Button>
    </div>
  )
}
