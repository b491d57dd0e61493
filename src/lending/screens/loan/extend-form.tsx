import { TextInput } from '@mantine/core'
import { useMe } from '#access/screens/use-me.ts'
import { addMonths, type LocalDate } from '#base/local-date.ts'
import type { OutputOf } from '#base/act.ts'
import { refuse } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { dateText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { extend } from '../../contract.ts'
import { explain } from '../parts/explain.ts'
import classes from '../parts/lending.module.css'
import { stale } from '../parts/stale.ts'
import type { Loan } from './shown.ts'

interface Values {
  readonly until: LocalDate | null
  readonly overrideReason: string
}

const usual_months = 3

/** Extends the term: once, and when nobody whom it fits waits. */
export function ExtendForm({ loan, onClose }: { loan: Loan; onClose: () => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today, roles } = useMe()
  const from = loan.dueOn < today ? today : loan.dueOn
  const send = useSend<typeof extend>('lending.extend', stale)
  const form = useActForm<Values, OutputOf<typeof extend>>({
    initial: { until: addMonths(from, usual_months), overrideReason: '' },
    explain: explain(language),
    act: async ({ until, overrideReason }) =>
      until
        ? send({ loanId: loan.id, base: loan.version, until, day: today, overrideReason })
        : refuse('day-missing', { field: 'until' }),
    onDone: ({ dueOn, number }) => {
      say({ text: i18n._('Extended until {day}. Addendum {number}', { day: dateText(dueOn), number }) })
      onClose()
    },
  })
  return (
    <ActForm form={form} verb={i18n._('Extend')} onLeave={onClose}>
      <DateField label={i18n._('To be back by')} today={today} min={today} {...form.field('until')} />
      {roles.includes('head') && (
        <TextInput
          label={i18n._('Let the extension pass, with a reason')}
          description={i18n._('Only where something stands against it')}
          maxLength={300}
          {...form.text('overrideReason')}
        />
      )}
      <p className={classes['quiet']}>
        {i18n._('An addendum is numbered. It is refused when another family whom it fits waits for it.')}
      </p>
    </ActForm>
  )
}
