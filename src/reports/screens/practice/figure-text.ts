import { isPlannedInPercent } from '../../rules/against-plan.ts'
import { type IndicatorId, indicatorOf } from '../../rules/indicators.ts'
import { countText } from '#ui/format.ts'
import type { I18n } from '@lingui/core'

/** A number in words. One that is hidden may stand for fewer than five people, or give such a number away. */
export const figureText = (i18n: I18n, value: number | null): string =>
  value === null ? i18n._('hidden') : countText(value)

const ofPeople = ['children', 'families', 'parents']

/** A figure of the whole period in words: a hidden one of people is of fewer than five; behind one of services are so few. */
export const wholeFigureText = (i18n: I18n, indicator: IndicatorId, value: number | null): string =>
  value === null && ofPeople.includes(indicatorOf(indicator).of)
    ? i18n._('fewer than 5')
    : figureText(i18n, value)

export const shareText = (i18n: I18n, percent: number | null): string =>
  percent === null ? '–' : i18n._('{percent}%', { percent })

/** A plan in words: a number, or a share where the figure is planned as one. */
export const planText = (i18n: I18n, indicator: IndicatorId, plan: number): string =>
  isPlannedInPercent(indicator) ? shareText(i18n, plan) : countText(plan)
