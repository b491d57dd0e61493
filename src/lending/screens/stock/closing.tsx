import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { useSend } from '#client/use-ask.ts'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { closeStockTake } from '../../contract/unit.ts'
import { explain } from '../parts/explain.ts'
import { stale } from '../parts/stale.ts'

interface ClosingProps {
  readonly stockTakeId: string
  readonly left: number
  /** Labels that were seen and are not sent yet: before they are, nothing is closed. */
  readonly waiting: number
}

/** Ends the stock-taking; what was not seen may become missing. */
export function Closing({ stockTakeId, left, waiting }: ClosingProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const [asking, setAsking] = useState(false)
  const [markMissing, setMarkMissing] = useState(true)
  const send = useSend<typeof closeStockTake>('lending.closeStockTake', stale)
  const close = async (): Promise<void> => {
    const outcome = await send({ stockTakeId, day: today, markMissing })
    setAsking(false)
    say({
      text: outcome.ok
        ? i18n._('The stock-taking is closed. Missing: {count}', { count: outcome.value.missing })
        : explain(language)(outcome),
    })
  }
  return (
    <div>
      <Button variant="default" disabled={waiting > 0} onClick={() => setAsking(true)}>
        {i18n._('Close the stock-taking')}
      </Button>
      <ConfirmDialog
        title={i18n._('Close the stock-taking?')}
        confirm={i18n._('Close the stock-taking')}
        opened={asking}
        onConfirm={() => void close()}
        onClose={() => setAsking(false)}
      >
        <p>
          {i18n._(
            '{left, plural, =0 {Everything was seen.} one {# unit was not seen.} other {# units were not seen.}}',
            { left },
          )}
        </p>
        {left > 0 && (
          <Checkbox
            label={i18n._('Mark what was not seen as missing')}
            checked={markMissing}
            onChange={(event) => setMarkMissing(event.currentTarget.checked)}
          />
        )}
      </ConfirmDialog>
    </div>
  )
}
