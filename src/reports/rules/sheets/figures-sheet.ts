// The sheet of figures: each with its formula in words and both counting bases.
import type { OutputOf } from '#base/act.ts'
import type { practice } from '../../contract.ts'
import { awaitedWords, definitionWords } from '../../words/definitions.ts'
import { type Cell, heading, hiddenText, type Language, type Line, line, type Sheet } from './sheet.ts'

type Report = OutputOf<typeof practice>
type Figure = Report['figures'][number]

const texts = {
  name: { ru: 'Показатели', en: 'Figures' },
  title: { ru: 'Отчёт о практике', en: 'Practice report' },
  period: { ru: 'Период', en: 'Period' },
  cutOff: { ru: 'Данные на', en: 'Data as of' },
  now: { ru: 'момент выгрузки', en: 'the moment of export' },
  unit: { ru: 'Единица счёта', en: 'Counting unit' },
  unitText: {
    ru: 'одна услуга одному ребёнку от одного специалиста',
    en: 'one service to one child by one specialist',
  },
  coverage: { ru: 'Основание охвата', en: 'Coverage basis' },
  coverageText: { ru: 'только оказанные услуги', en: 'delivered services only' },
  minutes: { ru: 'Минут оказанных услуг', en: 'Minutes of delivered services' },
  promised: { ru: 'Минут обещано закончившимися программами', en: 'Minutes promised by ended programmes' },
  delivered: { ru: 'Минут проведено в этих программах', en: 'Minutes delivered in these programmes' },
  shares: { ru: 'Доля', en: 'Share' },
  sharesText: {
    ru: 'от всех, кто получил помощь; кого не обследовали, считается без улучшения. Рядом — доля только обследованных',
    en: 'of all served; who was not assessed counts as not improved. Beside it the share of those assessed only',
  },
  withoutMinutes: { ru: 'Услуг без указания минут', en: 'Services without minutes' },
  unique: { ru: 'уникальные люди', en: 'unique persons' },
  sum: { ru: 'сумма по годам', en: 'sum of years' },
  year: { ru: 'год', en: 'year' },
  later: { ru: 'Ещё не считаются', en: 'Not counted yet' },
} as const

const columns = {
  ru: [
    '№',
    'Показатель',
    'Основание',
    'Значение',
    'Доля, %',
    'Обследовано',
    'Доля обследованных, %',
    'Числитель',
    'Знаменатель',
    'За какие дни',
    'Кто считается один раз',
    'Версия',
  ],
  en: [
    'No.',
    'Figure',
    'Basis',
    'Value',
    'Share, %',
    'Assessed',
    'Share of assessed, %',
    'Numerator',
    'Denominator',
    'Which days',
    'Counted once',
    'Version',
  ],
} as const

function linesOf(figure: Figure, language: Language): Line[] {
  const words = definitionWords[figure.indicator]
  const shown = (value: number | null): Cell => value ?? hiddenText[language]
  const { assessed } = figure
  const first = (basis: string, value: number | null, percent: number | null): Line =>
    line(
      figure.number,
      words.title[language],
      basis,
      shown(value),
      percent,
      assessed && shown(assessed.value),
      assessed && assessed.percent,
      words.numerator[language],
      words.denominator[language],
      words.period[language],
      words.onlyOnce[language],
      figure.version,
    )
  if (figure.years.length === 0) return [first('', figure.value, figure.percent)]
  const further = (basis: string, value: number | null, percent: number | null): Line =>
    line(null, words.title[language], basis, shown(value), percent)
  return [
    first(texts.unique[language], figure.value, figure.percent),
    ...figure.years.map(({ year, value, percent }) =>
      further(`${texts.year[language]} ${year}`, value, percent),
    ),
    further(texts.sum[language], figure.sumOfYears, null),
  ]
}

/** `asOf` is the cut-off as the centre's clock shows it, '' when there is none. */
export function figuresSheet(report: Report, language: Language, asOf: string): Sheet {
  const text = (key: keyof typeof texts): string => texts[key][language]
  const { from, to } = report.period
  return {
    name: text('name'),
    widths: [6, 36, 18, 12, 9, 13, 14, 60, 30, 40, 50, 8],
    lines: [
      heading(text('title')),
      line(null, text('period'), { day: from }, { day: to }),
      line(null, text('cutOff'), asOf || text('now')),
      line(null, text('unit'), text('unitText')),
      line(null, text('coverage'), text('coverageText')),
      line(null, text('shares'), text('sharesText')),
      line(),
      heading(...columns[language]),
      ...report.figures.flatMap((figure) => linesOf(figure, language)),
      line(),
      line(null, text('minutes'), null, report.services.minutes ?? hiddenText[language]),
      line(null, text('withoutMinutes'), null, report.services.withoutMinutes ?? hiddenText[language]),
      line(null, text('promised'), null, report.programmes.promisedMinutes ?? hiddenText[language]),
      line(null, text('delivered'), null, report.programmes.deliveredMinutes ?? hiddenText[language]),
      line(),
      heading(text('later')),
      ...report.notBuilt.map((one) => line(one.number, awaitedWords(one)[language])),
    ],
  }
}
