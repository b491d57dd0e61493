import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { refuse } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import { useI18n } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { correct } from '../../contract.ts'
import { newId } from '../new-id.ts'
import { RecordForm } from '../record/record-form.tsx'
import type { RecordValues } from '../record/record-values.ts'
import { stale } from '../stale.ts'
import { leastReason } from './remove-record.tsx'
import type { JournalRow } from './use-journal.ts'

interface CorrectRecordProps {
  readonly row: JournalRow
  readonly onDone: () => void
  readonly onLeave: () => void
}

/** Puts the right record in the place of a wrong one; both stay readable, with the reason. */
export function CorrectRecord({ row, onDone, onLeave }: CorrectRecordProps) {
  const i18n = useI18n()
  const [start] = useState(() => correctedFrom(row))
  const send = useSend<typeof correct>('services.correct', stale)
  return (
    <RecordForm
      initial={start}
      draft={`services.correct/${row.id}`}
      verb={i18n._('Correct')}
      focus="none"
      above={(form) => (
        <TextInput {...form.text('reason')} label={i18n._('What was wrong')} autoFocus maxLength={300} />
      )}
      act={async (replacement, { reason = '' }) =>
        reason.trim().length < leastReason
          ? refuse('reason-missing', { field: 'reason' })
          : send({ recordId: row.id, reason, replacement })
      }
      onDone={() => {
        say({ text: i18n._('The record is corrected') })
        onDone()
      }}
      onLeave={onLeave}
    />
  )
}

const correctedFrom = (row: JournalRow): RecordValues => ({
  recordId: newId(),
  childId: row.childId,
  childName: row.childName,
  serviceId: row.serviceId,
  staffId: row.staffId,
  day: row.day,
  startMinute: row.startMinute,
  minutes: row.minutes,
  recipient: row.recipient,
  adultId: null,
  form: row.form,
  place: row.place,
  technology: row.technology,
  grouping: row.grouping,
  state: row.state,
  cancelReason: row.cancelReason,
  note: row.note,
  reason: '',
})
