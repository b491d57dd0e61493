import { Button, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { InlineAct } from '#families/screens/act/inline-act.tsx'
import { useSend } from '#client/use-ask.ts'
import { refuse, type Result } from '#base/result.ts'
import { useReach } from '#services/screens/may.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { cancel, reopen } from '../../contract.ts'
import type { Programme } from '../parts/data.ts'
import { explain } from '../parts/explain.ts'
import { stale } from '../parts/stale.ts'
import { closeHref } from './hrefs.ts'
import classes from './one.module.css'

/** What is rarely done with a programme: close it early, open it again, strike it out. */
export function LastActs({ programme }: { programme: Programme }) {
  const i18n = useI18n()
  const navigate = useNavigate()
  const { id, endedOn, balance, may } = programme
  const programmeId = id
  const mayReopen = useReach('programmes.reopen') !== null && endedOn !== null
  const mayCancel = useReach('programmes.cancel') !== null && !endedOn && balance.deliveredSessions === 0
  const open = useSend<typeof reopen>('programmes.reopen', stale)
  const strike = useSend<typeof cancel>('programmes.cancel', stale)
  return (
    <div className={classes['foot']}>
      {may.close && !endedOn && (
        <Button variant="subtle" size="compact-sm" component="a" href={closeHref(id)}>
          {i18n._('Close before the end')}
        </Button>
      )}
      {mayReopen && (
        <InlineAct verb={i18n._('Open again')}>
          {(close) => (
            <WithReason
              verb={i18n._('Open the programme again')}
              act={(reason) => open({ programmeId, reason })}
              onClose={close}
              onDone={close}
            />
          )}
        </InlineAct>
      )}
      {mayCancel && (
        <InlineAct verb={i18n._('Opened by mistake')}>
          {(close) => (
            <WithReason
              verb={i18n._('Strike the programme out')}
              act={(reason) => strike({ programmeId, reason })}
              onClose={close}
              onDone={() => {
                say({ text: i18n._('The programme is struck out') })
                void navigate({ to: '/programmes' } as never)
              }}
            />
          )}
        </InlineAct>
      )}
    </div>
  )
}

interface WithReasonProps {
  readonly verb: string
  readonly act: (reason: string) => Promise<Result<unknown>>
  readonly onClose: () => void
  readonly onDone: () => void
}

function WithReason({ verb, act, onClose, onDone }: WithReasonProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const form = useActForm({
    initial: { reason: '' },
    act: async ({ reason }) =>
      reason.trim().length < 3 ? refuse('reason-missing', { field: 'reason' }) : act(reason),
    explain: explain(language),
    onDone,
  })
  return (
    <ActForm form={form} verb={verb} onLeave={onClose}>
      <TextInput {...form.text('reason')} label={i18n._('Why')} maxLength={300} />
    </ActForm>
  )
}
