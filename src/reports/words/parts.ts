// Parts of breakdowns in words.
import { categoryWords, sexWords, statusWords } from '#families/words/kinds.ts'
import { formWords, placeWords, technologyWords, typeWords, whereWords } from '#services/words.ts'
import type { ageBands } from '../contract.ts'
import type { Dimension } from '../rules/finding.ts'
import type { Words } from '#families/words/kinds.ts'

/** What a breakdown is by: «по месту». */
export const dimensionWords: Readonly<Record<Dimension, Words>> = {
  where: { ru: 'Как оказана услуга', en: 'How the service was given' },
  technology: { ru: 'Технология', en: 'Technology' },
  form: { ru: 'Форма обслуживания', en: 'Form of service' },
  place: { ru: 'Место', en: 'Place' },
  type: { ru: 'Вид услуги (442-ФЗ)', en: 'Type of service (442-FZ)' },
  staff: { ru: 'Специалист', en: 'Specialist' },
  month: { ru: 'Месяц', en: 'Month' },
  ageBand: { ru: 'Возраст на день первой услуги', en: 'Age on the day of the first service' },
  sex: { ru: 'Пол', en: 'Sex' },
  settlement: { ru: 'Населённый пункт', en: 'Settlement' },
  category: { ru: 'Категория семьи', en: 'Category of the family' },
  status: { ru: 'Статус', en: 'Status' },
}

export const ageBandWords: Readonly<Record<(typeof ageBands)[number], Words>> = {
  '0-3': { ru: 'до 3 лет', en: 'under 3' },
  '3-7': { ru: 'от 3 до 7 лет', en: '3 to 7' },
  '7-14': { ru: 'от 7 до 14 лет', en: '7 to 14' },
  '14-18': { ru: 'от 14 до 18 лет', en: '14 to 18' },
  '18+': { ru: '18 лет и старше', en: '18 and over' },
}

const unclassified: Words = { ru: 'требует классификации', en: 'to be classified' }
const notGiven: Words = { ru: 'не указано', en: 'not given' }

const codes: Readonly<Partial<Record<Dimension, Readonly<Record<string, Words>>>>> = {
  where: whereWords,
  technology: technologyWords,
  form: formWords,
  place: placeWords,
  type: { ...typeWords, none: unclassified },
  ageBand: ageBandWords,
  sex: sexWords,
  category: categoryWords,
  status: { ...statusWords, none: { ru: 'без статуса', en: 'no status' } },
}

/** A part in words. Specialists and settlements have names of their own (`label`), the same in both languages. */
export function partWords(by: Dimension, part: { value: string; label: string | null }): Words {
  const named = part.label ?? (by === 'month' ? part.value : '')
  if (named !== '') return { ru: named, en: named }
  return codes[by]?.[part.value] ?? notGiven
}
