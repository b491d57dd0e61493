import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMe } from '#access/screens/use-me.ts'
import type { Instant } from '#base/instant.ts'
import { type Period, periodOf } from '#base/period.ts'
import { useAddressState } from '#client/address-state.ts'
import { ask } from '#client/browser.ts'
import { useReach } from '#services/screens/may.ts'
import { Card } from '#ui/card.tsx'
import { dateText, momentText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonLines } from '#ui/skeletons.tsx'
import type { practice } from '../../contract.ts'
import type { plan } from '../../contract/plan.ts'
import { periodText } from '../../words/periods.ts'
import { hrefOfDays, readPeriod } from '../address.ts'
import { PeriodBar } from '../period/period-bar.tsx'
import { PeriodRefused } from '../period/period-refused.tsx'
import { useOfPeriod } from '../period/use-of-period.ts'
import { NothingDelivered } from './nothing-delivered.tsx'
import classes from './practice.module.css'
import { ReportActs } from './report-acts.tsx'
import { ReportContent } from './report-content.tsx'
import { figureOf, type Planned, type Report } from './report.ts'
import { TooEasy } from './too-easy.tsx'

/** The practice report of a period: figures by task, both counting bases and shares, breakdowns, and the list behind each. */
export default function PracticePage() {
  const i18n = useI18n()
  const { today } = useMe()
  const [period, setPeriod] = useAddressState((raw) => readPeriod(raw, periodOf('year', today)))
  const { data: report, error } = useOfPeriod<typeof practice>('reports.practice', period)
  return (
    <Page
      title={i18n._('Practice report')}
      crumbs={[{ label: i18n._('Reports'), href: '/reports' }]}
      subtitle={report ? <Subtitle report={report} /> : '…'}
      action={<Acts period={period} />}
    >
      <div className={classes['choice']}>
        <PeriodBar period={period} onChange={setPeriod} />
        <ReportActs period={period} />
      </div>
      {error && <PeriodRefused error={error} />}
      {!report && !error && (
        <Card>
          <SkeletonLines lines={6} />
        </Card>
      )}
      {report && !error && <Content report={report} />}
    </Page>
  )
}

function Acts({ period }: { period: Period }) {
  const i18n = useI18n()
  const { today } = useMe()
  const freezes = useReach('reports.freeze') !== null
  return (
    <>
      <Button variant="default" onClick={() => print()}>
        {i18n._('Print')}
      </Button>
      {freezes && period.to < today && (
        <Button component="a" href={hrefOfDays('/reports/frozen/new', period)}>
          {i18n._('Freeze')}
        </Button>
      )}
    </>
  )
}

function Subtitle({ report }: { report: Report }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today, centre } = useMe()
  const { period, asOf, figures, centres } = report
  const version = Math.max(...figures.map((figure) => figure.version))
  const parts = [
    periodText(period as Period, language),
    i18n._('data as of {moment}', {
      moment: asOf ? momentText(asOf as Instant, centre.timeZone) : dateText(today),
    }),
    i18n._('definitions of version {version}', { version }),
    centres > 1 && i18n._('{centres, plural, one {# centre} other {# centres}} together', { centres }),
  ]
  return parts.filter(Boolean).join(' · ')
}

function Content({ report }: { report: Report }) {
  const opens = useReach('reports.rows') !== null
  const period = report.period as Period
  const plans = usePlans(period)
  if (figureOf(report, 'servicesDelivered')?.value === 0) return <NothingDelivered />
  return (
    <>
      <TooEasy period={period} />
      <ReportContent report={report} opens={opens} plans={plans} />
    </>
  )
}

/** The plan of these days, for those who may see it; the report stands without it. */
function usePlans({ from, to }: Period): readonly Planned[] {
  const sees = useReach('reports.plan') !== null
  const { data } = useQuery({
    queryKey: ['reports.plan', { from, to }],
    queryFn: ({ signal }) => ask<typeof plan>('reports.plan', { from, to }, signal),
    enabled: sees,
    throwOnError: false,
  })
  return data?.plans ?? []
}
