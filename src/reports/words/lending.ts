// Words of the lending point's measures, on screens and in the workbook.
import type { Words } from '#families/words/kinds.ts'

export const lendingWords = {
  utilisation: { ru: 'Загрузка, %', en: 'Utilisation, %' },
  utilisationHow: {
    ru: 'дни предметов на руках / дни, когда они стояли на учёте для выдачи',
    en: 'days that units were out / days on which they stood in the books for lending',
  },
  loanDays: { ru: 'Дней на руках', en: 'Days out' },
  availableDays: { ru: 'Дней на учёте', en: 'Days in the books' },
  meanDays: { ru: 'Дней в среднем до возврата', en: 'Mean days until the return' },
  waiting: { ru: 'Семей ждут в конце периода', en: 'Families waiting at the end' },
  medianWait: { ru: 'Ждали дней, медиана', en: 'Median wait, days' },
  units: { ru: 'Единиц', en: 'Units' },
  issued: { ru: 'Выдано', en: 'Issued' },
  kind: { ru: 'Виды оборудования', en: 'Kinds of equipment' },
  fund: { ru: 'Источники средств', en: 'Funds' },
} as const satisfies Readonly<Record<string, Words>>

const noFund: Words = { ru: 'источник не указан', en: 'no fund named' }

/** A kind or a fund by its name. */
export const partName = ({ value }: { readonly value: string }): Words =>
  value === '' ? noFund : { ru: value, en: value }
