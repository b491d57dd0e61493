import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useMe } from '#access/screens/use-me.ts'
import type { LocalDate } from '#base/local-date.ts'
import { refuse } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import { useMay } from '#papers/screens/parts/may.ts'
import { ActForm as Form } from '#ui/form/act-form.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { type ActForm, useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { discharge, enrol } from '../../contract.ts'
import { dischargeWords, type DischargeReason } from '../../words/kinds.ts'
import classes from '../act/act.module.css'
import { optionsOf } from '../act/options.ts'
import { explain } from '../explain.ts'
import { useOrder } from '../orders/use-order.ts'
import { stale } from './card-data.ts'

interface FormProps {
  readonly childId: string
  readonly onClose: () => void
}

interface OrderValues {
  readonly order: string
  readonly withOrder: boolean
}

/** The number that was typed, or the order that is made at once under the next number. */
function OrderFields<Values extends OrderValues>({ form }: { form: ActForm<Values> }) {
  const i18n = useI18n()
  const may = useMay('families.makeOrder')
  const { order, withOrder } = form.values
  return (
    <>
      {may && (
        <Checkbox
          label={i18n._('Make the order at once, under the next number')}
          checked={withOrder && order === ''}
          disabled={order !== ''}
          onChange={({ currentTarget: { checked } }) =>
            form.change({ withOrder: checked } as Partial<Values>)
          }
        />
      )}
      <TextInput
        {...form.text('order' as Extract<keyof Values, string>)}
        label={i18n._('Number of the order, if there is one on paper')}
        placeholder="17-д"
      />
    </>
  )
}

export function Enrol({ childId, onClose }: FormProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const send = useSend<typeof enrol>('families.enrol', stale)
  const makeOrder = useOrder('enrolment')
  const form = useActForm({
    initial: { from: today as LocalDate | null, order: '', withOrder: true },
    act: async ({ from, order, withOrder }) => {
      if (!from) return refuse('bad-input', { field: 'from' })
      const outcome = await send({ childId, from, order })
      if (outcome.ok && withOrder && order === '') await makeOrder(outcome.value.enrolmentId)
      return outcome
    },
    explain: explain(language),
    onDone: onClose,
  })
  return (
    <Form form={form} verb={i18n._('Enrol')} onLeave={onClose}>
      <DateField {...form.field('from')} label={i18n._('From what day')} today={today} max={today} />
      <OrderFields form={form} />
    </Form>
  )
}

interface DischargeProps extends FormProps {
  readonly enrolmentId: string
}

export function Discharge({ childId, enrolmentId, onClose }: DischargeProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const send = useSend<typeof discharge>('families.discharge', stale)
  const makeOrder = useOrder('discharge')
  const form = useActForm({
    initial: {
      to: today as LocalDate | null,
      reason: 'goalsReached' as DischargeReason,
      order: '',
      withOrder: true,
    },
    act: async ({ to, reason, order, withOrder }) => {
      if (!to) return refuse('bad-input', { field: 'to' })
      const outcome = await send({ childId, to, reason, order })
      if (outcome.ok && withOrder && order === '') await makeOrder(enrolmentId)
      return outcome
    },
    explain: explain(language),
    onDone: onClose,
  })
  return (
    <Form form={form} verb={i18n._('Discharge')} onLeave={onClose}>
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
      <DateField {...form.field('to')} label={i18n._('Last day in service')} today={today} />
      <OrderFields form={form} />
    </Form>
  )
}
