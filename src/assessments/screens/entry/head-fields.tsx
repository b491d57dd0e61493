import { NativeSelect } from '@mantine/core'
import { useMe } from '#access/screens/use-me.ts'
import { useAsk } from '#client/use-ask.ts'
import type { child } from '#families/contract.ts'
import type { staff } from '#team/contract.ts'
import { Choice } from '#ui/choice.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Pair } from '#ui/form/pair.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { optionsOf } from '../codes.ts'
import { useReach } from '../may.ts'
import { phaseWords } from '../../words.ts'
import type { HeadValues } from './entry-values.ts'
import classes from './entry.module.css'

interface HeadFieldsProps {
  readonly values: HeadValues
  readonly change: (part: Partial<HeadValues>) => void
  readonly forms: readonly string[]
  readonly adultNeeded: boolean
  readonly errorOf: (field: keyof HeadValues) => string | undefined
}

/** At which point, on which day, by whom; for a parent’s instrument, which adult; for a test, which of its equal forms. */
export function HeadFields({ values, change, forms, adultNeeded, errorOf }: HeadFieldsProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  return (
    <>
      <Choice
        label={i18n._('Phase')}
        value={values.phase}
        options={optionsOf(phaseWords, language)}
        onChange={(phase) => change({ phase })}
      />
      {adultNeeded && values.childId && (
        <AdultField
          childId={values.childId}
          adultId={values.adultId}
          error={errorOf('adultId')}
          onChange={(adultId) => change({ adultId })}
        />
      )}
      {forms.length > 0 && (
        <Choice
          label={i18n._('Form of the test')}
          value={values.form ?? ''}
          options={forms.map((form) => ({ value: form, label: form }))}
          onChange={(form) => change({ form })}
        />
      )}
      <Pair>
        <DateField
          label={i18n._('Day')}
          name="day"
          value={values.day}
          onChange={(day) => change({ day })}
          today={today}
          max={today}
          error={errorOf('day')}
        />
        <StaffField values={values} change={change} error={errorOf('staffId')} />
      </Pair>
    </>
  )
}

interface StaffFieldProps {
  readonly values: HeadValues
  readonly change: (part: Partial<HeadValues>) => void
  readonly error: string | undefined
}

/** Who examined. A specialist records for themselves; a head and a coordinator for anyone. */
function StaffField({ values, change, error }: StaffFieldProps) {
  const i18n = useI18n()
  const reach = useReach('assessments.record')
  const seesStaff = useReach('team.staff') !== null
  const choosesStaff = reach === 'all' && seesStaff
  const { data } = useAsk<typeof staff>('team.staff', {}, { when: choosesStaff })
  if (!choosesStaff) return null
  const people = (data?.staff ?? []).map(({ id, shortName, post }) => ({
    value: id,
    label: [shortName, post].filter(Boolean).join(', '),
  }))
  return (
    <NativeSelect
      name="staffId"
      label={i18n._('Specialist')}
      value={values.staffId ?? ''}
      data={[{ value: '', label: i18n._('Nobody of the staff') }, ...people]}
      error={error}
      onChange={(event) => change({ staffId: event.currentTarget.value || null })}
    />
  )
}

interface AdultFieldProps {
  readonly childId: string
  readonly adultId: string | null
  readonly error: string | undefined
  readonly onChange: (adultId: string) => void
}

/** Who of the adults answers, or is examined. */
function AdultField({ childId, adultId, error, onChange }: AdultFieldProps) {
  const i18n = useI18n()
  const { data } = useAsk<typeof child>('families.child', { childId })
  const adults = data?.adults ?? []
  const options = adults.map(({ id, name }) => ({
    value: id,
    label: [name.firstName || name.lastName, name.middleName].filter(Boolean).join(' '),
  }))
  return (
    <div>
      {data && adults.length === 0 && (
        <p className={classes['quiet']}>
          {i18n._('No adult is on the child’s card yet. Add one there first.')}
        </p>
      )}
      {adults.length > 0 && (
        <Choice
          label={i18n._('Who of the adults')}
          value={adultId ?? ''}
          options={options}
          onChange={onChange}
        />
      )}
      {error && (
        <p className={classes['error']} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
