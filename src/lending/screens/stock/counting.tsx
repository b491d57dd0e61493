import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Card } from '#ui/card.tsx'
import { explain } from '../parts/explain.ts'
import classes from '../parts/lending.module.css'
import { ScanField } from '../parts/scan-field.tsx'
import { Closing } from './closing.tsx'
import { Found } from './found.tsx'
import own from './stock.module.css'
import type { StockTake } from './taking.ts'
import { type Scans, type Seen, useScans } from './use-scans.ts'

interface CountingProps {
  readonly taking: StockTake
  readonly stockTakeId: string
}

/** One label after another: what it was is said, heard, felt and counted; no dialog comes between two scans. */
export function Counting({ taking, stockTakeId }: CountingProps) {
  const i18n = useI18n()
  const scans = useScans(stockTakeId)
  const { last, seen } = scans
  const so = last && !('refusal' in last) ? last : null
  const counted = Math.max(so?.counted ?? 0, taking.found)
  const expected = so?.expected ?? taking.expected
  const left = Math.max(0, expected - counted)
  return (
    <>
      <Card>
        <div className={classes['stack']}>
          <p className={own['left']}>
            <strong>{i18n._('{count} left', { count: left })}</strong>
            <span>{i18n._('Counted {counted} of {expected}', { counted, expected })}</span>
          </p>
          <progress
            className={own['progress']}
            max={Math.max(1, expected)}
            value={counted}
            aria-label={i18n._('Counted')}
          />
          {last && <Last seen={last} />}
          <ScanField label={i18n._('What you see')} onCode={scans.take} />
          <Waiting scans={scans} />
          <Closing stockTakeId={stockTakeId} left={left} waiting={scans.waiting.length} />
        </div>
      </Card>
      <Found taking={{ ...taking, missing: taking.missing.filter(({ unitId }) => !seen.has(unitId)) }} />
    </>
  )
}

/** What the last one was: large, so that it is read at arm’s length. */
function Last({ seen }: { seen: Seen }) {
  const i18n = useI18n()
  const language = useLanguage()
  if ('refusal' in seen)
    return (
      <p role="status" className={own['last']} data-result="unknown">
        <strong>{seen.code}</strong>
        <span>{explain(language)(seen.refusal)}</span>
      </p>
    )
  const said = {
    expected: i18n._('in its place'),
    again: i18n._('counted before'),
    unexpected: i18n._('by the books it is somewhere else: put it aside'),
  }
  return (
    <p role="status" className={own['last']} data-result={seen.result}>
      <strong>{seen.inventoryNumber}</strong>
      <span>{said[seen.result]}</span>
      <small>{seen.kindName}</small>
    </p>
  )
}

function Waiting({ scans: { waiting, isAway } }: { scans: Scans }) {
  const i18n = useI18n()
  if (!isAway || waiting.length === 0) return null
  return (
    <p role="status" className={classes['amber']}>
      {i18n._(
        'No connection. {count, plural, one {# label is} other {# labels are}} kept on this device and will be sent. Go on.',
        { count: waiting.length },
      )}
    </p>
  )
}
