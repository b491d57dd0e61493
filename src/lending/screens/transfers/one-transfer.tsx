import { Button, TextInput } from '@mantine/core'
import { IconFilePlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { OutputOf } from '#base/act.ts'
import { refuse } from '#base/result.ts'
import { useAsk, useSend } from '#client/use-ask.ts'
import type { papers } from '#papers/contract.ts'
import { paperHref } from '#papers/screens/parts/hrefs.ts'
import { newId } from '#papers/screens/parts/new-id.ts'
import { useReach } from '#services/screens/may.ts'
import { Card } from '#ui/card.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { dateText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { StatusChip } from '#ui/status-chip.tsx'
import { say } from '#ui/toasts.tsx'
import type { makePaper } from '../../contract.ts'
import type { cancelTransfer, transfers } from '../../contract/point.ts'
import { explain } from '../parts/explain.ts'
import { arriveHref, unitHref } from '../parts/hrefs.ts'
import classes from '../parts/lending.module.css'
import { stale } from '../parts/stale.ts'

type Transfer = OutputOf<typeof transfers>['transfers'][number]

/** From where to where, what, and the next thing to do with it. */
export function OneTransfer({ transfer }: { transfer: Transfer }) {
  const i18n = useI18n()
  const { fromName, toName, dueBackOn, note, units } = transfer
  return (
    <Card
      title={i18n._('{from} → {to}', { from: fromName, to: toName })}
      note={[
        dateText(transfer.day),
        dueBackOn && i18n._('to be back by {day}', { day: dateText(dueBackOn) }),
        note,
      ]
        .filter(Boolean)
        .join(' · ')}
      aside={<State transfer={transfer} />}
    >
      <div className={classes['stack']}>
        <ul className={classes['rows']}>
          {units.map(({ unitId, kindName, inventoryNumber, isOnWay }) => (
            <li key={unitId}>
              <a href={unitHref(unitId)}>
                {kindName}, {inventoryNumber}
              </a>
              {isOnWay && units.some((one) => !one.isOnWay) && (
                <StatusChip tone="soon">{i18n._('on its way')}</StatusChip>
              )}
            </li>
          ))}
        </ul>
        <Acts transfer={transfer} />
      </div>
    </Card>
  )
}

function State({ transfer: { isCancelled, units } }: { transfer: Transfer }) {
  const i18n = useI18n()
  if (units.some(({ isOnWay }) => isOnWay)) return <StatusChip tone="soon">{i18n._('on its way')}</StatusChip>
  return isCancelled ? (
    <StatusChip tone="plain">{i18n._('called off')}</StatusChip>
  ) : (
    <StatusChip tone="done">{i18n._('received')}</StatusChip>
  )
}

function Acts({ transfer }: { transfer: Transfer }) {
  const i18n = useI18n()
  const [isCalling, setCalling] = useState(false)
  const mayReceive = useReach('lending.arrive') !== null
  const onWay = transfer.units.filter(({ isOnWay }) => isOnWay).map(({ unitId }) => unitId)
  if (isCalling) return <CallOff transferId={transfer.id} onClose={() => setCalling(false)} />
  return (
    <div className={classes['acts']}>
      {mayReceive && onWay.length > 0 && (
        <Button component="a" href={arriveHref(onWay)}>
          {i18n._('Receive')}
        </Button>
      )}
      <Act transferId={transfer.id} />
      {mayReceive && onWay.length > 0 && (
        <Button variant="subtle" color="red" onClick={() => setCalling(true)}>
          {i18n._('Call it off')}
        </Button>
      )}
    </div>
  )
}

/** The act on paper: the one that was made, or the way to make it. */
function Act({ transferId }: { transferId: string }) {
  const i18n = useI18n()
  const language = useLanguage()
  const [isMaking, setMaking] = useState(false)
  const sees = useReach('papers.papers') !== null
  const mayMake = useReach('lending.makePaper') !== null
  const { data } = useAsk<typeof papers>('papers.papers', { aboutId: transferId }, { when: sees })
  const send = useSend<typeof makePaper>('lending.makePaper', ['papers.'])
  const made = data?.papers.find(({ isVoided }) => !isVoided)
  const make = async (): Promise<void> => {
    setMaking(true)
    const outcome = await send({ paperId: newId(), paper: 'transferAct', aboutId: transferId })
    setMaking(false)
    say({ text: outcome.ok ? i18n._('The paper is made') : explain(language)(outcome) })
  }
  if (!data) return null
  if (made)
    return (
      <Button variant="default" component="a" href={paperHref(made.id)}>
        {made.number ? i18n._('Act No. {number}', { number: made.number }) : made.title}
      </Button>
    )
  return (
    mayMake && (
      <Button
        variant="default"
        loading={isMaking}
        leftSection={<IconFilePlus aria-hidden />}
        onClick={() => void make()}
      >
        {i18n._('Make the act')}
      </Button>
    )
  )
}

function CallOff({ transferId, onClose }: { transferId: string; onClose: () => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const send = useSend<typeof cancelTransfer>('lending.cancelTransfer', stale)
  const form = useActForm({
    initial: { reason: '' },
    explain: explain(language),
    act: async ({ reason }) =>
      reason.trim().length < 3
        ? refuse('reason-missing', { field: 'reason' })
        : send({ transferId, reason: reason.trim() }),
    onDone: () => {
      say({ text: i18n._('Called off: everything stands where it stood') })
      onClose()
    },
  })
  return (
    <ActForm form={form} verb={i18n._('Call it off')} onLeave={onClose}>
      <TextInput label={i18n._('Why')} maxLength={300} autoFocus {...form.text('reason')} />
    </ActForm>
  )
}
