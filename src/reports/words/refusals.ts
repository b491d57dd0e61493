// Why a report was not made, and what to do about it.
import type { practice, rows } from '../contract.ts'
import type { Words } from '#families/words/kinds.ts'

type ReportsRefusal = (typeof practice)['refusals'][number] | (typeof rows)['refusals'][number]

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
}
