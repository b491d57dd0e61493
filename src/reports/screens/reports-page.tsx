import { Button } from '@mantine/core'
import {
  IconChartHistogram,
  IconChecklist,
  IconLock,
  IconReportAnalytics,
  IconTable,
  IconTargetArrow,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { type NamedPeriod, periodOf } from '#base/period.ts'
import { useReach } from '#services/screens/may.ts'
import { Card } from '#ui/card.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { NoPermission } from '#ui/no-permission.tsx'
import { Page } from '#ui/page.tsx'
import { dueReport } from '../rules/report-period.ts'
import { periodText } from '../words/periods.ts'
import { hrefOfDays, practiceHref } from './address.ts'
import classes from './reports-page.module.css'

const usual: readonly NamedPeriod[] = ['month', 'lastMonth', 'quarter', 'lastQuarter', 'year', 'lastYear']

/** The reports there are: the one that is due first, then everything that makes, checks and keeps reports. */
export default function ReportsPage() {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const due = dueReport(today)
  const reads = useReach('reports.practice') !== null
  if (!reads) {
    return (
      <Page title={i18n._('Reports')}>
        <NoPermission />
      </Page>
    )
  }
  return (
    <Page
      title={i18n._('Reports')}
      subtitle={i18n._('They count themselves from the journal: nothing is retyped.')}
      action={
        <Button component="a" href={practiceHref(due)}>
          {i18n._('Report for {days}', { days: periodText(due, language) })}
        </Button>
      }
    >
      <ul className={classes['ways']}>
        <Ways />
      </ul>
      <Card title={i18n._('The practice report of other days')}>
        <ul className={classes['periods']}>
          {usual.map((name) => {
            const period = periodOf(name, today)
            return (
              <li key={name}>
                <a href={practiceHref(period)}>{periodText(period, language)}</a>
              </li>
            )
          })}
        </ul>
      </Card>
    </Page>
  )
}

/** Each kind of report with a line about what it is for; those that the role may not see are left out. */
function Ways() {
  const i18n = useI18n()
  const { today } = useMe()
  const due = dueReport(today)
  return (
    <>
      <Way
        act="reports.practice"
        href="/reports/practice"
        icon={<IconReportAnalytics aria-hidden />}
        title={i18n._('Practice report')}
      >
        {i18n._(
          'All figures by the tasks of the practice, for a month, a quarter, a year or the whole project.',
        )}
      </Way>
      <Way
        act="reports.missing"
        href={hrefOfDays('/reports/missing', due)}
        icon={<IconChecklist aria-hidden />}
        title={i18n._('What the report lacks')}
      >
        {i18n._(
          'Names with the button that mends each gap: examinations, answers of families, types of services.',
        )}
      </Way>
      <Way
        act="reports.overview"
        href="/reports/overview"
        icon={<IconChartHistogram aria-hidden />}
        title={i18n._('The centre at a glance')}
      >
        {i18n._('Services, children, outcomes and programmes in pictures.')}
      </Way>
      <Way
        act="reports.quarter"
        href="/reports/quarter"
        icon={<IconTable aria-hidden />}
        title={i18n._('Services by type and age')}
      >
        {i18n._('The quarterly table by law 442: types of services, ages, severe multiple disorders.')}
      </Way>
      <Way
        act="reports.plan"
        href="/reports/plan"
        icon={<IconTargetArrow aria-hidden />}
        title={i18n._('Plan and fact')}
      >
        {i18n._('What was promised, what came of it, and the centre’s word on the difference.')}
      </Way>
      <Way
        act="reports.freezes"
        href="/reports/frozen"
        icon={<IconLock aria-hidden />}
        title={i18n._('Frozen reports')}
      >
        {i18n._('Reports as they were handed in, and what has changed since.')}
      </Way>
    </>
  )
}

interface WayProps {
  readonly act: string
  readonly href: string
  readonly icon: ReactNode
  readonly title: string
  readonly children: string
}

function Way({ act, href, icon, title, children }: WayProps) {
  if (useReach(act) === null) return null
  return (
    <li>
      <a href={href}>
        <span className={classes['icon']}>{icon}</span>
        <strong>{title}</strong>
        <small>{children}</small>
      </a>
    </li>
  )
}
