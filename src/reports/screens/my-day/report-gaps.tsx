import type { I18n } from '@lingui/core'
import { IconCheck } from '@tabler/icons-react'
import { reachOf } from '#access/policy.ts'
import type { Me } from '#access/screens/use-me.ts'
import { useMe } from '#access/screens/use-me.ts'
import { useAsk } from '#client/use-ask.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { Panel } from '#ui/offer.ts'
import { SkeletonLines } from '#ui/skeletons.tsx'
import { StatusChip } from '#ui/status-chip.tsx'
import type { missing } from '../../contract/missing.ts'
import { dueReport } from '../../rules/report-period.ts'
import { periodText } from '../../words/periods.ts'
import { hrefOfDays } from '../address.ts'
import { gapsOf } from '../missing/mend.ts'

const answerForReports = ['head', 'methodologist']

/** «Мой день» of whoever answers for the reports: what the report that is due still lacks. */
export const reportGapsPanels = (i18n: I18n, me: Me): Panel[] =>
  reachOf(me.roles, 'reports.missing') !== null && me.roles.some((role) => answerForReports.includes(role))
    ? [{ id: 'report-gaps', title: i18n._('The next report'), element: <ReportGaps />, order: 40 }]
    : []

function ReportGaps() {
  const i18n = useI18n()
  const language = useLanguage()
  const period = dueReport(useMe().today)
  const { data } = useAsk<typeof missing>('reports.missing', { ...period, limit: 1 })
  if (!data) return <SkeletonLines lines={1} />
  const count = gapsOf(data.groups)
  const days = periodText(period, language)
  if (count === 0) {
    return (
      <StatusChip tone="done" icon={<IconCheck aria-hidden />}>
        {i18n._('For {days} nothing is missing', { days })}
      </StatusChip>
    )
  }
  return (
    <p>
      {i18n._('For {days} {count, plural, one {# record is} other {# records are}} missing.', {
        days,
        count,
      })}{' '}
      <a href={hrefOfDays('/reports/missing', period)}>{i18n._('Show what is missing')}</a>
    </p>
  )
}
