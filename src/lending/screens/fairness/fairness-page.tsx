import { NativeSelect } from '@mantine/core'
import { IconScale } from '@tabler/icons-react'
import { useMe } from '#access/screens/use-me.ts'
import { monthOf } from '#base/local-date.ts'
import { useAddressState } from '#client/address-state.ts'
import { useAsk } from '#client/use-ask.ts'
import { useReach } from '#services/screens/may.ts'
import { Cards } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Figure } from '#ui/figure.tsx'
import { countText, monthText, percentText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import type { fairness } from '../../contract/fairness.ts'
import classes from '../parts/lending.module.css'
import { Sections } from '../parts/sections.tsx'
import { monthsUntil, readMonth } from './address.ts'
import { Bypasses } from './bypasses.tsx'
import { Families } from './families.tsx'
import { Groups } from './groups.tsx'
import { MonthsChart } from './months-chart.tsx'
import type { Report } from './report.ts'
import { WaitsChart } from './waits-chart.tsx'

/** Days within which a family should get what it asked for, by which the month is measured. */
const within_days = 30

/** `/lending/waiting?month=2026-05`: whether the queue was fair. */
export default function FairnessPage() {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const [address, change] = useAddressState(readMonth)
  const month = address.month ?? monthOf(today)
  const { data } = useAsk<typeof fairness>('lending.fairness', { month, within_days }, { keepLast: true })
  return (
    <Page
      title={i18n._('Waiting times')}
      subtitle={i18n._('How long families waited for what they asked for, and every offer out of turn.')}
      crumbs={[
        { label: i18n._('Lending point'), href: '/lending' },
        { label: i18n._('Queue'), href: '/lending/queue' },
      ]}
    >
      <div className={classes['page']}>
        <Sections />
        <div>
          <NativeSelect
            label={i18n._('Month')}
            value={month}
            data={[...new Set([month, ...monthsUntil(today)])]
              .toSorted()
              .toReversed()
              .map((value) => ({ value, label: monthText(value, language) }))}
            onChange={({ currentTarget: { value } }) => change({ month: value })}
          />
        </div>
        {data ? <Shown report={data} /> : <SkeletonRows />}
      </div>
    </Page>
  )
}

function Shown({ report }: { report: Report }) {
  const i18n = useI18n()
  const { whole } = report
  const waiting = report.kinds.reduce((sum, kind) => sum + kind.waiting, 0)
  if (whole.served === 0 && waiting === 0 && report.bypasses.length === 0)
    return (
      <EmptyState icon={<IconScale aria-hidden />} title={i18n._('Nobody waited in this month')}>
        {i18n._('Here stands who got what after how many days, once requests are met.')}
      </EmptyState>
    )
  return (
    <>
      <Figures report={report} waiting={waiting} />
      <WaitsChart kinds={report.kinds} />
      <MonthsChart months={report.months} />
      <Bypasses bypasses={report.bypasses} />
      {whole.served > 0 && (
        <>
          <Groups report={report} />
          <Families families={report.families} />
        </>
      )}
    </>
  )
}

function Figures({ report: { whole, kinds }, waiting }: { report: Report; waiting: number }) {
  const i18n = useI18n()
  const days = (value: number | null): string => (value === null ? '–' : countText(Math.round(value)))
  const seesQueue = useReach('lending.queue') !== null
  const longest = Math.max(0, ...kinds.map(({ longest_days }) => longest_days ?? 0))
  return (
    <Cards least={12}>
      <Figure
        label={i18n._('Half of the families waited, days')}
        value={days(whole.median_days)}
        note={i18n._('{count, plural, one {# family got something} other {# families got something}}', {
          count: whole.served,
        })}
      />
      <Figure label={i18n._('Nine of ten waited no longer than, days')} value={days(whole.p90_days)} />
      <Figure
        label={i18n._('Within {days} days', { days: within_days })}
        value={whole.served > 0 ? percentText(whole.within, whole.served) : '–'}
        note={i18n._('of those who got it')}
      />
      <Figure
        label={i18n._('Still waited when the month ended')}
        value={countText(waiting)}
        {...(seesQueue && { href: '/lending/queue' })}
        {...(waiting > 0 && {
          note: i18n._('the longest: {days, plural, one {# day} other {# days}}', { days: longest }),
        })}
      />
    </Cards>
  )
}
