import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { settings } from '#access/contract.ts'
import { OneSetting, type Setting } from '#access/screens/one-setting.tsx'
import { useAsk } from '#client/use-ask.ts'
import { useReach } from '#services/screens/may.ts'
import { Card, Cards } from '#ui/card.tsx'
import { useI18n } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonLines } from '#ui/skeletons.tsx'
import { StatusChip } from '#ui/status-chip.tsx'
import { pointHref } from '../parts/hrefs.ts'
import classes from '../parts/lending.module.css'
import { usePoints } from '../parts/use-points.ts'

/** `/settings/lending`: the points, and how much and how long is lent. */
export default function LendingSettings() {
  const i18n = useI18n()
  const mayAdd = useReach('lending.savePoint') !== null
  const seesPoints = useReach('lending.points') !== null
  return (
    <Page
      title={i18n._('Lending point')}
      crumbs={[{ label: i18n._('Settings'), href: '/settings' }]}
      action={
        mayAdd && (
          <Button component="a" href={pointHref('new')} leftSection={<IconPlus aria-hidden />}>
            {i18n._('Add a point')}
          </Button>
        )
      }
    >
      <div className={classes['page']}>
        {seesPoints && <Points />}
        <Limits />
      </div>
    </Page>
  )
}

function Points() {
  const i18n = useI18n()
  const { all } = usePoints()
  return (
    <Card
      title={i18n._('Points of lending')}
      note={i18n._('Where equipment stands and is handed out. With one point nobody is asked about points.')}
    >
      {all.length === 0 && <SkeletonLines lines={2} />}
      <ul className={classes['rows']}>
        {all.map((point) => (
          <li key={point.id}>
            <span>
              <a href={pointHref(point.id)}>{point.name}</a>
              <span className={classes['quiet']}>
                {[point.address, point.phone, point.hours].filter(Boolean).join(' · ')}
              </span>
            </span>
            {point.isClosed ? (
              <StatusChip tone="plain">{i18n._('closed')}</StatusChip>
            ) : (
              <span className={classes['quiet']}>
                {i18n._('{count, plural, one {# unit} other {# units}}', { count: point.units })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Limits() {
  const i18n = useI18n()
  const may = useReach('access.changeSetting') !== null
  const { data } = useAsk<typeof settings>('access.settings', {})
  const range = (least: number, most: number): string =>
    i18n._('From {least} to {most}', { least: String(least), most: String(most) })
  const known: Setting[] = [
    {
      key: 'lending.unitsOfFamily',
      label: i18n._('Units for one family'),
      note: i18n._('A family that holds so many is lent no more; the head may let it pass with a reason.'),
      range: range(1, 50),
    },
    {
      key: 'lending.briefingMonths',
      label: i18n._('Months for which a briefing holds'),
      note: i18n._('After that the adult shows it again before the same kind is handed out.'),
      range: range(1, 60),
    },
    {
      key: 'lending.extensions',
      label: i18n._('Extensions of one loan'),
      note: i18n._('How often the term may be moved while nobody waits.'),
      range: range(0, 12),
    },
    {
      key: 'lending.mostMonths',
      label: i18n._('Months with all extensions'),
      note: i18n._('No loan goes on longer after its issue; pauses in hospital are not counted.'),
      range: range(1, 12),
    },
    {
      key: 'lending.offerDays',
      label: i18n._('Working days for an answer to an offer'),
      note: i18n._('Then the unit is offered to the next family of the queue.'),
      range: range(1, 30),
    },
  ]
  if (!data) return <SkeletonLines lines={6} />
  return (
    <Cards>
      {known.map((setting) => (
        <OneSetting key={setting.key} setting={setting} value={String(data.values[setting.key])} may={may} />
      ))}
    </Cards>
  )
}
