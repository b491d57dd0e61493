import { TextInput } from '@mantine/core'
import { useMe } from '#access/screens/use-me.ts'
import { refuse } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { endGoal, ShownGoal } from '../../contract/goal.ts'
import { explain } from '../parts/explain.ts'
import { stale } from '../parts/stale.ts'
import classes from './one.module.css'

/** Takes a goal off the programme, with the reason. */
export function EndGoal({ goal, onClose }: { goal: ShownGoal; onClose: () => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const send = useSend<typeof endGoal>('programmes.endGoal', stale)
  const form = useActForm({
    initial: { reason: '' },
    act: async ({ reason }) =>
      reason.trim().length < 3
        ? refuse('reason-missing', { field: 'reason' })
        : send({ goalId: goal.id, on: today, reason }),
    explain: explain(language),
    onDone: onClose,
  })
  return (
    <ActForm form={form} verb={i18n._('Take the goal off')} onLeave={onClose}>
      <TextInput {...form.text('reason')} label={i18n._('Why')} maxLength={300} />
      <p className={classes['quiet']}>{i18n._('It stays in the history, and leaves the T-score.')}</p>
    </ActForm>
  )
}
