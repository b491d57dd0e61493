import { TextInput } from '@mantine/core'
import { refuse } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { changeSetting } from '../contract.ts'
import { explain } from './explain.ts'

export interface Setting {
  readonly key: string
  readonly label: string
  readonly note: string
  /** The limits, in words. */
  readonly range: string
}

interface OneSettingProps {
  readonly setting: Setting
  readonly value: string
  readonly may: boolean
}

/** A limit of the centre: what it does, its bounds, saved by itself. */
export function OneSetting({ setting: { key, label, note, range }, value, may }: OneSettingProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const send = useSend<typeof changeSetting>('access.changeSetting', [
    'access.settings',
    'services.',
    'lending.',
  ])
  const form = useActForm({
    initial: { value },
    act: async (values) => {
      const number = Number(values.value.replace(/\s/g, ''))
      return Number.isInteger(number) && values.value.trim() !== ''
        ? send({ key, value: number })
        : refuse('setting-value', { field: 'value' })
    },
    explain: explain(language),
    onDone: () => say({ text: i18n._('Saved') }),
  })
  if (!may) {
    return (
      <Card title={label} note={note}>
        <strong>{value}</strong>
      </Card>
    )
  }
  return (
    <Card>
      <ActForm form={form} verb={i18n._('Save')}>
        <TextInput
          {...form.text('value')}
          label={label}
          description={`${note} ${range}.`}
          inputMode="numeric"
        />
      </ActForm>
    </Card>
  )
}
