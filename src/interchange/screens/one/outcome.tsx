import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSend } from '#client/use-ask.ts'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { Figure } from '#ui/figure.tsx'
import { countText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { startImport, undoImport } from '../../contract.ts'
import { everything } from '../stale.ts'
import { explain } from '../words.ts'
import classes from './one.module.css'
import { Rejects } from './rejects.tsx'
import type { Progress } from './use-progress.ts'

/** What came of an import: counts, the rows left out with their reasons, where to go on, and the way back. */
export function Outcome({ progress }: { progress: Progress }) {
  const i18n = useI18n()
  const { id, state, imported, unchanged, rejected } = progress
  return (
    <>
      {state === 'undone' && (
        <p>{i18n._('Everything that this file brought in is taken out. It may be imported again.')}</p>
      )}
      {state === 'failed' && <Stopped importId={id} />}
      {state !== 'undone' && (
        <div className={classes['figures']}>
          <Figure label={i18n._('Imported rows')} value={countText(imported)} />
          <Figure label={i18n._('Were here already')} value={countText(unchanged)} />
          <Figure label={i18n._('Left out, with the reason')} value={countText(rejected)} />
        </div>
      )}
      {state === 'done' && <Next importId={id} canUndo={imported > 0} />}
      {state !== 'undone' && rejected > 0 && <Rejects importId={id} />}
    </>
  )
}

function Next({ importId, canUndo }: { importId: string; canUndo: boolean }) {
  const i18n = useI18n()
  const language = useLanguage()
  const [asked, setAsked] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const undo = useSend<typeof undoImport>('interchange.undo', everything)
  const confirm = async (): Promise<void> => {
    setAsked(false)
    const outcome = await undo({ importId })
    setRefused(outcome.ok ? null : explain(outcome, language))
  }
  return (
    <>
      <div className={classes['acts']}>
        <Button variant="default" component="a" href="/families">
          {i18n._('To the children')}
        </Button>
        <Button variant="default" component="a" href="/services">
          {i18n._('To the service journal')}
        </Button>
        <Button variant="default" component="a" href="/reports/practice">
          {i18n._('To the practice report')}
        </Button>
        <Button variant="default" component="a" href="/import">
          {i18n._('Import another file')}
        </Button>
        {canUndo && (
          <Button variant="subtle" onClick={() => setAsked(true)}>
            {i18n._('Undo the whole import')}
          </Button>
        )}
      </div>
      {refused && (
        <p role="alert" className={classes['refused']}>
          {refused}
        </p>
      )}
      <ConfirmDialog
        title={i18n._('Undo the whole import?')}
        confirm={i18n._('Undo the import')}
        opened={asked}
        onConfirm={() => void confirm()}
        onClose={() => setAsked(false)}
      >
        {i18n._(
          'All that this file brought in will be taken out of the registry, the journal and the reports. What was recorded by hand stays.',
        )}
      </ConfirmDialog>
    </>
  )
}

function Stopped({ importId }: { importId: string }) {
  const i18n = useI18n()
  const language = useLanguage()
  const [refused, setRefused] = useState<string | null>(null)
  const start = useSend<typeof startImport>('interchange.start', everything)
  const again = async (): Promise<void> => {
    const outcome = await start({ importId })
    if (!outcome.ok) setRefused(explain(outcome, language))
  }
  return (
    <div className={classes['refused']} role="alert">
      <p>
        {refused ??
          i18n._(
            'The import stopped before its end. What came in is in order; the other rows can be brought in by going on.',
          )}
      </p>
      <Button variant="default" onClick={() => void again()}>
        {i18n._('Go on')}
      </Button>
    </div>
  )
}
