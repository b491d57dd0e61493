import type { ReactNode } from 'react'
import { Card } from '#ui/card.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { IndicatorId } from '../../rules/indicators.ts'
import { definitionWords } from '../../words/definitions.ts'
import { findingWords } from '../../words/findings.ts'
import { figureText, shareText } from './figure-text.ts'
import classes from './practice.module.css'
import { figureOf, listHref, type Report } from './report.ts'

/** Coverage by calendar years, with both ways to count a child of two years. */
export function YearsCard({ report, opens }: { report: Report; opens: boolean }) {
  const i18n = useI18n()
  const language = useLanguage()
  const coverage = figureOf(report, 'coverageByYear')
  const severe = figureOf(report, 'severeByYear')
  if (!coverage || !severe) return null
  const title = report.coverageFinding
    ? findingWords(report.coverageFinding, 'children')[language]
    : definitionWords.coverageByYear.title[language]
  const cell = (indicator: IndicatorId, value: number | null, year?: number): ReactNode => {
    const text = figureText(i18n, value)
    return opens && value ? <a href={listHref(report, indicator, year ? { year } : {})}>{text}</a> : text
  }
  return (
    <Card title={title} note={i18n._('Children served by calendar years within the period')}>
      <table className={classes['years']}>
        <thead>
          <tr>
            <th scope="col">{i18n._('Year')}</th>
            <th scope="col">{i18n._('Children')}</th>
            <th scope="col">{i18n._('of them with severe multiple disorders')}</th>
            <th scope="col">{i18n._('Share')}</th>
          </tr>
        </thead>
        <tbody>
          {coverage.years.map(({ year, value }) => {
            const own = severe.years.find((one) => one.year === year)
            return (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td>{cell('coverageByYear', value, year)}</td>
                <td>{cell('severeByYear', own?.value ?? null, year)}</td>
                <td>{shareText(i18n, own?.percent ?? null)}</td>
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{i18n._('unique over the period')}</th>
            <td>{cell('coverageByYear', coverage.value)}</td>
            <td>{cell('severeByYear', severe.value)}</td>
            <td>{shareText(i18n, severe.percent)}</td>
          </tr>
          <tr>
            <th scope="row">{i18n._('sum of years')}</th>
            <td>{figureText(i18n, coverage.sumOfYears)}</td>
            <td>{figureText(i18n, severe.sumOfYears)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </Card>
  )
}
