import { Button } from '@mantine/core'
import { IconLock, IconTable } from '@tabler/icons-react'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import type { Instant } from '#base/instant.ts'
import { type Period, periodOf } from '#base/period.ts'
import { useAddressState } from '#client/address-state.ts'
import { useAsk } from '#client/use-ask.ts'
import { useReach } from '#services/screens/may.ts'
import { Card } from '#ui/card.tsx'
import { Choice } from '#ui/choice.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { momentText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import { StatusChip } from '#ui/status-chip.tsx'
import { saveXlsx } from '#ui/table/save-file.ts'
import type { OutputOf } from '#base/act.ts'
import type { quarter } from '../../contract.ts'
import type { freezes } from '../../contract/freeze.ts'
import { type Counted, quarterTable } from '../../rules/quarter-table.ts'
import { dueReport } from '../../rules/report-period.ts'
import { periodText } from '../../words/periods.ts'
import { practiceHref, readPeriod } from '../address.ts'
import { freezeOf } from '../frozen/freeze-words.ts'
import { PeriodBar } from '../period/period-bar.tsx'
import { PeriodRefused } from '../period/period-refused.tsx'
import { useOfPeriod } from '../period/use-of-period.ts'
import { figureText } from '../practice/figure-text.ts'
import classes from './quarter.module.css'
import { QuarterTable } from './quarter-table.tsx'
import { sheetOf } from './quarter-words.ts'

type Report = OutputOf<typeof quarter>

/** Services by type of law 442, age group and severe multiple disorders: of a quarter, or of any other days. */
export default function QuarterPage() {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const [period, setPeriod] = useAddressState((raw) =>
    readPeriod(raw, periodOf('quarter', dueReport(today).to)),
  )
  const { data, error } = useOfPeriod<typeof quarter>('reports.quarter', period)
  const [counted, setCounted] = useState<Counted>('services')
  return (
    <Page
      title={i18n._('Services by type and age')}
      crumbs={[{ label: i18n._('Reports'), href: '/reports' }]}
      subtitle={[
        periodText(period, language),
        data && i18n._('services {count}', { count: figureText(i18n, data.services) }),
        data &&
          data.centres > 1 &&
          i18n._('{centres, plural, one {# centre} other {# centres}} together', { centres: data.centres }),
      ]
        .filter(Boolean)
        .join(' · ')}
      action={data && <Acts report={data} counted={counted} period={period} />}
    >
      <PeriodBar period={period} onChange={setPeriod} />
      {error && <PeriodRefused error={error} />}
      {!data && !error && (
        <Card>
          <SkeletonRows rows={6} />
        </Card>
      )}
      {data && !error && data.cells.length === 0 && (
        <EmptyState
          icon={<IconTable aria-hidden />}
          title={i18n._('There are no services in this period')}
          action={
            <Button component="a" href={practiceHref(period)} variant="default">
              {i18n._('Open the practice report')}
            </Button>
          }
        >
          {i18n._('Choose another period: the table counts itself from the journal.')}
        </EmptyState>
      )}
      {data && !error && data.cells.length > 0 && (
        <Content report={data} period={period} counted={counted} onCounted={setCounted} />
      )}
    </Page>
  )
}

function Acts({ report, counted, period }: { report: Report; counted: Counted; period: Period }) {
  const i18n = useI18n()
  const language = useLanguage()
  return (
    <>
      <Button
        variant="default"
        onClick={() =>
          void saveXlsx(
            `${i18n._('types-and-ages')}_${period.from}_${period.to}`,
            sheetOf(i18n, language, quarterTable(report.cells, counted)),
          )
        }
      >
        Excel
      </Button>
      <Button variant="default" onClick={() => print()}>
        {i18n._('Print')}
      </Button>
    </>
  )
}

interface ContentProps {
  readonly report: Report
  readonly period: Period
  readonly counted: Counted
  readonly onCounted: (counted: Counted) => void
}

function Content({ report, period, counted, onCounted }: ContentProps) {
  const i18n = useI18n()
  return (
    <>
      <div className={classes['choice']} data-screen-only>
        <Choice
          label={i18n._('What is counted in the table')}
          value={counted}
          options={[
            { value: 'services', label: i18n._('Services') },
            { value: 'children', label: i18n._('Children') },
          ]}
          onChange={onCounted}
        />
      </div>
      <Card
        title={
          counted === 'services'
            ? i18n._('Services by type of law 442 and age')
            : i18n._('Children by type of law 442 and age')
        }
        note={
          counted === 'services'
            ? i18n._(
                'Age on the last day of the period. In small print: of them to children with severe multiple disorders.',
              )
            : i18n._(
                'Age on the last day of the period. One child may receive services of several types, so that columns do not add up.',
              )
        }
        aside={<FrozenMark report={report} period={period} />}
      >
        <QuarterTable table={quarterTable(report.cells, counted)} counted={counted} />
        {report.cells.some(({ services }) => services === null) && (
          <p className={classes['note']}>
            {i18n._(
              'Hidden are figures behind which there are fewer than five people, and those from which such a figure could be reckoned.',
            )}
          </p>
        )}
      </Card>
    </>
  )
}

/** Says that these figures are those that were frozen, with the way to them. */
function FrozenMark({ report: { frozenAt }, period }: { report: Report; period: Period }) {
  const i18n = useI18n()
  const { centre } = useMe()
  const sees = useReach('reports.freezes') !== null
  const { data } = useAsk<typeof freezes>('reports.freezes', period, { when: sees && frozenAt !== null })
  if (frozenAt === null) return null
  const known = data && freezeOf(data.freezes, period)
  const said = i18n._('frozen {moment}', { moment: momentText(frozenAt as Instant, centre.timeZone) })
  return (
    <StatusChip tone="info" icon={<IconLock aria-hidden />}>
      {known ? <a href={`/reports/frozen/${known.id}`}>{said}</a> : said}
    </StatusChip>
  )
}
