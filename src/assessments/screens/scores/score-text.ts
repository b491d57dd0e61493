import type { I18n } from '@lingui/core'

/** What a value of a scale lies between, and which end is the good one. */
export interface Range {
  readonly min: number
  readonly max: number
  readonly better: 'higher' | 'lower' | 'none'
}

/** A number as it is written in Russian and English alike: two places at most, a comma before them. */
export const numberText = (value: number): string =>
  String(Math.round(value * 100) / 100)
    .replace('.', ',')
    .replace('-', '−')

/** «3 из 4»; a scale that does not begin at 0 says its bounds. */
export const scoreText = (
  i18n: I18n,
  { value, min, max }: { value: number; min: number; max: number },
): string =>
  min === 0
    ? i18n._('{value} of {max}', { value: numberText(value), max: numberText(max) })
    : i18n._('{value} (from {min} to {max})', {
        value: numberText(value),
        min: numberText(min),
        max: numberText(max),
      })

/** Where a value lies on its scale, 0–1, with the good end at 1. */
export function positionOf({ min, max, better }: Range, value: number): number {
  const share = max > min ? Math.min(Math.max((value - min) / (max - min), 0), 1) : 0
  return better === 'lower' ? 1 - share : share
}

/** How much better `after` is than `before`, in points; negative is worse, 0 where nothing is better or worse. */
export const gainOf = ({ better }: Range, before: number, after: number): number =>
  better === 'none' || before === after ? 0 : better === 'lower' ? before - after : after - before
