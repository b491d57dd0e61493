import { NativeSelect, TextInput } from '@mantine/core'
import { useMe } from '#access/screens/use-me.ts'
import type { LocalDate } from '#base/local-date.ts'
import { refuse } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Pair } from '#ui/form/pair.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { discharge, enrol } from '../../contract.ts'
import { dischargeWords, type DischargeReason } from '../../words/kinds.ts'
import classes from '../act/act.module.css'
import { optionsOf } from '../act/options.ts'
import { explain } from '../explain.ts'
import { stale } from './card-data.ts'

interface FormProps {
  readonly childId: string
  readonly onClose: () => void
}

export function Enrol({ childId, onClose }: FormProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const send = useSend<typeof enrol>('families.enrol', stale)
  const form = useActForm({
    initial: { from: today as LocalDate | null, order: '' },
    act: async ({ from, order }) =>
      from ? send({ childId, from, order }) : refuse('bad-input', { field: 'from' }),
    explain: explain(language),
    onDone: onClose,
  })
  return (
    <ActForm form={form} verb={i18n._('Enrol')} onLeave={onClose}>
      <Pair>
        <DateField {...form.field('from')} label={i18n._('From what day')} today={today} max={today} />
        <TextInput {...form.text('order')} label={i18n._('Order, if there is one')} placeholder="17-д" />
      </Pair>
    </ActForm>
  )
}

export function Discharge({ childId, onClose }: FormProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const send = useSend<typeof discharge>('families.discharge', stale)
  const form = useActForm({
    initial: { to: today as LocalDate | null, reason: 'goalsReached' as DischargeReason, order: '' },
    act: async ({ to, ...rest }) =>
      to ? send({ childId, to, ...rest }) : refuse('bad-input', { field: 'to' }),
    explain: explain(language),
    onDone: onClose,
  })
  return (
    <ActForm form={form} verb={i18n._('Discharge')} onLeave={onClose}>
      <NativeSelect
        {...form.text('reason')}
        label={i18n._('Reason')}
        data={optionsOf(dischargeWords, language)}
      />
      {form.values.reason === 'deceased' && (
        <p className={classes['quiet']}>
          {i18n._('So that no reminder reaches the family, also write the day in “Change the card”.')}
        </p>
      )}
      <Pair>
        <DateField {...form.field('to')} label={i18n._('Last day in service')} today={today} />
        <TextInput {...form.text('order')} label={i18n._('Order, if there is one')} placeholder="18-д" />
      </Pair>
    </ActForm>
  )
}
