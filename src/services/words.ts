// The catalogue and the journal of services in words: every code that a person reads, Russian first, English beside it.
import type {
  cancelReasons,
  directions,
  forms,
  groupings,
  measures,
  recipients,
  recordPlaces,
  recordRefusals,
  serviceTypes,
  states,
  technologies,
} from './contract.ts'
import type { endContract, makePaper, prices, signContract } from './contract/service-contract.ts'
import type { Where } from './rules/where.ts'

export interface Words {
  readonly ru: string
  readonly en: string
}
type Of<Codes extends readonly string[]> = Readonly<Record<Codes[number], Words>>

/** Types of social services as 442-FZ art. 20 and 22 name them. */
export const typeWords: Of<typeof serviceTypes> = {
  everyday: { ru: 'социально-бытовая', en: 'everyday living' },
  medical: { ru: 'социально-медицинская', en: 'health' },
  psychological: { ru: 'социально-психологическая', en: 'psychological' },
  pedagogical: { ru: 'социально-педагогическая', en: 'educational' },
  labour: { ru: 'социально-трудовая', en: 'work' },
  legal: { ru: 'социально-правовая', en: 'legal' },
  communicative: { ru: 'коммуникативный потенциал', en: 'communicative potential' },
  urgent: { ru: 'срочная', en: 'urgent' },
  socialSupport: { ru: 'социальное сопровождение', en: 'social support' },
}

export const directionWords: Of<typeof directions> = {
  everyday: { ru: 'социально-бытовая адаптация', en: 'everyday living' },
  environment: { ru: 'социально-средовая реабилитация', en: 'living environment' },
  pedagogical: { ru: 'социально-педагогическая реабилитация', en: 'education' },
  psychological: { ru: 'социально-психологическая реабилитация', en: 'psychology' },
  sociocultural: { ru: 'социокультурная реабилитация', en: 'culture and society' },
  vocational: { ru: 'профессиональная ориентация', en: 'vocation' },
  adaptedPe: { ru: 'адаптивная физическая культура', en: 'adapted physical education' },
  medical: { ru: 'медицинская реабилитация', en: 'medical rehabilitation' },
}

export const measureWords: Of<typeof measures> = {
  diagnostics: { ru: 'диагностика', en: 'diagnostics' },
  informing: { ru: 'информирование', en: 'informing' },
  counselling: { ru: 'консультирование', en: 'counselling' },
  practice: { ru: 'практическое занятие', en: 'practical session' },
  training: { ru: 'обучение', en: 'training' },
  leisure: { ru: 'досуг', en: 'leisure' },
  education: { ru: 'просвещение', en: 'education' },
}

export const recipientWords: Of<typeof recipients> = {
  child: { ru: 'ребёнку', en: 'the child' },
  adult: { ru: 'взрослому', en: 'an adult' },
  family: { ru: 'всей семье', en: 'the whole family' },
}

export const formWords: Of<typeof forms> = {
  home: { ru: 'на дому', en: 'at home' },
  semiStationary: { ru: 'полустационарная', en: 'day care' },
  stationary: { ru: 'стационарная', en: 'residential' },
  urgent: { ru: 'срочная', en: 'urgent' },
}

export const placeWords: Of<typeof recordPlaces> = {
  home: { ru: 'дома у ребёнка', en: 'the child’s home' },
  room: { ru: 'комната центра', en: 'a room of the centre' },
  other: { ru: 'другое место', en: 'another place' },
  remote: { ru: 'по видеосвязи или телефону', en: 'by video or phone' },
}

export const technologyWords: Of<typeof technologies> = {
  homeCentre: { ru: 'Домашний МРЦ', en: 'home centre' },
  mobileCentre: { ru: 'Выездной МРЦ', en: 'mobile centre' },
  room: { ru: 'в учреждении', en: 'at the centre' },
}

/** The usual ways to give a service; `other` is any other combination of form, place and technology. */
export const whereWords: Readonly<Record<Where | 'other', Words>> = {
  athome: { ru: 'на дому', en: 'at home' },
  brigade: { ru: 'выезд бригады', en: 'visit of the brigade' },
  centre: { ru: 'в учреждении', en: 'at the centre' },
  remote: { ru: 'дистанционно', en: 'remotely' },
  other: { ru: 'иначе', en: 'otherwise' },
}

