// What the demonstration's centre planned, and the report that was corrected after it had been handed in.
import { addDays, type LocalDate } from '#base/local-date.ts'
import { periodOf, type Period } from '#base/period.ts'
import type { IndicatorId } from '#reports/rules/indicators.ts'

export interface Planned {
  readonly indicator: IndicatorId
  /** A number, or a percentage where the figure is a share. */
  readonly plan: number
  readonly comment: string
}

/** The plan of the practice. Source: its description, «Количественные социальные результаты». */
export const practicePlan: readonly Planned[] = [
  { indicator: 'childrenServed', plan: 216, comment: '80 детей в 2021 году и 136 в 2022-м, как в заявке.' },
  { indicator: 'servicesDelivered', plan: 2800, comment: 'Бригада выезжала и в выходные весной 2022 года.' },
  { indicator: 'childrenImproved', plan: 206, comment: '' },
  {
    indicator: 'childrenSignificant',
    plan: 95,
    comment: 'Четверо детей уехали до итоговой диагностики: они считаются неулучшившимися.',
  },
  { indicator: 'familiesBetter', plan: 95, comment: '' },
  { indicator: 'parentsCompetent', plan: 95, comment: 'Один из родителей не пришёл на итоговый тест.' },
  { indicator: 'continuity', plan: 100, comment: '' },
]

/** The plan of the year under way. */
export const yearPlan: readonly Planned[] = [
  { indicator: 'childrenServed', plan: 40, comment: '' },
  { indicator: 'servicesDelivered', plan: 400, comment: '' },
  {
    indicator: 'childrenImproved',
    plan: 20,
    comment: 'Большинство программ закончится в последние недели года.',
  },
]

export const yearOf = (today: LocalDate): Period => periodOf('year', today)

/** The report of the last whole quarter is handed in. */
export const frozenQuarter = (today: LocalDate): Period => periodOf('lastQuarter', today)

/** A service of that quarter which was recorded for another child than the one who had it: noticed after the report was handed in. */
export const mistake = {
  child: 216 + 12,
  staff: 4,
  dayOf: (quarter: Period): LocalDate => addDays(quarter.to, -4),
  reason: 'Записано не на того ребёнка: это занятие с его тёзкой',
} as const
