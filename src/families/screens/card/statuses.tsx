import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { useSend } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Rows } from '#ui/rows.tsx'
import { say } from '#ui/toasts.tsx'
import type { endStatus } from '../../contract.ts'
import { statusWords } from '../../words/kinds.ts'
import classes from '../act/act.module.css'
import { InlineAct } from '../act/inline-act.tsx'
import { explain } from '../explain.ts'
import { stale, type ChildData } from './card-data.ts'
import { AddStatus, EndStatus } from './status-forms.tsx'
import { intervalText } from './texts.ts'

/** The statuses of the child with the days they hold; each can be ended, or struck out when it was a slip. */
export function Statuses({ card }: { card: ChildData }) {
  const i18n = useI18n()
  return (
    <Card title={i18n._('Statuses')}>
      {card.statuses.length === 0 && <p>{i18n._('No status is recorded.')}</p>}
      <Rows>
        {card.statuses.map((status) => (
          <StatusRow key={status.id} status={status} mayEdit={card.mayEdit} />
        ))}
      </Rows>
      {card.isEarlyAge && (
        <p className={classes['quiet']}>{i18n._('Early age is counted from the birthday: up to 3 years.')}</p>
      )}
      {card.mayEdit && (
        <div className={classes['foot']}>
          <InlineAct verb={i18n._('Add a status')} icon={<IconPlus aria-hidden />}>
            {(close) => <AddStatus childId={card.id} onClose={close} />}
          </InlineAct>
        </div>
      )}
    </Card>
  )
}

interface StatusRowProps {
  readonly status: ChildData['statuses'][number]
  readonly mayEdit: boolean
}

function StatusRow({ status, mayEdit }: StatusRowProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const isPast = status.to !== null && status.to < today
  return (
    <li data-past={isPast || undefined}>
      <span>
        {statusWords[status.kind][language]}
        <span className={classes['quiet']}>
          {intervalText(i18n, status)}
          {isPast && `, ${i18n._('has ended')}`}
        </span>
      </span>
      {mayEdit && (
        <div className={classes['acts']}>
          {!isPast && (
            <InlineAct verb={i18n._('End')}>
              {(close) => <EndStatus statusId={status.id} onClose={close} />}
            </InlineAct>
          )}
          <StrikeOut statusId={status.id} name={statusWords[status.kind][language]} />
        </div>
      )}
    </li>
  )
}

function StrikeOut({ statusId, name }: { statusId: string; name: string }) {
  const i18n = useI18n()
  const language = useLanguage()
  const [asked, setAsked] = useState(false)
  const send = useSend<typeof endStatus>('families.endStatus', stale)
  const strike = async (): Promise<void> => {
    setAsked(false)
    const outcome = await send({ statusId, to: null })
    say({ text: outcome.ok ? i18n._('The status is struck out') : explain(language)(outcome) })
  }
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={() => setAsked(true)}>
        {i18n._('Strike out')}
      </Button>
      <ConfirmDialog
        title={i18n._('Strike out the status “{name}”?', { name })}
        confirm={i18n._('Strike out')}
        opened={asked}
        onConfirm={() => void strike()}
        onClose={() => setAsked(false)}
      >
        {i18n._(
          'Do this when it was recorded by mistake: reports will count as if it had never been. If it simply ended, choose “End”.',
        )}
      </ConfirmDialog>
    </>
  )
}
