// The sheet of plan against fact, with the centre's word on each difference.
import type { OutputOf } from '#base/act.ts'
import type { practice } from '../../contract.ts'
import type { plan } from '../../contract/plan.ts'
import { definitionWords } from '../../words/definitions.ts'
import { factOf, isPlannedInPercent } from '../against-plan.ts'
import { heading, hiddenText, type Language, type Line, line, type Sheet } from './sheet.ts'

type Report = OutputOf<typeof practice>
type Planned = OutputOf<typeof plan>['plans'][number]

const name = { ru: 'План и факт', en: 'Plan and fact' } as const
const columns = {
  ru: ['№', 'Показатель', 'В чём', 'План', 'Факт', 'Разница', 'Комментарий'],
  en: ['No.', 'Figure', 'Unit', 'Plan', 'Fact', 'Difference', 'Comment'],
} as const
const units = {
  percent: { ru: '%', en: '%' },
  number: { ru: 'число', en: 'number' },
} as const

function lineOf(figure: Report['figures'][number], planned: Planned | undefined, language: Language): Line {
  const fact = factOf(figure)
  const isHidden = figure.value === null
  const target = planned?.plan ?? null
  return line(
    figure.number,
    definitionWords[figure.indicator].title[language],
    units[isPlannedInPercent(figure.indicator) ? 'percent' : 'number'][language],
    target,
    isHidden ? hiddenText[language] : fact,
    isHidden || fact === null || target === null ? null : fact - target,
    planned?.comment ?? '',
  )
}

/** Every figure, planned or not, so that what has no plan is seen too. */
export const planSheet = (report: Report, plans: readonly Planned[], language: Language): Sheet => ({
  name: name[language],
  widths: [6, 40, 10, 12, 12, 12, 70],
  lines: [
    heading(...columns[language]),
    ...report.figures.map((figure) =>
      lineOf(
        figure,
        plans.find((one) => one.indicator === figure.indicator),
        language,
      ),
    ),
  ],
})
