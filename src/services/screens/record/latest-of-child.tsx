import type { Minutes } from '#base/quantity.ts'
import { useMe } from '#access/screens/use-me.ts'
import { useAsk } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { dayText, minutesText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { SkeletonLines } from '#ui/skeletons.tsx'
import type { timeline } from '../../contract.ts'
import classes from './latest-of-child.module.css'

/** What this child has received lately, beside the form: so that nothing is recorded twice. */
export function LatestOfChild({ childId }: { childId: string }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const { data } = useAsk<typeof timeline>('services.timeline', { childId, limit: 5 })
  return (
    <Card title={i18n._('The latest of this child')}>
      {!data && <SkeletonLines lines={5} />}
      {data?.records.length === 0 && <p>{i18n._('Nothing is recorded yet.')}</p>}
      <ul className={classes['latest']}>
        {data?.records.map((record) => (
          <li key={record.id}>
            <span>{dayText(record.day, language, today)}</span>
            {record.serviceName}
            <small>
              {[record.staffName, record.minutes && minutesText(record.minutes as Minutes, language)]
                .filter(Boolean)
                .join(', ')}
            </small>
          </li>
        ))}
      </ul>
    </Card>
  )
}
