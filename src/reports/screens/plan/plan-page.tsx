import { Button } from '@mantine/core'
import { IconTargetArrow } from '@tabler/icons-react'
import { useMe } from '#access/screens/use-me.ts'
import { type Period, periodOf } from '#base/period.ts'
import { useAddressState } from '#client/address-state.ts'
import { useReach } from '#services/screens/may.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import type { practice } from '../../contract.ts'
import type { plan } from '../../contract/plan.ts'
import { periodText } from '../../words/periods.ts'
import { practiceHref, readPeriod } from '../address.ts'
import { PeriodBar } from '../period/period-bar.tsx'
import { PeriodRefused } from '../period/period-refused.tsx'
import { useOfPeriod } from '../period/use-of-period.ts'
import { figureOf, type Planned, type Report } from '../practice/report.ts'
import { taskText } from '../practice/task-words.ts'
import { tasks } from '../practice/tasks.ts'
import { PlanChart } from './plan-chart.tsx'
import { PlanRow } from './plan-row.tsx'
import classes from './plan.module.css'

/** Plan against fact: each figure with its plan and the centre's word on the difference, written in place. */
export default function PlanPage() {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const [period, setPeriod] = useAddressState((raw) => readPeriod(raw, periodOf('year', today)))
  const { data: report, error } = useOfPeriod<typeof practice>('reports.practice', period)
  const { data: known } = useOfPeriod<typeof plan>('reports.plan', period)
  const edits = useReach('reports.savePlan') !== null
  const key = `${period.from} ${period.to}`
  return (
    <Page
      title={i18n._('Plan and fact')}
      crumbs={[{ label: i18n._('Reports'), href: '/reports' }]}
      subtitle={periodText(period, language)}
      action={
        <>
          <Button component="a" href={practiceHref(period)} variant="default">
            {i18n._('Open the report')}
          </Button>
          <Button variant="default" onClick={() => print()}>
            {i18n._('Print')}
          </Button>
        </>
      }
    >
      <PeriodBar period={period} onChange={setPeriod} />
      {error && <PeriodRefused error={error} />}
      {(!report || !known) && !error && (
        <Card>
          <SkeletonRows rows={8} />
        </Card>
      )}
      {report && known && !error && (
        <Content key={key} report={report} plans={known.plans} period={period} edits={edits} />
      )}
    </Page>
  )
}

interface ContentProps {
  readonly report: Report
  readonly plans: readonly Planned[]
  readonly period: Period
  readonly edits: boolean
}

function Content({ report, plans, period, edits }: ContentProps) {
  const i18n = useI18n()
  const isEmpty = plans.every(({ plan, comment }) => plan === null && comment === '')
  if (isEmpty && !edits) {
    return (
      <EmptyState icon={<IconTargetArrow aria-hidden />} title={i18n._('These days have no plan')}>
        {i18n._('The head writes the plan here; the report then shows it beside the fact.')}
      </EmptyState>
    )
  }
  const isShown = (id: Planned['indicator']): boolean =>
    edits ||
    plans.some(({ indicator, plan, comment }) => indicator === id && (plan !== null || comment !== ''))
  return (
    <>
      <PlanChart report={report} plans={plans} />
      {isEmpty && (
        <p className={classes['hint']}>
          {i18n._(
            'Write the plan beside a figure: it is saved by itself and stands in the report beside the fact.',
          )}
        </p>
      )}
      {tasks
        .filter(({ indicators }) => indicators.some(isShown))
        .map((task) => (
          <Card key={task.id} title={taskText(i18n, task.id)}>
            <div className={classes['rows']}>
              <div className={classes['heads']} aria-hidden>
                <span>{i18n._('Figure')}</span>
                <div className={classes['edited']}>
                  <span>{i18n._('Plan')}</span>
                  <span>{i18n._('Comment')}</span>
                </div>
              </div>
              {task.indicators.filter(isShown).map((id) => {
                const figure = figureOf(report, id)
                const planned = plans.find(({ indicator }) => indicator === id)
                return figure && <PlanRow key={id} {...{ report, figure, planned, period, edits }} />
              })}
            </div>
          </Card>
        ))}
    </>
  )
}
