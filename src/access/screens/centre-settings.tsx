import { useAsk } from '#client/use-ask.ts'
import { Cards } from '#ui/card.tsx'
import { useI18n } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonLines } from '#ui/skeletons.tsx'
import type { settings } from '../contract.ts'
import { reachOf } from '../policy.ts'
import { OneSetting, type Setting } from './one-setting.tsx'
import { useMe } from './use-me.ts'

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
