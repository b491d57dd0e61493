import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import type { OutputOf } from '#base/act.ts'
import { useAsk } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { useI18n } from '#ui/i18n.ts'
import { SkeletonLines } from '#ui/skeletons.tsx'
import type { desk, scan } from '../../contract.ts'
import { readLabel } from '../../rules/label.ts'
import { arriveHref, issueHref, newUnitHref, returnHref, unitHref } from '../parts/hrefs.ts'
import classes from '../parts/lending.module.css'
import { ReasonChips } from '../parts/reason-chips.tsx'
import { sound } from '../parts/sounds.ts'
import { usePoints } from '../parts/use-points.ts'
import { HandToChild } from './hand-to-child.tsx'

type Found = OutputOf<typeof scan>
type Columns = OutputOf<typeof desk>['columns']

interface FoundUnitProps {
  readonly code: string
  readonly childId: string | null
  readonly columns: Columns
  readonly onClose: () => void
}

/** What was scanned. What has one thing to be done with it opens that screen by itself; the rest is said here, red with reason. */
export function FoundUnit({ code, childId, columns, onClose }: FoundUnitProps) {
  const i18n = useI18n()
  const navigate = useNavigate()
  const { areMany } = usePoints()
  const { data } = useAsk<typeof scan>('lending.scan', { code, childId })
  const act = useEffectEvent((found: Found) => {
    const way = wayOf(found, childId, columns)
    sound(found.found === 'nothing' ? 'bad' : 'good')
    if (way) void navigate({ to: way } as never)
  })
  useEffect(() => {
    if (data) act(data)
  }, [data])
  if (!data) return <SkeletonLines lines={3} />
  const { unit } = data
  if (data.found === 'emptyLabel') return <EmptyLabel code={code} onClose={onClose} />
  if (!unit)
    return (
      <Card title={i18n._('Nothing has the number {code}', { code })}>
        <p>{i18n._('Check the number, or look for it in the list of equipment.')}</p>
        <div className={classes['acts']}>
          <Button variant="default" component="a" href="/lending/units">
            {i18n._('List of equipment')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {i18n._('Close')}
          </Button>
        </div>
      </Card>
    )
  return (
    <Card
      title={`${unit.kindName}, ${unit.inventoryNumber}`}
      note={[
        areMany && unit.home === 'lending' && unit.pointName,
        unit.shelf && i18n._('Shelf: {shelf}', { shelf: unit.shelf }),
      ]
        .filter(Boolean)
        .join(' · ')}
    >
      <div className={classes['stack']}>
        <ReasonChips reasons={data.reasons} misfits={data.misfits} fine={i18n._('Free and clean')} />
        <Instead found={data} childId={childId} />
        {data.kit && <p>{i18n._('Goes out with the kit “{kit}”', { kit: data.kit.name })}</p>}
        {data.reasons.length === 0 && <HandToChild unitId={unit.id} childId={childId} />}
        <div className={classes['acts']}>
          <NextAct found={data} />
          <Button variant="subtle" component="a" href={unitHref(unit.id)}>
            {i18n._('Open the card')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {i18n._('Close')}
          </Button>
        </div>
      </div>
    </Card>
  )
}

/** A label from a sheet of empty ones: it is stuck on a new thing, or on one in the list. */
function EmptyLabel({ code, onClose }: Pick<FoundUnitProps, 'code' | 'onClose'>) {
  const i18n = useI18n()
  return (
    <Card title={i18n._('This label is on nothing yet')}>
      <div className={classes['stack']}>
        <p>
          {i18n._(
            'Take a new thing into the books with it, or open a thing of the list and stick it on there.',
          )}
        </p>
        <div className={classes['acts']}>
          <Button component="a" href={newUnitHref(readLabel(code)!)}>
            {i18n._('Add equipment')}
          </Button>
          <Button variant="default" component="a" href="/lending/units">
            {i18n._('List of equipment')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {i18n._('Close')}
          </Button>
        </div>
      </div>
    </Card>
  )
}

/** Where a scan leads at once: what is out comes back, what stands prepared goes out, what fits the child at the counter too. */
function wayOf(
  { unit, holder, misfits, reasons }: Found,
  childId: string | null,
  columns: Columns,
): string | null {
  if (!unit) return null
  if (holder) return returnHref([unit.id])
  if (unit.claim === 'transfer') return arriveHref([unit.id])
  const waiting = columns
    .find(({ column }) => column === 'toHandOut')
    ?.cards.find((card) => card.unitId === unit.id && card.next === 'issue')
  if (waiting?.childId) return issueHref(waiting.childId, [unit.id])
  return childId && misfits.length + reasons.length === 0 ? issueHref(childId, [unit.id]) : null
}

/** The nearest unit that may be lent and fits. */
function Instead({
  found: { instead, misfits, reasons },
  childId,
}: {
  found: Found
  childId: string | null
}) {
  const i18n = useI18n()
  if (misfits.length + reasons.length === 0) return null
  if (!instead) return childId ? <p>{i18n._('No other unit that fits is free now.')}</p> : null
  const { unitId, kindName, inventoryNumber, shelf, pointName } = instead
  const name = [kindName, inventoryNumber, pointName, shelf].filter(Boolean).join(', ')
  return (
    <p>
      {childId ? i18n._('This one fits:') : i18n._('Free now:')}{' '}
      <a href={childId ? issueHref(childId, [unitId]) : unitHref(unitId)}>{name}</a>
    </p>
  )
}

/** The next act of the storekeeper on what cannot go out yet. */
function NextAct({ found: { unit, reasons } }: { found: Found }) {
  const i18n = useI18n()
  if (!unit) return null
  const go = (act: string, verb: string) => (
    <Button component="a" href={`${unitHref(unit.id)}?act=${act}`}>
      {verb}
    </Button>
  )
  if (reasons.includes('missing')) return go('find', i18n._('It is found'))
  if (reasons.includes('inService')) return go('repaired', i18n._('Back from repair'))
  if (reasons.includes('faulty')) return go('sendToRepair', i18n._('Send to repair'))
  if (reasons.includes('dirty') || reasons.includes('inCleaning') || reasons.includes('quarantined'))
    return go('clean', i18n._('Cleaned'))
  return reasons.includes('checkOverdue') ? go('inspect', i18n._('Inspect')) : null
}
