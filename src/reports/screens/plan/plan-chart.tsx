import type { I18n } from '@lingui/core'
import { ChartFrame } from '#ui/chart/chart-frame.tsx'
import { useI18n, useLanguage, type Language } from '#ui/i18n.ts'
import { againstPlan, planFinding, type PlanFinding } from '../../rules/against-plan.ts'
import { definitionWords } from '../../words/definitions.ts'
import { Bars } from '../parts/bars.tsx'
import { planText, shareText } from '../practice/figure-text.ts'
import type { Planned, Report } from '../practice/report.ts'

/** The bar of a plan that was met twice over ends here. */
const longest_percent = 150

/** How much of each plan is done, with the mark where it is met. */
export function PlanChart({ report, plans }: { report: Report; plans: readonly Planned[] }) {
  const i18n = useI18n()
  const language = useLanguage()
  const rows = againstPlan(report.figures, plans)
  if (rows.length === 0) return null
  return (
    <ChartFrame
      title={titleOf(i18n, planFinding(rows), language)}
      note={i18n._('How much of the plan is done; the line is the whole plan')}
      table={{
        columns: [i18n._('Figure'), i18n._('Plan'), i18n._('Fact'), i18n._('Done')],
        rows: rows.map(({ indicator, plan, fact, done }) => [
          definitionWords[indicator].title[language],
          planText(i18n, indicator, plan),
          planText(i18n, indicator, fact),
          shareText(i18n, done),
        ]),
      }}
    >
      <Bars
        mark={100 / longest_percent}
        bars={rows.map(({ indicator, plan, fact, done, isMet }) => ({
          key: indicator,
          label: definitionWords[indicator].title[language],
          text: i18n._('{fact} of {plan}', {
            fact: planText(i18n, indicator, fact),
            plan: planText(i18n, indicator, plan),
          }),
          share: (done ?? 100) / longest_percent,
          tone: isMet ? 'done' : 'soon',
        }))}
      />
    </ChartFrame>
  )
}

function titleOf(i18n: I18n, finding: PlanFinding, language: Language): string {
  switch (finding.code) {
    case 'none':
      return i18n._('There is no plan to compare with')
    case 'allMet':
      return i18n._(
        '{planned, plural, one {The plan of # figure is met} other {The plans of all # figures are met}}',
        {
          planned: finding.planned,
        },
      )
    case 'behind': {
      const { met, planned, furthest } = finding
      const counted = i18n._('The plan is met for {met} of {planned}', { met, planned })
      if (!furthest) return counted
      return `${counted}; ${i18n._('furthest behind: {title}, {done}%', {
        title: definitionWords[furthest.indicator].title[language],
        done: furthest.done,
      })}`
    }
  }
}
