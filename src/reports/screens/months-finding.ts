// What a chart by months says, computed from what it shows.
import type { I18n } from '@lingui/core'
import { countText, monthText } from '#ui/format.ts'
import type { Language } from '#ui/i18n.ts'

export type MonthsFinding =
  /** One month has more than every other. */
  | { readonly code: 'fullest'; readonly at: number; readonly count: number }
  /** Several months share the first place. */
  | { readonly code: 'level'; readonly months: number; readonly count: number }
  /** There is one month only. */
  | { readonly code: 'one'; readonly count: number }
  | { readonly code: 'none' }
  /** Some of what would be added up may not be shown. */
  | { readonly code: 'hidden' }

/** Finds the fullest month, all lines of the chart together. */
export function monthsFinding(
  lines: readonly { readonly counts: readonly (number | null)[] }[],
): MonthsFinding {
  if (lines.some(({ counts }) => counts.includes(null))) return { code: 'hidden' }
  const sums = (lines[0]?.counts ?? []).map((_, at) =>
    lines.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0),
  )
  const count = Math.max(0, ...sums)
  if (count === 0) return { code: 'none' }
  if (sums.length === 1) return { code: 'one', count }
  const leaders = sums.filter((sum) => sum === count).length
  return leaders > 1
    ? { code: 'level', months: leaders, count }
    : { code: 'fullest', at: sums.indexOf(count), count }
}

interface Said {
  readonly finding: MonthsFinding
  readonly months: readonly string[]
  /** What is counted, as a chart says it that found nothing: «Услуги по месяцам». */
  readonly subject: string
  readonly language: Language
}

/** The finding as the title of a chart. */
export function monthsTitle(i18n: I18n, { finding, months, subject, language }: Said): string {
  switch (finding.code) {
    case 'fullest':
      return i18n._('{subject}: the fullest month is {month}, {count}', {
        subject,
        month: monthText(months[finding.at]!, language),
        count: countText(finding.count),
      })
    case 'level':
      return i18n._('{subject}: most in {months, plural, one {# month} other {# months}}, {count} in each', {
        subject,
        months: finding.months,
        count: countText(finding.count),
      })
    case 'one':
      return i18n._('{subject}: {count} in the only month', { subject, count: countText(finding.count) })
    case 'none':
      return i18n._('{subject}: none in these days', { subject })
    case 'hidden':
      return i18n._('{subject}: some months may not be shown', { subject })
  }
}
