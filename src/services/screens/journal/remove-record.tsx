import { TextInput } from '@mantine/core'
import { useSend } from '#client/use-ask.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import { refuse } from '#base/result.ts'
import type { correct } from '../../contract.ts'
import { explain } from '../explain.ts'
import { stale } from '../stale.ts'
import type { JournalRow } from './use-journal.ts'

interface RemoveRecordProps {
  readonly row: JournalRow
  readonly onDone: () => void
  readonly onLeave: () => void
}

/** Letters that make a reason. */
export const leastReason = 3

/** Takes a record out of the count with a reason; it stays readable. */
export function RemoveRecord({ row, onDone, onLeave }: RemoveRecordProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const send = useSend<typeof correct>('services.correct', stale)
  const form = useActForm({
    initial: { reason: '' },
    act: async ({ reason }) =>
      reason.trim().length < leastReason
        ? refuse('reason-missing', { field: 'reason' })
        : send({ recordId: row.id, reason }),
    explain: (refusal) => explain(refusal, language),
    onDone: () => {
      say({ text: i18n._('The record is removed from the count') })
      onDone()
    },
  })
  return (
    <ActForm form={form} verb={i18n._('Remove the record')} onLeave={onLeave}>
      <p>
        {i18n._(
          'The record will no longer count in the journal and in reports. It stays readable with your name and the reason.',
        )}
      </p>
      <TextInput {...form.text('reason')} label={i18n._('Why')} autoFocus maxLength={300} />
    </ActForm>
  )
}
