import { IconHelp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { countText } from '#ui/format.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { type IndicatorId, indicatorOf } from '../../rules/indicators.ts'
import { definitionWords } from '../../words/definitions.ts'
import { figureText, planText, shareText, wholeFigureText } from './figure-text.ts'
import { figureOf, listHref, type ReportFigure, type Shown } from './report.ts'
import classes from './task-card.module.css'

interface FigureRowProps extends Shown {
  readonly id: IndicatorId
  readonly columns: { readonly hasShares: boolean; readonly hasOutcomes: boolean; readonly hasPlans: boolean }
  readonly onExplain: () => void
}

/** One figure: its number with the way to its list, both shares by their names, the plan beside the fact. */
export function FigureRow({ id, columns, onExplain, report, opens, plans = [] }: FigureRowProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const figure = figureOf(report, id)
  if (!figure) return null
  const title = definitionWords[id].title[language]
  const planned = plans.find(({ indicator }) => indicator === id)
  const plan = planned?.plan ?? null
  const base = indicatorOf(id).shareOf
  const ofAll = base && figureOf(report, base)?.value
  const ofOutcome = columns.hasOutcomes && <Outcome figure={figure} ofAll={ofAll ?? null} />
  return (
    <>
      <tr data-part={isPart(id) || undefined}>
        <th scope="row">
          <span className={classes['name']}>
            {opens && figure.value ? <a href={listHref(report, id)}>{title}</a> : title}
            <IconButton
              label={i18n._('How “{title}” is counted', { title })}
              icon={<IconHelp aria-hidden />}
              onClick={onExplain}
            />
          </span>
          <Years figure={figure} report={report} opens={opens} />
        </th>
        <Cell label={i18n._('Number')} strong>
          {wholeFigureText(i18n, id, figure.value)}
          {figure.sumOfYears !== null && (
            <>
              <small>{i18n._('unique over the period')}</small>
              <small>{i18n._('sum of years {sum}', { sum: countText(figure.sumOfYears) })}</small>
            </>
          )}
        </Cell>
        {columns.hasShares && (
          <Cell label={i18n._('Share of all')}>{shareOf(i18n._('hidden'), figure, i18n)}</Cell>
        )}
        {ofOutcome}
        {columns.hasPlans && (
          <Cell label={i18n._('Plan')}>{plan === null ? '' : planText(i18n, id, plan)}</Cell>
        )}
      </tr>
      {planned?.comment && (
        <tr className={classes['comment']}>
          <td colSpan={6}>{planned.comment}</td>
        </tr>
      )}
    </>
  )
}

/** The three sides of quality of life stand under it. */
const isPart = (id: IndicatorId): boolean =>
  id !== 'qualityOfLife' && id !== 'cognitiveUp' && indicatorOf(id).number === 19

const shareOf = (
  hidden: string,
  { indicator, percent, value }: ReportFigure,
  i18n: ReturnType<typeof useI18n>,
) => {
  if (indicatorOf(indicator).shareOf === null) return ''
  return value === null ? hidden : shareText(i18n, percent)
}

function Outcome({ figure: { assessed }, ofAll }: { figure: ReportFigure; ofAll: number | null }) {
  const i18n = useI18n()
  if (!assessed) {
    return (
      <>
        <td className={classes['none']} />
        <td className={classes['none']} />
      </>
    )
  }
  return (
    <>
      <Cell label={i18n._('Share of those assessed')}>{shareText(i18n, assessed.percent)}</Cell>
      <Cell label={i18n._('Assessed')}>
        {assessed.value === null || ofAll === null
          ? figureText(i18n, assessed.value)
          : i18n._('{assessed} of {all}', { assessed: countText(assessed.value), all: countText(ofAll) })}
      </Cell>
    </>
  )
}

function Years({ figure, report, opens }: { figure: ReportFigure } & Pick<Shown, 'report' | 'opens'>) {
  const i18n = useI18n()
  if (figure.years.length < 2) return null
  return (
    <small className={classes['years']}>
      {figure.years.map(({ year, value, percent }) => {
        const said = `${year}: ${figureText(i18n, value)}${percent === null ? '' : ` (${shareText(i18n, percent)})`}`
        return opens && value ? (
          <a key={year} href={listHref(report, figure.indicator, { year })}>
            {said}
          </a>
        ) : (
          <span key={year}>{said}</span>
        )
      })}
    </small>
  )
}

/** A cell that names its column on a phone, where there are no headings. */
const Cell = ({
  label,
  strong = false,
  children,
}: {
  label: string
  strong?: boolean
  children: ReactNode
}) =>
  children === '' ? (
    <td className={classes['none']} />
  ) : (
    <td data-label={label} data-strong={strong || undefined}>
      {children}
    </td>
  )