export const groupingWords: Of<typeof groupings> = {
  individual: { ru: 'индивидуально', en: 'one to one' },
  group: { ru: 'в группе', en: 'in a group' },
}

export const stateWords: Of<typeof states> = {
  delivered: { ru: 'оказана', en: 'delivered' },
  cancelled: { ru: 'не состоялась', en: 'did not take place' },
}

export const cancelReasonWords: Of<typeof cancelReasons> = {
  childIll: { ru: 'ребёнок болеет', en: 'the child is ill' },
  familyRefused: { ru: 'семья отказалась', en: 'the family declined' },
  weather: { ru: 'погода, дорога', en: 'weather or road' },
  car: { ru: 'нет машины', en: 'no car' },
  specialistIll: { ru: 'болеет специалист', en: 'the specialist is ill' },
  notAtHome: { ru: 'никого нет дома', en: 'nobody is at home' },
  other: { ru: 'другая причина', en: 'another reason' },
}

export const priceWords: Of<typeof prices> = {
  free: { ru: 'бесплатно', en: 'free of charge' },
  tariff: { ru: 'по тарифам', en: 'by tariffs' },
}

type OwnRefusal =
  | (typeof signContract.refusals)[number]
  | (typeof endContract.refusals)[number]
  | (typeof makePaper.refusals)[number]
  | 'contract-repeated'
  | (typeof recordRefusals)[number]
  | 'already-reversed'
  | 'not-your-record'
  | 'service-name-taken'
  | 'ends-before-start'
  | FormRefusal
/** Found by the form before anything is sent. */
type FormRefusal =
  'day-missing' | 'minutes-range' | 'reason-missing' | 'services-missing' | 'tariff-unreadable'

