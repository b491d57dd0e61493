import { TextInput } from '@mantine/core'
import { useMe } from '#access/screens/use-me.ts'
import type { Minutes } from '#base/quantity.ts'
import { useAsk } from '#client/use-ask.ts'
import { ServiceField } from '#services/screens/fields/service-field.tsx'
import { clockText, minuteOf } from '#services/screens/record/record-values.ts'
import { WhereField } from '#services/screens/record/where-field.tsx'
import { whereOf } from '#services/rules/where.ts'
import type { catalogue } from '#services/contract.ts'
import { whereWords } from '#services/words.ts'
import type { staff } from '#team/contract.ts'
import { dayText, minutesText } from '#ui/format.ts'
import { DateField } from '#ui/form/date-field.tsx'
import { Pair } from '#ui/form/pair.tsx'
import type { ActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { StaffField } from '../parts/staff-field.tsx'
import type { SessionValues } from './session-values.ts'
import classes from './session.module.css'

const asked = ['serviceId', 'staffId', 'secondStaffId', 'day', 'minutes'] as const

/** When, how long, where, who and which service: said in one line as the plan has it, opened to change it. */
export function Details({ form }: { form: ActForm<SessionValues> }) {
  const i18n = useI18n()
  const { today } = useMe()
  const { values, change } = form
  const isWrong = asked.some((name) => form.field(name).error !== undefined)
  const isBare = !values.serviceId || !values.staffId
  return (
    <details className={classes['more']} open={isWrong || isBare || undefined}>
      <summary>
        <strong>{i18n._('Day, place, specialist, service')}</strong>
        <small>
          <Said values={values} />
        </small>
      </summary>
      <div>
        <Pair>
          <DateField label={i18n._('Day')} {...form.field('day')} today={today} max={today} />
          <TextInput
            {...form.text('minutes')}
            label={i18n._('Minutes')}
            value={values.minutes ?? ''}
            inputMode="numeric"
            autoComplete="off"
            onChange={(event) =>
              change({ minutes: Number(event.currentTarget.value.replace(/\D/g, '')) || null })
            }
          />
        </Pair>
        <WhereField axes={values} onChange={change} />
        <StaffField
          label={i18n._('Specialist')}
          name="staffId"
          value={values.staffId}
          error={form.field('staffId').error}
          onChange={(staffId) => change({ staffId })}
        />
        <StaffField
          label={i18n._('Second specialist')}
          name="secondStaffId"
          none={i18n._('alone')}
          value={values.secondStaffId}
          error={form.field('secondStaffId').error}
          onChange={(secondStaffId) => change({ secondStaffId })}
        />
        <ServiceField
          serviceId={values.serviceId}
          staffId={values.staffId}
          error={form.field('serviceId').error}
          onChoose={(item) => change({ serviceId: item?.id ?? null })}
        />
        <TextInput
          type="time"
          label={i18n._('Began at')}
          description={i18n._('May be left empty')}
          value={clockText(values.startMinute)}
          onChange={(event) => change({ startMinute: minuteOf(event.currentTarget.value) })}
        />
      </div>
    </details>
  )
}

function Said({ values }: { values: SessionValues }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const { data: team } = useAsk<typeof staff>('team.staff', { withFormer: false })
  const { data: services } = useAsk<typeof catalogue>('services.catalogue', {})
  const nameOf = (id: string | null): string | undefined =>
    team?.staff.find((one) => one.id === id)?.shortName
  const said = [
    values.day === today ? i18n._('today') : values.day && dayText(values.day, language, today),
    clockText(values.startMinute),
    values.minutes && minutesText(values.minutes as Minutes, language),
    whereWords[whereOf(values)][language],
    nameOf(values.staffId),
    nameOf(values.secondStaffId),
    services?.items.find(({ id }) => id === values.serviceId)?.name,
  ]
  return <>{said.filter(Boolean).join(' · ')}</>
}
