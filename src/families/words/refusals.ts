// Why the registry did not take something, and what to do about it.
import type * as contract from '../contract.ts'
import type { Words } from './kinds.ts'

/** Every refusal of the acts of this module. */
export type FamiliesRefusal = {
  [Act in keyof typeof contract]: (typeof contract)[Act] extends { refusals: readonly (infer Code)[] }
    ? Code
    : never
}[keyof typeof contract]

export const refusalWords: Readonly<Record<FamiliesRefusal, Words>> = {
  'name-missing': { ru: 'Напишите это имя.', en: 'Write this name.' },
  'name-too-long': {
    ru: 'Слишком длинно для имени: не больше 100 букв.',
    en: 'Too long for a name: 100 letters at most.',
  },
  'name-invalid': {
    ru: 'В имени могут быть буквы, дефис и апостроф. Уберите цифры и знаки.',
    en: 'A name has letters, a hyphen and an apostrophe. Take out digits and signs.',
  },
  'born-in-future': {
    ru: 'Этот день ещё не наступил. Проверьте год рождения.',
    en: 'This day is still to come. Check the year of birth.',
  },
  'not-a-child': {
    ru: 'На день зачисления человеку уже исполнилось 18 лет. Проверьте обе даты.',
    en: 'The person was 18 on the day of enrolment. Check both days.',
  },
  'snils-invalid': {
    ru: 'В СНИЛС 11 цифр, и последние две не сходятся с остальными. Сверьте с документом.',
    en: 'A SNILS has 11 digits, and the last two do not fit the others. Compare with the paper.',
  },
  'snils-taken': {
    ru: 'Такой СНИЛС уже у другого ребёнка. Найдите его поиском: возможно, это одна и та же карточка.',
    en: 'Another child has this SNILS. Look it up: it may be the same card.',
  },
  'phone-unreadable': {
    ru: 'Не получается прочитать телефон. Напишите 10 цифр с кодом: 914 555-20-14.',
    en: 'The phone cannot be read. Write ten digits with the code: 914 555-20-14.',
  },
  'ends-before-start': {
    ru: 'Последний день раньше первого. Проверьте даты.',
    en: 'The last day is before the first. Check the days.',
  },
  'starts-before-birth': {
    ru: 'Этот день раньше рождения ребёнка. Проверьте даты.',
    en: 'This day is before the child’s birth. Check the days.',
  },
  'family-unknown': {
    ru: 'Этой семьи больше нет в картотеке. Выберите семью ещё раз.',
    en: 'This family is no longer in the registry. Choose the family again.',
  },
  'same-child-exists': {
    ru: 'Ребёнок с таким именем и днём рождения уже есть. Откройте его карточку или отметьте, что это другой ребёнок.',
    en: 'A child with this name and birthday is already here. Open that card, or say that this is another child.',
  },
  'changed-meanwhile': {
    ru: 'Пока вы писали, эти поля изменил другой человек. Выберите, что оставить.',
    en: 'Somebody changed these fields while you were writing. Choose what to keep.',
  },
  'status-overlaps': {
    ru: 'В эти дни такой статус уже записан. Сначала завершите или уберите прежний.',
    en: 'The status is already recorded for these days. End or strike out the earlier one first.',
  },
  'already-enrolled': {
    ru: 'Ребёнок уже зачислен. Сначала запишите отчисление.',
    en: 'The child is already enrolled. Record the discharge first.',
  },
  'date-in-future': { ru: 'Этот день ещё не наступил.', en: 'This day is still to come.' },
  'not-enrolled': {
    ru: 'Ребёнок сейчас не зачислен: отчислять не нужно.',
    en: 'The child is not enrolled now: there is nothing to end.',
  },
  'already-withdrawn': {
    ru: 'Отзыв этого согласия уже записан.',
    en: 'The withdrawal of this consent is already recorded.',
  },
}
