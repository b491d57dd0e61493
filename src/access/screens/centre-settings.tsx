import { TextInput } from '@mantine/core'
import { refuse } from '#base/result.ts'
import { useAsk, useSend } from '#client/use-ask.ts'
import { Card, Cards } from '#ui/card.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonLines } from '#ui/skeletons.tsx'
import { say } from '#ui/toasts.tsx'
import type { changeSetting, settings } from '../contract.ts'
import { reachOf } from '../policy.ts'
import { explain } from './explain.ts'
import { useMe } from './use-me.ts'

interface Setting {
  readonly key: string
  readonly label: string
  readonly note: string
  /** The limits, in words. */
  readonly range: string
}

/** The centre's limits and reminders: each with what it does, saved one by one. */
export default function CentreSettings() {
  const i18n = useI18n()
  const { roles } = useMe()
  const { data } = useAsk<typeof settings>('access.settings', {})
  const may = reachOf(roles, 'access.changeSetting') !== null
  const known: Setting[] = [
    {
      key: 'families.quietDays',
      label: i18n._('Days without a service'),
      note: i18n._('After so many days “My day” names the family: it is time to ring.'),
      range: i18n._('From {least} to {most}', { least: '7', most: '365' }),
    },
    {
      key: 'programmes.episodeWindow',
      label: i18n._('Days for an examination around a programme'),
      note: i18n._('An examination counts when it is so near the start or the end of the programme.'),
      range: i18n._('From {least} to {most}', { least: '1', most: '60' }),
    },
    {
      key: 'services.dayMinutesWarning',
      label: i18n._('Minutes in a specialist’s day'),
      note: i18n._('A longer day is marked when a service is recorded: it may be a slip.'),
      range: i18n._('From {least} to {most}', { least: '60', most: '1\u00a0440' }),
    },
    {
      key: 'limit.searchesPerMinute',
      label: i18n._('Searches a minute'),
      note: i18n._('One person may not search more often: so nobody copies the registry out by searching.'),
      range: i18n._('From {least} to {most}', { least: '10', most: '1\u00a0000\u00a0000' }),
    },
  ]
  return (
    <Page title={i18n._('Limits and reminders')} crumbs={[{ label: i18n._('Settings'), href: '/settings' }]}>
      {!data && <SkeletonLines lines={6} />}
      {data && (
        <Cards>
          {known
            .filter(({ key }) => key in data.values)
            .map((setting) => (
              <OneSetting
                key={setting.key}
                setting={setting}
                value={String(data.values[setting.key])}
                may={may}
              />
            ))}
        </Cards>
      )}
    </Page>
  )
}

interface OneSettingProps {
  readonly setting: Setting
  readonly value: string
  readonly may: boolean
}

function OneSetting({ setting: { key, label, note, range }, value, may }: OneSettingProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const send = useSend<typeof changeSetting>('access.changeSetting', ['access.settings', 'services.'])
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
