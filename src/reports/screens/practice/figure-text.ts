import { isPlannedInPercent } from '../../rules/against-plan.ts'
import type { IndicatorId } from '../../rules/indicators.ts'
import { countText } from '#ui/format.ts'
import type { I18n } from '@lingui/core'

/** A figure in words; a hidden one says why it is no number. */
export const figureText = (i18n: I18n, value: number | null): string =>
  value === null ? i18n._('fewer than 5') : countText(value)

export const shareText = (i18n: I18n, percent: number | null): string =>
  percent === null ? '–' : i18n._('{percent}%', { percent })

/** A plan in words: a number, or a share where the figure is planned as one. */
export const planText = (i18n: I18n, indicator: IndicatorId, plan: number): string =>
  isPlannedInPercent(indicator) ? shareText(i18n, plan) : countText(plan)
