// The sheet of the lending point: how long and how much of the time equipment was out, as a whole, by kind and by fund.
import type { OutputOf } from '#base/act.ts'
import type { practice } from '../../contract.ts'
import { lendingWords, partName } from '../../words/lending.ts'
import { type Cell, heading, hiddenText, type Language, type Line, line, type Sheet } from './sheet.ts'

type Lending = NonNullable<OutputOf<typeof practice>['lending']>
type Part = Lending['parts'][number]

const name = { ru: 'Пункт проката', en: 'Lending point' } as const

const columns = {
  ru: [
    'Единиц',
    'Было на руках',
    'Выдано',
    'На руках в конце',
    'Возвращено в срок, %',
    'Дней в среднем',
    'Загрузка, %',
    'Ждут',
    'Ждали дней, медиана',
  ],
  en: [
    'Units',
    'Active',
    'Issued',
    'Out at the end',
    'On time, %',
    'Mean days',
    'Utilisation, %',
    'Waiting',
    'Median wait, days',
  ],
} as const

function partLine(part: Part, language: Language): Line {
  const shown = (value: number | null): Cell => value ?? hiddenText[language]
  const { meanDays, onTimePercent, utilisationPercent, waiting, medianWait_days } = part
  return line(
    partName(part)[language],
    part.units,
    shown(part.active),
    shown(part.issued),
    shown(part.open),
    onTimePercent,
    meanDays,
    utilisationPercent,
    part.by === 'kind' ? shown(waiting) : null,
    part.by === 'kind' ? medianWait_days : null,
  )
}

export function lendingSheet(lending: Lending, language: Language): Sheet {
  const text = (key: keyof typeof lendingWords): string => lendingWords[key][language]
  const tables = (['kind', 'fund'] as const).flatMap((by) => [
    line(),
    heading(text(by), ...columns[language]),
    ...lending.parts.filter((part) => part.by === by).map((part) => partLine(part, language)),
  ])
  return {
    name: name[language],
    widths: [44, 10, 14, 10, 16, 18, 14, 12, 10, 18],
    lines: [
      heading(name[language]),
      line(text('utilisation'), lending.utilisationPercent, text('utilisationHow')),
      line(text('loanDays'), lending.loanDays),
      line(text('availableDays'), lending.availableDays),
      line(text('meanDays'), lending.meanDays),
      line(text('waiting'), lending.waiting ?? hiddenText[language]),
      line(text('medianWait'), lending.medianWait_days),
      ...tables,
    ],
  }
}
