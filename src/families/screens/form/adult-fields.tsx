import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Pair } from '#ui/form/pair.tsx'
import type { ActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { relationWords } from '../../words/kinds.ts'
import { optionsOf } from '../act/options.ts'
import classes from './form.module.css'
import { adultPlaces, type AdultPlace, type NewChildValues } from './new-child-values.ts'

interface FormProps {
  readonly form: ActForm<NewChildValues>
}

/** The adults of a new family, one after another. */
export function AdultFields({ form }: FormProps) {
  const i18n = useI18n()
  const { adults } = form.values
  return (
    <>
      {adultPlaces.slice(0, adults).map((at) => (
        <OneAdult key={at} form={form} at={at} />
      ))}
      {adults < adultPlaces.length && (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus aria-hidden />}
            onClick={() => form.change({ adults: adults + 1 })}
          >
            {i18n._('One more adult')}
          </Button>
        </div>
      )}
    </>
  )
}

function OneAdult({ form, at }: FormProps & { at: AdultPlace }) {
  const i18n = useI18n()
  const language = useLanguage()
  return (
    <div role="group" aria-label={i18n._('Adult {number}', { number: at + 1 })} className={classes['adult']}>
      <Pair>
        <NativeSelect
          {...form.text(`adult${at}Relation`)}
          label={i18n._('Who it is to the child')}
          data={optionsOf(relationWords, language)}
        />
        <TextInput
          {...form.text(`adult${at}Phones`)}
          label={i18n._('Phones')}
          inputMode="tel"
          autoComplete="off"
        />
      </Pair>
      <TextInput {...form.text(`adult${at}LastName`)} label={i18n._('Last name')} autoComplete="off" />
      <Pair>
        <TextInput {...form.text(`adult${at}FirstName`)} label={i18n._('First name')} autoComplete="off" />
        <TextInput
          {...form.text(`adult${at}MiddleName`)}
          label={i18n._('Patronymic, if any')}
          autoComplete="off"
        />
      </Pair>
      <Checkbox
        label={i18n._('Legal representative: may sign')}
        checked={form.values[`adult${at}IsLegal`]}
        onChange={({ currentTarget }) => form.change({ [`adult${at}IsLegal`]: currentTarget.checked })}
      />
    </div>
  )
}
