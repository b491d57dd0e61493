import { Textarea, TextInput } from '@mantine/core'
import { useMe } from '#access/screens/use-me.ts'
import { DateField } from '#ui/form/date-field.tsx'
import type { ActForm } from '#ui/form/use-act-form.ts'
import { useI18n } from '#ui/i18n.ts'
import { cancelReasonWords, stateWords } from '../../words.ts'
import { ChildField } from '#families/screens/child-field.tsx'
import { CodeChoice } from '../fields/code-choice.tsx'
import { CodeSelect } from '../fields/code-select.tsx'
import { ServiceField } from '../fields/service-field.tsx'
import { StaffSelect } from '../fields/staff-select.tsx'
import { LongDay } from './long-day.tsx'
import { MoreFields } from './more-fields.tsx'
import type { RecordValues } from './record-values.ts'
import classes from './record.module.css'
import { WhereField } from './where-field.tsx'

export type FirstField = 'child' | 'minutes' | 'none'

interface RecordFieldsProps {
  readonly form: ActForm<RecordValues>
  /** A coordinator and a head record for others too. */
  readonly choosesStaff: boolean
  /** Where the typing begins. */
  readonly focus: FirstField
  readonly onChild: (child: { id: string; label: string } | null) => void
}

/** The fields of one record, in the order in which people say it: to whom, what, when, how long, where. */
export function RecordFields({ form, choosesStaff, focus, onChild }: RecordFieldsProps) {
  const i18n = useI18n()
  const { today } = useMe()
  const { values, change } = form
  const { childId, childName, staffId, day, minutes, state } = values
  return (
    <>
      <ChildField
        chosen={childId ? { id: childId, label: childName } : null}
        onChoose={onChild}
        error={form.field('childId').error}
        autoFocus={focus === 'child'}
      />
      <ServiceField
        serviceId={values.serviceId}
        staffId={staffId}
        error={form.field('serviceId').error}
        onChoose={(item) => change({ serviceId: item?.id ?? null, minutes: item?.minutes ?? minutes })}
      />
      {choosesStaff && (
        <StaffSelect
          staffId={staffId}
          none={i18n._('Choose')}
          error={form.field('staffId').error}
          onChange={(id) => change({ staffId: id })}
        />
      )}
      <div className={classes['when']}>
        <DateField label={i18n._('Day')} {...form.field('day')} today={today} max={today} />
        <TextInput
          {...form.text('minutes')}
          label={i18n._('Minutes')}
          value={minutes ?? ''}
          inputMode="numeric"
          autoComplete="off"
          autoFocus={focus === 'minutes'}
          onChange={(event) => change({ minutes: numberIn(event.currentTarget.value) })}
        />
      </div>
      {staffId && day && minutes !== null && state === 'delivered' && (
        <LongDay staffId={staffId} day={day} minutes={minutes} />
      )}
      <WhereField axes={values} onChange={change} />
      <CodeChoice
        label={i18n._('How it went')}
        words={stateWords}
        value={state}
        onChange={(next) => change({ state: next })}
      />
      {state === 'cancelled' && (
        <CodeSelect
          label={i18n._('Why not')}
          words={cancelReasonWords}
          value={values.cancelReason ?? null}
          none={i18n._('Choose a reason')}
          error={form.field('cancelReason').error}
          onChange={(cancelReason) => change({ cancelReason })}
        />
      )}
      <Textarea {...form.text('note')} label={i18n._('Note')} autosize={false} rows={2} maxLength={2000} />
      <MoreFields values={values} change={change} error={form.field('adultId').error} />
    </>
  )
}

const numberIn = (text: string): number | null => {
  const digits = text.replace(/\D/g, '')
  return digits ? Number(digits) : null
}
