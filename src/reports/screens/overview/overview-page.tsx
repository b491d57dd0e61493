import { Button } from '@mantine/core'
import { IconChartBarOff } from '@tabler/icons-react'
import { useMe } from '#access/screens/use-me.ts'
import { periodOf } from '#base/period.ts'
import { useAddressState } from '#client/address-state.ts'
import { useReach } from '#services/screens/may.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonLines } from '#ui/skeletons.tsx'
import type { overview } from '../../contract/overview.ts'
import { periodText } from '../../words/periods.ts'
import { practiceHref, readPeriod } from '../address.ts'
import { PeriodBar } from '../period/period-bar.tsx'
import { PeriodRefused } from '../period/period-refused.tsx'
import { useOfPeriod } from '../period/use-of-period.ts'
import { AreasChart } from './areas-chart.tsx'
import { ChildrenChart } from './children-chart.tsx'
import { GoalsCard } from './goals-card.tsx'
import classes from './overview.module.css'
import { OutcomesChart } from './outcomes-chart.tsx'
import { ServicesChart } from './services-chart.tsx'

/** The centre at a glance: how much is done, whom it reached, what came of it, where the programmes stand. */
export default function OverviewPage() {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const opens = useReach('reports.rows') !== null
  const [period, setPeriod] = useAddressState((raw) => readPeriod(raw, periodOf('year', today)))
  const { data, error } = useOfPeriod<typeof overview>('reports.overview', period)
  const isEmpty = data?.months.every(({ services }) => services === 0) && data.areas.length === 0
  return (
    <Page
      title={i18n._('The centre at a glance')}
      crumbs={[{ label: i18n._('Reports'), href: '/reports' }]}
      subtitle={periodText(period, language)}
      action={
        <Button component="a" href={practiceHref(period)} variant="default">
          {i18n._('Open the practice report')}
        </Button>
      }
    >
      <PeriodBar period={period} onChange={setPeriod} />
      {error && <PeriodRefused error={error} />}
      {!data && !error && (
        <Card>
          <SkeletonLines lines={8} />
        </Card>
      )}
      {data && !error && isEmpty && (
        <EmptyState
          icon={<IconChartBarOff aria-hidden />}
          title={i18n._('There are no services in this period')}
        >
          {i18n._('Choose another period: the pictures draw themselves from the journal.')}
        </EmptyState>
      )}
      {data && !error && !isEmpty && (
        <div className={classes['grid']}>
          <ServicesChart data={data} period={period} opens={opens} />
          <ChildrenChart data={data} period={period} opens={opens} />
          <OutcomesChart data={data} period={period} opens={opens} />
          <AreasChart data={data} />
          <GoalsCard data={data} />
        </div>
      )}
    </Page>
  )
}
