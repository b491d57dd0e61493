import { useState } from 'react'
import { useI18n } from '#ui/i18n.ts'
import type { IndicatorId } from '../../rules/indicators.ts'
import { DefinitionsDrawer } from './definitions-drawer.tsx'
import { Figures } from './figures.tsx'
import { LendingCard } from './lending-card.tsx'
import { MonthsChart } from './months-chart.tsx'
import { PartsCard } from './parts-card.tsx'
import classes from './practice.module.css'
import { hidesSome, type Shown } from './report.ts'
import { Later, TaskCard } from './task-card.tsx'
import { tasks } from './tasks.ts'
import { YearsCard } from './years-card.tsx'

/** Breakdowns that everybody asks for; the others wait behind one line. */
const asked = ['where', 'type', 'staff', 'ageBand']

const counted = tasks.filter(({ indicators }) => indicators.length > 0)
const awaited = tasks.filter(({ indicators }) => indicators.length === 0).flatMap(({ later }) => later)

/** A practice report as it is read: figures first, then task by task, then parted. Of today or as it was frozen. */
export function ReportContent(shown: Shown) {
  const i18n = useI18n()
  const { report, opens } = shown
  const [explained, setExplained] = useState<IndicatorId | null>(null)
  const main = report.breakdowns.filter(({ by }) => asked.includes(by))
  const others = report.breakdowns.filter(({ by }) => !asked.includes(by))
  return (
    <>
      {hidesSome(report) && (
        <p className={classes['hidden']}>
          {i18n._(
            'Hidden are figures behind which there are fewer than five people, and those from which such a figure could be reckoned.',
          )}
        </p>
      )}
      <Figures {...shown} />
      <div className={classes['pair']}>
        <MonthsChart report={report} opens={opens} />
        <YearsCard report={report} opens={opens} />
      </div>
      {counted.map((task) => (
        <TaskCard key={task.id} task={task} onExplain={setExplained} {...shown} />
      ))}
      {report.lending && report.lending.parts.length > 0 && (
        <div className={classes['pair']}>
          <LendingCard lending={report.lending} by="kind" />
          <LendingCard lending={report.lending} by="fund" />
        </div>
      )}
      <div className={classes['pair']}>
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
      <details>
        <summary className={classes['later-title']}>
          {i18n._(
            '{count, plural, one {# figure of the practice is not counted yet} other {# figures of the practice are not counted yet}}',
            { count: report.notBuilt.length },
          )}
        </summary>
        <Later report={report} numbers={awaited} />
      </details>
      {explained && <DefinitionsDrawer only={explained} onClose={() => setExplained(null)} />}
    </>
  )
}
