// The sheet of breakdowns: services and children by part, and services by month.
import type { OutputOf } from '#base/act.ts'
import type { practice } from '../../contract.ts'
import { findingWords } from '../../words/findings.ts'
import { dimensionWords, partWords } from '../../words/parts.ts'
import type { Breakdown } from '../report.ts'
import { heading, hiddenText, type Language, type Line, line, type Sheet } from './sheet.ts'

type Report = OutputOf<typeof practice>

const texts = {
  name: { ru: 'Разрезы', en: 'Breakdowns' },
  services: { ru: 'Услуг', en: 'Services' },
  children: { ru: 'Детей', en: 'Children' },
  minutes: { ru: 'Минут', en: 'Minutes' },
  percent: { ru: 'Доля, %', en: 'Share, %' },
  month: { ru: 'Месяц', en: 'Month' },
  overlapping: {
    ru: 'Ребёнок может быть в нескольких строках сразу: сумма больше числа детей.',
    en: 'A child may be in several lines at once: they add up to more than the children.',
  },
} as const

function breakdownLines({ of, by, isOverlapping, parts, finding }: Breakdown, language: Language): Line[] {
  const text = (key: keyof typeof texts): string => texts[key][language]
  const shown = (value: number | null): number | string => value ?? hiddenText[language]
  const counted = of === 'services' ? [text('services'), text('minutes')] : [text('children')]
  return [
    line(findingWords(finding, of)[language]),
    ...(isOverlapping ? [line(text('overlapping'))] : []),
    heading(dimensionWords[by][language], ...counted, text('percent')),
    ...parts.map((part) =>
      line(
        partWords(by, part)[language],
        shown(part.count),
        ...(of === 'services' ? [shown(part.minutes)] : []),
        part.percent,
      ),
    ),
    line(),
  ]
}

function seriesLines({ by, months, lines }: Report['series'][number], language: Language): Line[] {
  return [
    heading(
      `${texts.month[language]} · ${dimensionWords[by][language]}`,
      ...lines.map(({ value }) => partWords(by, { value, label: null })[language]),
    ),
    ...months.map((month, at) =>
      line(month, ...lines.map(({ counts }) => counts[at] ?? hiddenText[language])),
    ),
    line(),
  ]
}

export const breakdownsSheet = (report: Report, language: Language): Sheet => ({
  name: texts.name[language],
  widths: [44, 16, 16, 16, 16],
  lines: [
    ...report.breakdowns.flatMap((one) => breakdownLines(one, language)),
    ...report.series.flatMap((one) => seriesLines(one, language)),
  ],
})
