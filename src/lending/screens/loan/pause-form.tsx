import { TextInput } from '@mantine/core'
import { useMe } from '#access/screens/use-me.ts'
import type { OutputOf } from '#base/act.ts'
import { addDays, type LocalDate } from '#base/local-date.ts'
import { refuse } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Pair } from '#ui/form/pair.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { dateText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { pause } from '../../contract.ts'
import { explain } from '../parts/explain.ts'
import { stale } from '../parts/stale.ts'
import type { Loan } from './shown.ts'

interface Values {
  readonly from: LocalDate | null
  readonly until: LocalDate | null
  readonly proof: string
}

const usual_days = 14

/** Stops the term while the child is in hospital or away with proof. */
export function PauseForm({ loan, onClose }: { loan: Loan; onClose: () => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const send = useSend<typeof pause>('lending.pause', stale)
  const form = useActForm<Values, OutputOf<typeof pause>>({
    initial: { from: today, until: addDays(today, usual_days), proof: '' },
    explain: explain(language),
    act: async ({ from, until, proof }) => {
      if (!from) return refuse('day-missing', { field: 'from' })
      if (!until) return refuse('day-missing', { field: 'until' })
      if (proof.trim().length < 3) return refuse('reason-missing', { field: 'proof' })
      return send({ loanId: loan.id, base: loan.version, from, until, proof })
    },
    onDone: ({ dueOn }) => {
      say({ text: i18n._('The term now ends on {day}', { day: dateText(dueOn) }) })
      onClose()
    },
  })
  return (
    <ActForm form={form} verb={i18n._('Pause the term')} onLeave={onClose}>
      <Pair>
        <DateField label={i18n._('From')} today={today} {...form.field('from')} />
        <DateField label={i18n._('To')} today={today} {...form.field('until')} />
      </Pair>
      <TextInput
        label={i18n._('Why, and by which paper')}
        placeholder={i18n._('In hospital, certificate of 12.05.2026')}
        maxLength={300}
        {...form.text('proof')}
      />
    </ActForm>
  )
}
