import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import type { Period } from '#base/period.ts'
import { useAddressState } from '#client/address-state.ts'
import { useReach } from '#services/screens/may.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import type { missing } from '../../contract/missing.ts'
import { dueReport } from '../../rules/report-period.ts'
import { periodText } from '../../words/periods.ts'
import { hrefOfDays, practiceHref, readPeriod } from '../address.ts'
import { PeriodBar } from '../period/period-bar.tsx'
import { PeriodRefused } from '../period/period-refused.tsx'
import { useOfPeriod } from '../period/use-of-period.ts'
import { GroupCard } from './group-card.tsx'
import { gapsOf } from './mend.ts'

const first = 20
const most = 500

/** «Чего не хватает до отчёта»: who and what, kind by kind, each with the button that mends it. */
export default function MissingPage() {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const [period, setPeriod] = useAddressState((raw) => readPeriod(raw, dueReport(today)))
  const [whole, setWhole] = useState(false)
  const { data, error } = useOfPeriod<typeof missing>('reports.missing', {
    ...period,
    limit: whole ? most : first,
  })
  const groups = data?.groups.filter(({ total }) => total > 0)
  const gaps = groups && gapsOf(groups)
  const days = periodText(period, language)
  return (
    <Page
      title={i18n._('What the report lacks')}
      crumbs={[{ label: i18n._('Reports'), href: '/reports' }]}
      subtitle={
        gaps === undefined
          ? '…'
          : i18n._(
              '{days}: {gaps, plural, =0 {nothing is missing} one {# record is missing} other {# records are missing}}',
              { days, gaps },
            )
      }
      action={
        <Button component="a" href={practiceHref(period)} variant="default">
          {i18n._('Open the report')}
        </Button>
      }
    >
      <PeriodBar period={period} onChange={setPeriod} />
      {error && <PeriodRefused error={error} />}
      {!groups && !error && (
        <Card>
          <SkeletonRows rows={6} />
        </Card>
      )}
      {!error && gaps === 0 && <Complete period={period} />}
      {!error &&
        groups?.map((group) => (
          <GroupCard key={group.kind} group={group} {...(!whole && { onWhole: () => setWhole(true) })} />
        ))}
    </Page>
  )
}

function Complete({ period }: { period: Period }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const freezes = useReach('reports.freeze') !== null
  const isOver = period.to < today
  return (
    <EmptyState
      icon={<IconCircleCheck aria-hidden />}
      title={i18n._('The report for {days} is complete', { days: periodText(period, language) })}
      action={
        isOver && freezes ? (
          <Button component="a" href={hrefOfDays('/reports/frozen/new', period)}>
            {i18n._('Freeze the report')}
          </Button>
        ) : (
          <Button component="a" href={practiceHref(period)}>
            {i18n._('Open the report')}
          </Button>
        )
      }
    >
      {isOver
        ? i18n._('Everyone served is examined, families have answered, services have their type and length.')
        : i18n._('So far nothing is missing. These days are not over: new gaps may appear.')}
    </EmptyState>
  )
}
