import { Checkbox, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import type { LocalDate } from '#base/local-date.ts'
import { refuse } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import { newId } from '#papers/screens/parts/new-id.ts'
import { Card } from '#ui/card.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { dateText, dayText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { makeOrder } from '../../contract/papers.ts'
import type { OrderKind } from '../../rules/orders.ts'
import { dischargeWords } from '../../words/kinds.ts'
import { orderWords, serviceForms } from '../../words/papers.ts'
import { explain } from '../explain.ts'
import type { Made } from '../papers/make-all.ts'
import classes from '../papers/papers.module.css'
import { stalePapers } from '../papers/use-making.ts'
import type { Waiting, WaitingDay } from './by-day.ts'

interface DayOrderProps extends WaitingDay {
  readonly kind: OrderKind
  readonly onMade: (made: Made) => void
}

interface Values {
  readonly enrolmentIds: readonly string[]
  readonly day: LocalDate | null
  readonly form: string
}

/** Children of one day: those that are ticked come into one order. */
export function DayOrder({ kind, day, rows, onMade }: DayOrderProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const send = useSend<typeof makeOrder>('families.makeOrder', stalePapers)
  const [paperId] = useState(newId)
  const form = useActForm<Values, { number: string }>({
    initial: {
      enrolmentIds: rows.map(({ enrolmentId }) => enrolmentId),
      day: today,
      form: serviceForms[0]!.ru,
    },
    act: async (values) => {
      if (!values.day || values.enrolmentIds.length === 0) return refuse('bad-input', { field: 'day' })
      return send({ ...values, paperId, kind, enrolmentIds: [...values.enrolmentIds], day: values.day })
    },
    explain: explain(language),
    onDone: ({ number }) => {
      const label = `${orderWords[kind][language]} № ${number}`
      say({ text: i18n._('Order No. {number} is made', { number }) })
      onMade({ id: paperId, label, outcome: { ok: true, paperId } })
    },
  })
  const { enrolmentIds } = form.values
  const tick = (enrolmentId: string, isOn: boolean): void =>
    form.change({
      enrolmentIds: rows
        .map((row) => row.enrolmentId)
        .filter((id) => (id === enrolmentId ? isOn : enrolmentIds.includes(id))),
    })
  const count = enrolmentIds.length
  return (
    <Card
      title={
        kind === 'enrolment'
          ? i18n._('Enrolled {day}', { day: dayText(day, language, today) })
          : i18n._('Last day {day}', { day: dayText(day, language, today) })
      }
    >
      <ActForm
        form={form}
        verb={i18n._(
          '{count, plural, one {Make the order about # child} other {Make the order about # children}}',
          {
            count,
          },
        )}
      >
        <div role="group" aria-label={i18n._('Children of the order')} className={classes['ticks']}>
          {rows.map((row) => (
            <Checkbox
              key={row.enrolmentId}
              label={row.name}
              description={detailOf(row, i18n._('born {day}', { day: dateText(row.birthDate) }), language)}
              checked={enrolmentIds.includes(row.enrolmentId)}
              onChange={({ currentTarget: { checked } }) => tick(row.enrolmentId, checked)}
            />
          ))}
        </div>
        <DateField {...form.field('day')} label={i18n._('Day of the order')} today={today} max={today} />
        {kind === 'enrolment' && (
          <NativeSelect
            {...form.text('form')}
            label={i18n._('Form of service')}
            data={serviceForms.map((one) => ({ value: one.ru, label: one[language] }))}
          />
        )}
      </ActForm>
    </Card>
  )
}

const detailOf = ({ reason }: Waiting, born: string, language: 'ru' | 'en'): string =>
  reason ? `${born}, ${dischargeWords[reason][language]}` : born
