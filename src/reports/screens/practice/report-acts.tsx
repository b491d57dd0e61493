import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Period } from '#base/period.ts'
import { ask } from '#client/browser.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { saveFile } from '#ui/table/save-file.ts'
import { say } from '#ui/toasts.tsx'
import { useReach } from '#services/screens/may.ts'
import type { workbook } from '../../contract.ts'
import { DefinitionsDrawer } from './definitions-drawer.tsx'
import classes from './practice.module.css'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Audience = 'inside' | 'outside'

/** How the report is counted, and its workbook: for the centre, or for others, without people and small figures. */
export function ReportActs({ period }: { period: Period }) {
  const i18n = useI18n()
  const language = useLanguage()
  const [opened, setOpened] = useState(false)
  const [busy, setBusy] = useState(false)
  const takes = useReach('reports.workbook') !== null
  const take = async (audience: Audience): Promise<void> => {
    setBusy(true)
    try {
      const { fileName, base64 } = await ask<typeof workbook>('reports.workbook', {
        ...period,
        language,
        audience,
      })
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      saveFile(fileName, new Blob([bytes], { type }))
      say({ text: i18n._('The workbook is in your downloads') })
    } catch {
      say({ text: i18n._('The workbook was not made. Check the connection and try again.') })
    }
    setBusy(false)
  }
  return (
    <div className={classes['acts']} data-screen-only>
      <Button variant="subtle" size="compact-sm" onClick={() => setOpened(true)}>
        {i18n._('How it is counted')}
      </Button>
      {takes && (
        <>
          <Button variant="subtle" size="compact-sm" disabled={busy} onClick={() => void take('inside')}>
            Excel
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            disabled={busy}
            title={i18n._('Without lists of people; figures of fewer than five are hidden')}
            onClick={() => void take('outside')}
          >
            {i18n._('Excel to hand out')}
          </Button>
        </>
      )}
      {opened && <DefinitionsDrawer onClose={() => setOpened(false)} />}
    </div>
  )
}
