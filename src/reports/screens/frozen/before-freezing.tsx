import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMe } from '#access/screens/use-me.ts'
import type { Instant } from '#base/instant.ts'
import type { Period } from '#base/period.ts'
import { ask } from '#client/browser.ts'
import { useReach } from '#services/screens/may.ts'
import { momentText } from '#ui/format.ts'
import { useI18n } from '#ui/i18n.ts'
import type { freezes } from '../../contract/freeze.ts'
import type { missing } from '../../contract/missing.ts'
import { hrefOfDays } from '../address.ts'
import { gapsOf } from '../missing/mend.ts'
import { freezeOf } from './freeze-words.ts'
import classes from './frozen.module.css'

/** What to know before these days are frozen: how much is missing, and that they were frozen before. */
export function BeforeFreezing({ period }: { period: Period }) {
  const i18n = useI18n()
  const { centre } = useMe()
  const seesGaps = useReach('reports.missing') !== null
  // Neither hinders: days that are refused are refused by the act itself.
  const gaps = useQuery({
    queryKey: ['reports.missing', { ...period, limit: 1 }],
    queryFn: ({ signal }) => ask<typeof missing>('reports.missing', { ...period, limit: 1 }, signal),
    enabled: seesGaps && period.from <= period.to,
    throwOnError: false,
  })
  const known = useQuery({
    queryKey: ['reports.freezes', period],
    queryFn: ({ signal }) => ask<typeof freezes>('reports.freezes', period, signal),
    throwOnError: false,
  })
  const count = gaps.data && gapsOf(gaps.data.groups)
  const before = known.data && freezeOf(known.data.freezes, period)
  return (
    <>
      {count !== undefined && count > 0 && (
        <p className={classes['warning']}>
          <IconAlertTriangle aria-hidden />
          <span>
            {i18n._(
              '{count, plural, one {# record is missing} other {# records are missing}} for this report.',
              {
                count,
              },
            )}{' '}
            <a href={hrefOfDays('/reports/missing', period)}>{i18n._('Show what is missing')}</a>
          </span>
        </p>
      )}
      {before && (
        <p className={classes['warning']}>
          <IconAlertTriangle aria-hidden />
          <span>
            {i18n._('These days were frozen {moment}. A new freeze stands beside the old one.', {
              moment: momentText(before.frozenAt as Instant, centre.timeZone),
            })}{' '}
            <a href={`/reports/frozen/${before.id}`}>{i18n._('Open it')}</a>
          </span>
        </p>
      )}
    </>
  )
}
