import type { I18n } from '@lingui/core'
import type { Minutes } from '#base/quantity.ts'
import { Card } from '#ui/card.tsx'
import { minutesText } from '#ui/format.ts'
import { type Language, useI18n, useLanguage } from '#ui/i18n.ts'
import { awaitedWords } from '../../words/definitions.ts'
import { lendingWords } from '../../words/lending.ts'
import { indicatorOf } from '../../rules/indicators.ts'
import { FigureRow } from './figure-row.tsx'
import type { Shown } from './report.ts'
import { taskText } from './task-words.ts'
import type { Task } from './tasks.ts'
import classes from './task-card.module.css'

interface TaskCardProps extends Shown {
  readonly task: Task
  readonly onExplain: (indicator: Task['indicators'][number]) => void
}

/** The figures that answer one task of the practice: number, shares with their names, plan, and what comes later. */
export function TaskCard({ task, onExplain, ...shown }: TaskCardProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { report, plans = [] } = shown
  const hasOutcomes = task.indicators.some((id) => indicatorOf(id).isOutcome)
  const hasShares = task.indicators.some((id) => indicatorOf(id).shareOf !== null)
  const hasPlans = plans.some(({ indicator, plan }) => plan !== null && task.indicators.includes(indicator))
  const heads = [
    i18n._('Figure'),
    i18n._('Number'),
    ...(hasShares ? [i18n._('Share of all')] : []),
    ...(hasOutcomes ? [i18n._('Share of those assessed'), i18n._('Assessed')] : []),
    ...(hasPlans ? [i18n._('Plan')] : []),
  ]
  return (
    <Card title={taskText(i18n, task.id)} note={noteOf(task, report, { i18n, language })}>
      <table className={classes['figures']}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {task.indicators.map((id) => (
            <FigureRow
              key={id}
              id={id}
              columns={{ hasShares, hasOutcomes, hasPlans }}
              onExplain={() => onExplain(id)}
              {...shown}
            />
          ))}
        </tbody>
      </table>
      <Later report={report} numbers={task.later} />
    </Card>
  )
}

/** What the figures of a task must be read with. */
function noteOf(task: Task, report: Shown['report'], { i18n, language }: { i18n: I18n; language: Language }) {
  const { promisedMinutes, deliveredMinutes } = report.programmes
  if (task.indicators.some((id) => indicatorOf(id).isOutcome)) {
    return i18n._('In the share of all, whoever was not assessed counts as not improved.')
  }
  if (task.id === 'lending') return report.lending && lendingNote(report.lending, language)
  if (task.id !== 'programmes' || !promisedMinutes || deliveredMinutes === null) return undefined
  return i18n._('Of the programmes that ended: {delivered} delivered of {promised} promised', {
    delivered: minutesText(deliveredMinutes as Minutes, language),
    promised: minutesText(promisedMinutes as Minutes, language),
  })
}

/** How long, how much of the time, who waits: what is known and may be seen of it. */
function lendingNote(lending: NonNullable<Shown['report']['lending']>, language: Language): string {
  const facts: [keyof typeof lendingWords, number | null][] = [
    ['utilisation', lending.utilisationPercent],
    ['meanDays', lending.meanDays],
    ['waiting', lending.waiting],
    ['medianWait', lending.medianWait_days],
  ]
  const known = facts.filter(([, value]) => value !== null)
  return known.map(([key, value]) => `${lendingWords[key][language]}: ${value}`).join(' · ')
}

/** Figures that the report will have, named with the part of the program that brings them. */
export function Later({ report, numbers }: { report: Shown['report']; numbers: readonly number[] }) {
  const language = useLanguage()
  const awaited = report.notBuilt.filter(({ number }) => numbers.includes(number))
  if (awaited.length === 0) return null
  return (
    <ul className={classes['later']}>
      {awaited.map((later) => (
        <li key={later.number}>{awaitedWords(later)[language]}</li>
      ))}
    </ul>
  )
}
