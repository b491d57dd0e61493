import type { I18n } from '@lingui/core'
import { dateText, pluralRu } from '#ui/format.ts'
import type { Language } from '#ui/i18n.ts'
import { relationWords } from '../../words/kinds.ts'
import type { Adult, ChildData, Interval } from './card-data.ts'

/** «с 01.03.2022 по 01.03.2027», «с 10.01.2023». */
export const intervalText = (i18n: I18n, { from, to }: Interval): string =>
  to
    ? i18n._('from {from} to {to}', { from: dateText(from), to: dateText(to) })
    : i18n._('from {from}', { from: dateText(from) })

/** «мама Елена Сергеевна». */
export function adultText({ relation, name }: Adult, language: Language): string {
  const called = [name.firstName || name.lastName, name.middleName].filter(Boolean).join(' ')
  return relation ? `${relationWords[relation][language]} ${called}` : called
}

const siblingWords = {
  male: { ru: 'брат', en: 'brother' },
  female: { ru: 'сестра', en: 'sister' },
}

/** «сестра Алиса, 9 лет». */
export function siblingText(sibling: ChildData['siblings'][number], language: Language): string {
  const { sex, firstName, ageYears } = sibling
  const years = language === 'ru' ? pluralRu(ageYears, 'год', 'года', 'лет') : 'y'
  return `${sex ? `${siblingWords[sex][language]} ` : ''}${firstName}, ${ageYears}\u00a0${years}`
}
