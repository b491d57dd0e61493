import { Textarea, TextInput } from '@mantine/core'
import { useMe } from '#access/screens/use-me.ts'
import type { LocalDate } from '#base/local-date.ts'
import { refuse } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Pair } from '#ui/form/pair.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { writeOff } from '../../contract/unit.ts'
import { explain } from '../parts/explain.ts'
import classes from '../parts/lending.module.css'
import { StaffField } from '../parts/staff-field.tsx'
import { stale } from '../parts/stale.ts'
import type { ShownUnit } from './shown.ts'

interface Values {
  readonly day: LocalDate | null
  readonly actNumber: string
  readonly reason: string
  readonly confirmedBy: string | null
  readonly funderConsent: string
}

/** Writes a unit off for good: an act, a reason, a second person, and the funder's consent where a grant paid for it. */
export function WriteOffForm({ unit, onClose }: { unit: ShownUnit; onClose: () => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const send = useSend<typeof writeOff>('lending.writeOff', stale)
  const form = useActForm<Values>({
    initial: { day: today, actNumber: '', reason: '', confirmedBy: null, funderConsent: '' },
    explain: explain(language),
    act: async ({ day, confirmedBy, ...values }) => {
      if (!values.actNumber.trim()) return refuse('act-number-missing', { field: 'actNumber' })
      if (values.reason.trim().length < 3) return refuse('reason-missing', { field: 'reason' })
      if (!day) return refuse('day-missing', { field: 'day' })
      if (!confirmedBy) return refuse('second-person-missing', { field: 'confirmedBy' })
      return send({ unitId: unit.id, day, confirmedBy, ...values })
    },
    onDone: () => {
      say({ text: i18n._('Written off') })
      onClose()
    },
  })
  return (
    <ActForm form={form} verb={i18n._('Write off for good')} onLeave={onClose}>
      <p className={classes['red']}>
        {i18n._('This cannot be undone: the unit stays in the books as written off.')}
      </p>
      <Pair>
        <TextInput label={i18n._('Number of the act')} maxLength={60} autoFocus {...form.text('actNumber')} />
        <DateField label={i18n._('Day')} today={today} max={today} {...form.field('day')} />
      </Pair>
      <Textarea label={i18n._('Reason')} rows={2} maxLength={500} {...form.text('reason')} />
      <StaffField label={i18n._('Second person who confirms')} {...form.field('confirmedBy')} />
      {unit.isGrant && (
        <TextInput
          label={i18n._('Consent of the funder: number and day')}
          maxLength={300}
          {...form.text('funderConsent')}
        />
      )}
    </ActForm>
  )
}
