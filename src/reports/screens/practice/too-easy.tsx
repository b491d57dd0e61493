import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Period } from '#base/period.ts'
import { ask } from '#client/browser.ts'
import { useReach } from '#services/screens/may.ts'
import { useI18n } from '#ui/i18n.ts'
import type { overview } from '../../contract/overview.ts'
import classes from './practice.module.css'

/** Says of a period that its goals were set too low, so that their figures look better than the work was. */
export function TooEasy({ period: { from, to } }: { period: Period }) {
  const i18n = useI18n()
  const sees = useReach('reports.overview') !== null
  // A warning beside the report: without it the report stands.
  const { data } = useQuery({
    queryKey: ['reports.overview', { from, to }],
    queryFn: ({ signal }) => ask<typeof overview>('reports.overview', { from, to }, signal),
    enabled: sees,
    throwOnError: false,
  })
  if (!data?.isTooEasy || data.meanT === null) return null
  return (
    <p className={classes['warning']} role="status">
      <IconAlertTriangle aria-hidden />
      <span>
        {i18n._('The goals seem too easy: the mean T is {mean}, and 50 is expected.', {
          mean: tText(data.meanT),
        })}{' '}
        {i18n._('Such goals make the figures of progress look better than they are.')}
      </span>
    </p>
  )
}

/** A T-score as people write it: «53,4». */
export const tText = (t: number): string => t.toFixed(1).replace('.', ',')
