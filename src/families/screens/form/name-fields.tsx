import { TextInput } from '@mantine/core'
import { useMe } from '#access/screens/use-me.ts'
import { Choice } from '#ui/choice.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Pair } from '#ui/form/pair.tsx'
import type { ActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { sexWords, type Sex } from '../../words/kinds.ts'
import type { LocalDate } from '#base/local-date.ts'

interface WhoValues {
  readonly lastName: string
  readonly firstName: string
  readonly middleName: string
  readonly birthDate: LocalDate | null
  readonly sex: Sex | ''
  readonly snils: string
}

interface NameFieldsProps {
  readonly form: Pick<ActForm<WhoValues>, 'text' | 'field' | 'values' | 'change'>
  readonly autoFocus?: boolean
}

/** Who the child is: name, birthday, sex, SNILS. */
export function NameFields({ form, autoFocus = false }: NameFieldsProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  return (
    <>
      <TextInput
        {...form.text('lastName')}
        label={i18n._('Last name')}
        autoComplete="off"
        autoFocus={autoFocus}
      />
      <Pair>
        <TextInput {...form.text('firstName')} label={i18n._('First name')} autoComplete="off" />
        <TextInput {...form.text('middleName')} label={i18n._('Patronymic, if any')} autoComplete="off" />
      </Pair>
      <Pair>
        <DateField {...form.field('birthDate')} label={i18n._('Born on')} today={today} max={today} />
        <TextInput
          {...form.text('snils')}
          label={i18n._('SNILS, if at hand')}
          inputMode="numeric"
          placeholder="000-000-000 00"
          autoComplete="off"
        />
      </Pair>
      <Choice
        label={i18n._('Sex')}
        value={form.values.sex}
        onChange={(sex) => form.change({ sex })}
        options={[
          { value: 'male', label: sexWords.male[language] },
          { value: 'female', label: sexWords.female[language] },
          { value: '', label: i18n._('not written') },
        ]}
      />
    </>
  )
}