/** Why an act of this module was refused, and what to do. */
export const refusalWords: Readonly<Record<OwnRefusal, Words>> = {
  'child-unknown': {
    ru: 'Выберите ребёнка из списка: такого среди ваших детей нет.',
    en: 'Choose the child from the list: there is no such child among yours.',
  },
  'service-unknown': {
    ru: 'Выберите услугу из справочника.',
    en: 'Choose the service from the catalogue.',
  },
  'staff-unknown': { ru: 'Выберите специалиста.', en: 'Choose the specialist.' },
  'date-in-future': {
    ru: 'Этот день ещё не наступил. Запишите услугу, когда она состоится.',
    en: 'This day has not come yet. Record the service once it has taken place.',
  },
  'service-before-birth': {
    ru: 'В этот день ребёнок ещё не родился. Проверьте дату.',
    en: 'The child was not born yet on this day. Check the date.',
  },
  'service-after-death': {
    ru: 'Эта дата позже дня, отмеченного в карточке последним. Проверьте её.',
    en: 'This day is after the last one in the child’s card. Check it.',
  },
  'cancel-reason-missing': {
    ru: 'Отметьте, почему услуга не состоялась.',
    en: 'Say why it did not take place.',
  },
  'adult-missing': { ru: 'Отметьте, кому из взрослых.', en: 'Say which adult.' },
  'day-missing': { ru: 'Напишите день.', en: 'Write the day.' },
  'minutes-range': { ru: 'Напишите число минут от 1 до 480.', en: 'Write minutes from 1 to 480.' },
  'reason-missing': { ru: 'Напишите причину в нескольких словах.', en: 'Write the reason in a few words.' },
  'record-reused': {
    ru: 'Эта запись уже есть в журнале. Начните новую.',
    en: 'This record is in the journal already. Begin a new one.',
  },
  'service-not-in-force': {
    ru: 'В этот день услуга не действовала. Выберите другую или проверьте дату.',
    en: 'The service was not in force on this day. Choose another or check the date.',
  },
  'already-reversed': {
    ru: 'Эту запись уже убрал или исправил кто-то другой.',
    en: 'Somebody has already removed or corrected this record.',
  },
  'not-your-record': {
    ru: 'Это запись коллеги: исправить её может он сам, координатор или заведующая.',
    en: 'This is a colleague’s record: they, a coordinator or the head may correct it.',
  },
  'service-name-taken': {
    ru: 'Услуга с таким названием уже есть в справочнике.',
    en: 'The catalogue has a service of this name already.',
  },
  'ends-before-start': {
    ru: 'Последний день раньше первого. Проверьте даты.',
    en: 'The last day is before the first. Check the days.',
  },
  'services-missing': { ru: 'Выберите хотя бы одну услугу.', en: 'Choose one service at least.' },
  'tariff-unreadable': {
    ru: 'Тариф — это сумма в рублях, например 1250,50.',
    en: 'A tariff is a sum in roubles, such as 1250.50.',
  },
  'adult-unknown': {
    ru: 'Выберите взрослого из семьи ребёнка.',
    en: 'Choose an adult of the child’s family.',
  },
  'service-repeated': {
    ru: 'Одна услуга названа дважды. Оставьте одну строку.',
    en: 'A service is named twice. Keep one line.',
  },
  'tariff-missing': {
    ru: 'Договор платный: напишите тариф каждой услуги. Если услуга бесплатна, поставьте 0.',
    en: 'The contract is paid: write the tariff of every service. If one is free, write 0.',
  },
  'starts-before-birth': {
    ru: 'В этот день ребёнок ещё не родился. Проверьте дату.',
    en: 'The child was not born yet on this day. Check the date.',
  },
  'contract-in-future': {
    ru: 'Этот день ещё не наступил. Запишите договор, когда он подписан.',
    en: 'This day has not come yet. Enter the contract once it is signed.',
  },
  'contract-overlaps': {
    ru: 'На эти дни с семьёй уже есть договор. Замените его новым или выберите другие дни.',
    en: 'The family has a contract on these days already. Replace it or choose other days.',
  },
  'contract-unknown': { ru: 'Такого договора нет.', en: 'There is no such contract.' },
  'contract-reused': {
    ru: 'Этот договор уже записан. Обновите страницу.',
    en: 'This contract is entered already. Reload the page.',
  },
  'number-taken': {
    ru: 'Договор с этим номером за этот год уже есть.',
    en: 'There is a contract of this number in this year already.',
  },
  'already-ended': {
    ru: 'К этому дню договор и так закончился.',
    en: 'The contract has ended by this day anyway.',
  },
  'contract-has-papers': {
    ru: 'По договору составлены документы. Сначала признайте их недействительными.',
    en: 'There are papers of this contract. Void them first.',
  },
  'month-missing': { ru: 'Выберите месяц.', en: 'Choose the month.' },
  'month-not-over': {
    ru: 'Месяц ещё идёт. Акт составляют, когда он закончится.',
    en: 'The month is not over. The act is made when it is.',
  },
  'nothing-delivered': {
    ru: 'В этом месяце по договору ничего не оказано.',
    en: 'Nothing was delivered under the contract in this month.',
  },
  'act-made': {
    ru: 'Акт за этот месяц уже составлен.',
    en: 'The act of this month is made already.',
  },
  'contract-repeated': { ru: 'Договор назван дважды.', en: 'The contract is named twice.' },
  'paper-field-missing': { ru: 'В документе не хватает данных.', en: 'Data are missing for the paper.' },
  'paper-reused': { ru: 'Этот документ уже составлен.', en: 'This paper is made already.' },
  'template-broken': {
    ru: 'Шаблон документа не заполняется. Откройте «Документы» → «Шаблоны» и проверьте его.',
    en: 'The template cannot be filled. Look at it in Papers → Templates.',
  },
}

/** What a paper lacks. `meaning` is Russian, as templates tell it. */
export const missingField = (meaning: string, field: string): Words => ({
  ru: `В документе не хватает данных: ${meaning}.`,
  en: `Data are missing for the paper: ${field}.`,
})

/** Which contract holds on the days of another. */
export const otherContract = (number: string, until: string): Words => ({
  ru: `На эти дни с семьёй уже есть договор № ${number}, по ${until}. Замените его новым или выберите другие дни.`,
  en: `The family has contract No. ${number} on these days, until ${until}. Replace it or choose other days.`,
})
