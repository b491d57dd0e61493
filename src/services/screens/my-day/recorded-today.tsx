import type { I18n } from '@lingui/core'
import { Button } from '@mantine/core'
import type { Me } from '#access/screens/use-me.ts'
import type { Minutes } from '#base/quantity.ts'
import { useAsk } from '#client/use-ask.ts'
import { minutesText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { Panel } from '#ui/offer.ts'
import { SkeletonLines } from '#ui/skeletons.tsx'
import type { lastLike } from '../../contract.ts'
import classes from './my-day.module.css'

/** «Мой день»: what a specialist has recorded today. */
export const recordedTodayPanels = (i18n: I18n, me: Me): Panel[] =>
  me.mayRecord && me.staffId
    ? [{ id: 'recorded-today', title: i18n._('Recorded today'), element: <RecordedToday />, order: 10 }]
    : []

function RecordedToday() {
  const i18n = useI18n()
  const language = useLanguage()
  const { data } = useAsk<typeof lastLike>('services.lastLike', {})
  if (!data) return <SkeletonLines lines={2} />
  const { dayCount, dayMinutes } = data
  return (
    <div className={classes['recorded']}>
      <p>
        {dayCount === 0
          ? i18n._('Nothing yet. The last time is remembered: one tap and “Record”.')
          : i18n._('{count, plural, one {# service} other {# services}}, {length}', {
              count: dayCount,
              length: minutesText(dayMinutes as Minutes, language),
            })}
      </p>
      <Button component="a" href="/services/new">
        {i18n._('Record a service')}
      </Button>
    </div>
  )
}
