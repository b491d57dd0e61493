import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import type { Period } from '#base/period.ts'
import { useAddressState } from '#client/address-state.ts'
import { ask } from '#client/browser.ts'
import { Refused } from '#client/caller.ts'
import { useReach } from '#services/screens/may.ts'
import { PeriodField, daysOf, type ChosenPeriod } from '#services/screens/fields/period-field.tsx'
import { Card } from '#ui/card.tsx'
import { ErrorState } from '#ui/error-state.tsx'
import { dateText, momentText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonLines } from '#ui/skeletons.tsx'
import type { Instant } from '#base/instant.ts'
import type { practice } from '../../contract.ts'
import { nameOf, offered, readPeriod } from '../address.ts'
import { explain } from '../explain.ts'
import { Figures } from './figures.tsx'
import { LaterFigures } from './later-figures.tsx'
import { MonthsChart } from './months-chart.tsx'
import { NothingDelivered } from './nothing-delivered.tsx'
import { PartsCard } from './parts-card.tsx'
import classes from './practice.module.css'
import { ReportActs } from './report-acts.tsx'
import { figureOf, type Report } from './report.ts'
import { YearsCard } from './years-card.tsx'

/** The practice report of a period: figures, both counting bases, breakdowns, and the list behind each of them. */
export default function PracticePage() {
  const i18n = useI18n()
  const { today } = useMe()
  const [period, setPeriod] = useAddressState((raw) => readPeriod(raw, today))
  const { data: report, error } = useReport(period)
  return (
    <Page
      title={i18n._('Practice report')}
      crumbs={[{ label: i18n._('Reports'), href: '/reports' }]}
      subtitle={report ? <Subtitle report={report} /> : '…'}
      action={<ReportActs period={period} />}
    >
      <PeriodBar period={period} onChange={setPeriod} />
      {error && <Refusal error={error} />}
      {!report && !error && (
        <Card>
          <SkeletonLines lines={6} />
        </Card>
      )}
      {report && !error && <Content report={report} />}
    </Page>
  )
}

/** Refusals of the period are said on the page, so that the period can be mended there; others go to the error page. */
const useReport = (period: Period) =>
  useQuery({
    queryKey: ['reports.practice', period],
    queryFn: ({ signal }) => ask<typeof practice>('reports.practice', period, signal),
    throwOnError: (error) => !(error instanceof Refused) || !isOwn(error),
  })
const isOwn = ({ refusal }: Refused): boolean =>
  refusal.code === 'ends-before-start' || refusal.code === 'period-too-long'

function Refusal({ error }: { error: Error }) {
  const i18n = useI18n()
  const language = useLanguage()
  const said = error instanceof Refused ? explain(error.refusal, language) : error.message
  return <ErrorState title={i18n._('There is no report for these days')} safe="" advice={said} />
}

function PeriodBar({ period, onChange }: { period: Period; onChange: (period: Period) => void }) {
  const { today } = useMe()
  const [own, setOwn] = useState(false)
  const change = (chosen: ChosenPeriod): void => {
    setOwn(chosen.period === 'own')
    const { from, to } = daysOf(chosen, today)
    if (from && to) onChange({ from, to })
  }
  const name = own ? 'own' : nameOf(period, today)
  return (
    <div className={classes['controls']} data-screen-only>
      <PeriodField chosen={{ period: name, ...period }} onChange={change} today={today} offered={offered} />
    </div>
  )
}

function Subtitle({ report }: { report: Report }) {
  const i18n = useI18n()
  const { today, centre } = useMe()
  const { period, asOf, figures, centres } = report
  const version = Math.max(...figures.map((figure) => figure.version))
  const parts = [
    `${dateText(period.from)} – ${dateText(period.to)}`,
    i18n._('data as of {moment}', {
      moment: asOf ? momentText(asOf as Instant, centre.timeZone) : dateText(today),
    }),
    i18n._('definitions of version {version}', { version }),
    centres > 1 && i18n._('{centres, plural, one {# centre} other {# centres}} together', { centres }),
  ]
  return parts.filter(Boolean).join(' · ')
}

/** Breakdowns that everybody asks for; the others wait behind one line. */
const asked = ['where', 'type', 'staff', 'ageBand']

function Content({ report }: { report: Report }) {
  const i18n = useI18n()
  const main = report.breakdowns.filter(({ by }) => asked.includes(by))
  const others = report.breakdowns.filter(({ by }) => !asked.includes(by))
  const opens = useReach('reports.rows') !== null
  if (figureOf(report, 'servicesDelivered')?.value === 0) return <NothingDelivered />
  return (
    <>
      <Figures report={report} opens={opens} />
      <div className={classes['pair']}>
        <MonthsChart report={report} opens={opens} />
        <YearsCard report={report} opens={opens} />
        {main.map((breakdown) => (
          <PartsCard key={breakdown.by} report={report} breakdown={breakdown} opens={opens} />
        ))}
      </div>
      <details className={classes['more']}>
        <summary>{i18n._('More breakdowns')}</summary>
        <div className={classes['pair']}>
          {others.map((breakdown) => (
            <PartsCard key={breakdown.by} report={report} breakdown={breakdown} opens={opens} />
          ))}
        </div>
      </details>
      <LaterFigures report={report} />
    </>
  )
}
