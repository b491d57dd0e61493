import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { Minutes } from '#base/quantity.ts'
import { minutesText } from '#ui/format.ts'
import { Pair } from '#ui/form/pair.tsx'
import type { ActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { Template } from '../../contract/template.ts'
import { areaWords } from '../../words/terms.ts'
import { optionsOf } from '../parts/options.ts'
import { countedOf } from './editor-values.ts'
import classes from './templates.module.css'

interface EditHeadProps {
  readonly form: ActForm<Template & { readonly why: string }>
  readonly values: Template
}

const numberIn = (text: string): number => Number(text.replace(/\D/g, ''))

/** Name, sphere, aim, for whom, how long; and whether the sessions come to what is promised. */
export function EditHead({ form, values }: EditHeadProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const counted = countedOf(values)
  return (
    <div className={classes['fields']}>
      <TextInput {...form.text('name')} label={i18n._('Name')} maxLength={200} />
      <NativeSelect {...form.text('area')} label={i18n._('Sphere')} data={optionsOf(areaWords, language)} />
      <Textarea {...form.text('aim')} label={i18n._('Aim')} autosize={false} rows={3} maxLength={3000} />
      <Textarea
        {...form.text('forWhom')}
        label={i18n._('For whom, and when it is not the right one')}
        autosize={false}
        rows={3}
        maxLength={3000}
      />
      <Pair>
        <TextInput
          {...form.text('minutes')}
          label={i18n._('Minutes that are promised')}
          description={i18n._('eight hours are 480')}
          inputMode="numeric"
          autoComplete="off"
          onChange={(event) => form.change({ minutes: numberIn(event.currentTarget.value) })}
        />
        <TextInput
          {...form.text('weeks')}
          label={i18n._('Weeks')}
          description={i18n._('how long it usually takes')}
          inputMode="numeric"
          autoComplete="off"
          onChange={(event) => form.change({ weeks: numberIn(event.currentTarget.value) })}
        />
      </Pair>
      <Checkbox
        label={i18n._('Diagnostics counts inside the hours')}
        checked={values.isDiagnosticsInside}
        onChange={(event) => form.change({ isDiagnosticsInside: event.currentTarget.checked })}
      />
      <p className={classes['quiet']} role="status">
        {counted === values.minutes
          ? i18n._('The sessions come to exactly what is promised.')
          : i18n._('The sessions come to {length}.', { length: minutesText(counted as Minutes, language) })}
      </p>
    </div>
  )
}
