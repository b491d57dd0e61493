import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import type { OutputOf } from '#base/act.ts'
import { useSend } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { closeStockTake, scanInStock } from '../../contract/unit.ts'
import { explain } from '../parts/explain.ts'
import classes from '../parts/lending.module.css'
import { ScanField } from '../parts/scan-field.tsx'
import { sound, type Sound } from '../parts/sounds.ts'
import { stale } from '../parts/stale.ts'
import own from './stock.module.css'
import type { StockTake } from './taking.ts'

type Result = OutputOf<typeof scanInStock>

interface CountingProps {
  readonly taking: StockTake
  readonly stockTakeId: string
}

const sounds: Readonly<Record<Result['result'], Sound>> = {
  expected: 'good',
  again: 'again',
  unexpected: 'bad',
}

/** One label after another: what it was is said, heard and counted; no dialog comes between two scans. */
export function Counting({ taking, stockTakeId }: CountingProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const [last, setLast] = useState<Result | null>(null)
  const [says, setSays] = useState<string>()
  const send = useSend<typeof scanInStock>('lending.scanInStock', ['lending.stockTake'])
  const onCode = async (code: string): Promise<void> => {
    const outcome = await send({ stockTakeId, code })
    if (!outcome.ok) {
      sound('bad')
      setLast(null)
      return setSays(`${code}: ${explain(language)(outcome)}`)
    }
    sound(sounds[outcome.value.result])
    setLast(outcome.value)
    setSays(undefined)
  }
  const counted = last?.counted ?? taking.found
  const expected = last?.expected ?? taking.expected
  return (
    <Card>
      <div className={classes['stack']}>
        <ScanField label={i18n._('What you see')} onCode={(code) => void onCode(code)} says={says} />
        {last && (
          <p role="status" className={own['last']} data-result={last.result}>
            <strong>{last.inventoryNumber}</strong> {last.kindName}
            <br />
            {saidOf(i18n, last.result)}
          </p>
        )}
        <div>
          <progress
            className={own['progress']}
            max={Math.max(1, expected)}
            value={counted}
            aria-label={i18n._('Counted')}
          />
          <p>{i18n._('Counted {counted} of {expected}', { counted, expected })}</p>
        </div>
        <Closing stockTakeId={stockTakeId} left={Math.max(0, expected - counted)} />
      </div>
    </Card>
  )
}

function saidOf(i18n: ReturnType<typeof useI18n>, result: Result['result']): string {
  switch (result) {
    case 'expected':
      return i18n._('in its place')
    case 'again':
      return i18n._('counted before')
    case 'unexpected':
      return i18n._('by the books it is somewhere else: put it aside')
  }
}

function Closing({ stockTakeId, left }: { stockTakeId: string; left: number }) {
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
      <Button variant="default" onClick={() => setAsking(true)}>
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
            {
              left,
            },
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
