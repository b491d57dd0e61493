// Why the registry did not take something, and what to do about it.
import type * as contract from '../contract.ts'
import type * as papers from '../contract/papers.ts'
import type { Words } from './kinds.ts'

type RefusalsOf<Acts> = {
  [Act in keyof Acts]: Acts[Act] extends { refusals: readonly (infer Code)[] } ? Code : never
}[keyof Acts]

/** Every refusal of the acts of this module. */
export type FamiliesRefusal = RefusalsOf<typeof contract> | RefusalsOf<typeof papers>

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
  'not-representative': {
    ru: 'Этот взрослый не представляет ребёнка. Полномочия записывают тому, кто его представляет.',
    en: 'This adult does not stand for the child. Authority is written down for one who does.',
  },
  'paper-field-missing': { ru: 'В документе не хватает данных.', en: 'Data are missing for the paper.' },
  'paper-reused': { ru: 'Этот документ уже составлен.', en: 'This paper is made already.' },
  'template-broken': {
    ru: 'Шаблон этого документа повреждён. Загрузите его заново в разделе «Документы».',
    en: 'The template of this paper is broken. Upload it again under “Papers”.',
  },
  'representative-unknown': {
    ru: 'Подписывает законный представитель ребёнка. Выберите его среди взрослых семьи.',
    en: 'A legal representative of the child signs. Choose one among the adults of the family.',
  },
  'consent-of-another': {
    ru: 'Это согласие дано для другого. Откройте карточку заново.',
    en: 'This consent is for something else. Open the card again.',
  },
  'paper-unfit': {
    ru: 'По этому документу согласие записать нельзя: оно уже записано, документ аннулирован или он о другом.',
    en: 'A consent cannot be recorded by this paper: it is recorded already, voided, or for something else.',
  },
  'not-discharged': {
    ru: 'Ребёнок ещё на обслуживании. Сначала запишите отчисление.',
    en: 'The child is still in service. Record the discharge first.',
  },
  'days-differ': {
    ru: 'В одном приказе дети с одного дня. Отметьте детей с одной датой.',
    en: 'One order names children of one day. Tick children of the same day.',
  },
  'order-exists': {
    ru: 'На этого ребёнка приказ уже есть. Если он неверный, сначала аннулируйте его.',
    en: 'There is an order for this child already. If it is wrong, void it first.',
  },
  'order-typed': {
    ru: 'Номер приказа уже записан от руки, и не у всех одинаковый. Отметьте детей с одним номером.',
    en: 'The number of the order was typed, and is not the same for all. Tick children of the same number.',
  },
}

/** What a paper lacks, and where it is written. */
export const missingField = (meaning: string, field: string): Words => ({
  ru: `В документе не хватает данных: ${meaning}. ${whereRu(field)}`,
  en: `Data are missing for the paper: ${field}. ${whereEn(field)}`,
})

/** Of a consent, only the person who prints it knows them. */
const toldFields: ReadonlySet<string> = new Set(['partner', 'purpose', 'data', 'resources'])

const whereRu = (field: string): string =>
  toldFields.has(field)
    ? 'Напишите это здесь же, под названием документа.'
    : 'Заполните это в карточке ребёнка и сделайте документ ещё раз: остальное сохранено.'
const whereEn = (field: string): string =>
  toldFields.has(field)
    ? 'Write it here, under the name of the paper.'
    : 'Fill it in on the child’s card and make the paper again: the rest is kept.'
