// Why a report was not made, and what to do about it.
import type { practice, rows } from '../contract.ts'
import type { makeChildCard } from '../contract/child-card.ts'
import type { freeze } from '../contract/freeze.ts'
import type { Words } from '#families/words/kinds.ts'

type ReportsRefusal =
  | (typeof practice)['refusals'][number]
  | (typeof rows)['refusals'][number]
  | (typeof freeze)['refusals'][number]
  | (typeof makeChildCard)['refusals'][number]

export const refusalWords: Readonly<Record<ReportsRefusal, Words>> = {
  'ends-before-start': {
    ru: 'Последний день периода раньше первого. Проверьте даты.',
    en: 'The last day of the period is before the first. Check the days.',
  },
  'period-too-long': {
    ru: 'Период слишком длинный: можно до 30 лет. Проверьте год.',
    en: 'The period is too long: 30 years at most. Check the year.',
  },
  'part-unfit': {
    ru: 'У этого показателя нет такого разреза. Откройте список без него.',
    en: 'This figure has no such breakdown. Open the list without it.',
  },
  'period-not-over': {
    ru: 'Эти дни ещё не прошли. Зафиксировать можно со следующего дня после последнего.',
    en: 'These days are not over. They can be frozen from the day after the last one.',
  },
  'period-unfit': {
    ru: 'Для такого отчёта нужен целый месяц, квартал или год. Проверьте даты.',
    en: 'Such a report needs a whole month, quarter or year. Check the days.',
  },
  'paper-field-missing': {
    ru: 'Для карты не хватает данных: проверьте имя и дату рождения в карточке.',
    en: 'Data are missing for the card: look at the name and the day of birth.',
  },
  'paper-reused': { ru: 'Этот документ уже составлен.', en: 'This paper is made already.' },
  'template-broken': {
    ru: 'Шаблон карты не заполняется. Откройте «Документы» → «Шаблоны» и проверьте его.',
    en: 'The template of the card cannot be filled. Look at it in Papers → Templates.',
  },
}
