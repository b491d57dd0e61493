import { TextInput } from '@mantine/core'
import { useMe } from '#access/screens/use-me.ts'
import type { LocalDate } from '#base/local-date.ts'
import { ServiceField } from '#services/screens/fields/service-field.tsx'
import { CodeChoice } from '#services/screens/fields/code-choice.tsx'
import { clockText, minuteOf } from '#services/screens/record/record-values.ts'
import { placeWords } from '#services/words.ts'
import { DateField } from '#ui/form/date-field.tsx'
import { Pair } from '#ui/form/pair.tsx'
import { useI18n } from '#ui/i18n.ts'
import { StaffField } from '../parts/staff-field.tsx'
import classes from './enrol.module.css'
import type { Rhythm } from './plan-days.ts'
import { WeekdaysField } from './weekdays-field.tsx'

export interface RhythmValues extends Omit<Rhythm, 'from'> {
  readonly from: LocalDate | null
}

interface RhythmFieldsProps {
  readonly values: RhythmValues
  readonly errorOf: (field: keyof RhythmValues) => string | undefined
  readonly onChange: (part: Partial<RhythmValues>) => void
}

/** When and with whom: it fills in every line of the plan at once. */
export function RhythmFields({ values, errorOf, onChange }: RhythmFieldsProps) {
  const i18n = useI18n()
  const { today } = useMe()
  return (
    <div className={classes['narrow']}>
      <Pair>
        <DateField
          label={i18n._('First day')}
          value={values.from}
          today={today}
          error={errorOf('from')}
          onChange={(from) => onChange({ from })}
        />
        <TextInput
          type="time"
          label={i18n._('Time')}
          value={clockText(values.startMinute)}
          onChange={(event) => onChange({ startMinute: minuteOf(event.currentTarget.value) })}
        />
      </Pair>
      <WeekdaysField
        value={values.weekdays}
        error={errorOf('weekdays')}
        onChange={(weekdays) => onChange({ weekdays })}
      />
      <Pair>
        <StaffField
          label={i18n._('Specialist')}
          none={i18n._('not decided yet')}
          value={values.staffId}
          error={errorOf('staffId')}
          onChange={(staffId) => onChange({ staffId })}
        />
        <StaffField
          label={i18n._('Second specialist')}
          none={i18n._('alone')}
          value={values.secondStaffId}
          error={errorOf('secondStaffId')}
          onChange={(secondStaffId) => onChange({ secondStaffId })}
        />
      </Pair>
      <CodeChoice
        label={i18n._('Where')}
        words={placeWords}
        value={values.place}
        onChange={(place) => onChange({ place })}
      />
      {values.place === 'remote' && (
        <TextInput
          label={i18n._('Link to the video call')}
          placeholder="https://"
          value={values.videoLink}
          error={errorOf('videoLink')}
          onChange={(event) => onChange({ videoLink: event.currentTarget.value })}
        />
      )}
      <ServiceField
        serviceId={values.serviceId}
        staffId={values.staffId}
        error={errorOf('serviceId')}
        onChoose={(item) => onChange({ serviceId: item?.id ?? null })}
      />
    </div>
  )
}
