import { TextInput } from '@mantine/core'
import { refuse } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { correctAssessment } from '../../contract.ts'
import { explain } from '../explain.ts'
import { stale } from '../stale.ts'

/** Letters that make a reason. */
export const leastReason = 3

/** Takes an examination out of the count with a reason; it stays readable. */
export function TakeBack({ assessmentId, onClose }: { assessmentId: string; onClose: () => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const send = useSend<typeof correctAssessment>('assessments.correct', stale)
  const form = useActForm({
    initial: { reason: '' },
    act: async ({ reason }) =>
      reason.trim().length < leastReason
        ? refuse('reason-missing', { field: 'reason' })
        : send({ assessmentId, reason }),
    explain: (refusal) => explain(refusal, language),
    onDone: () => {
      say({ text: i18n._('The examination is taken back') })
      onClose()
    },
  })
  return (
    <Card title={i18n._('Take the examination back?')}>
      <ActForm form={form} verb={i18n._('Take back')} onLeave={onClose}>
        <p>
          {i18n._(
            'It will no longer count in the child’s profile and in reports. It stays readable with your name and the reason.',
          )}
        </p>
        <TextInput {...form.text('reason')} label={i18n._('Why')} autoFocus maxLength={300} />
      </ActForm>
    </Card>
  )
}
