// Instruments and examinations in words: every code that a person reads, Russian first, English beside it.
import type { assessmentRefusals, callOutcomes, phases, saveInstrument } from './contract.ts'
import type { domains, fillers, instrumentKinds, measured, subjects } from './contract/definition.ts'

export interface Words {
  readonly ru: string
  readonly en: string
}
type Of<Codes extends readonly string[]> = Readonly<Record<Codes[number], Words>>

export const phaseWords: Of<typeof phases> = {
  baseline: { ru: 'входящая', en: 'baseline' },
  interim: { ru: 'промежуточная', en: 'interim' },
  final: { ru: 'итоговая', en: 'final' },
  followUp: { ru: 'отсроченная', en: 'follow-up' },
}

/** Spheres of development. */
export const domainWords: Of<typeof domains> = {
  motor: { ru: 'движение', en: 'movement' },
  cognition: { ru: 'познание', en: 'cognition' },
  communication: { ru: 'общение', en: 'communication' },
  social: { ru: 'взаимодействие с людьми', en: 'being with people' },
  selfCare: { ru: 'самообслуживание', en: 'self-care' },
  emotionWill: { ru: 'чувства и воля', en: 'feelings and will' },
}

export const kindWords: Of<typeof instrumentKinds> = {
  questionnaire: { ru: 'карта или анкета', en: 'card or questionnaire' },
  icf: { ru: 'категории МКФ', en: 'ICF categories' },
  classification: { ru: 'классификация', en: 'classification' },
  skeleton: { ru: 'баллы лицензионной методики', en: 'scores of a licensed instrument' },
}

export const subjectWords: Of<typeof subjects> = {
  child: { ru: 'о ребёнке', en: 'about the child' },
  adult: { ru: 'о взрослом', en: 'about an adult' },
  family: { ru: 'о семье', en: 'about the family' },
}

export const fillerWords: Of<typeof fillers> = {
  specialist: { ru: 'заполняет специалист', en: 'filled in by a specialist' },
  parent: { ru: 'отвечает родитель', en: 'answered by a parent' },
}

/** What a scale is counted for. */
export const measureWords: Of<typeof measured> = {
  development: { ru: 'развитие', en: 'development' },
  scored: {
    ru: 'методика с порогом надёжного изменения',
    en: 'an instrument with a threshold of reliable change',
  },
  mood: { ru: 'эмоциональный фон', en: 'emotional background' },
  cognition: { ru: 'познавательная сфера', en: 'cognition' },
  newInterest: { ru: 'новый интерес', en: 'a new interest' },
  knowledge: { ru: 'знания родителя', en: 'the parent’s knowledge' },
  skills: { ru: 'практические умения родителя', en: 'the parent’s practical skills' },
  potential: { ru: 'потенциал семьи', en: 'the family’s potential' },
  lifeBetter: { ru: 'перемены в жизни семьи', en: 'changes in the family’s life' },
  strain: { ru: 'усталость родителя', en: 'the parent’s strain' },
  environment: { ru: 'условия дома', en: 'conditions at home' },
}

/** How a call of the psychologist ended. */
export const callOutcomeWords: Of<typeof callOutcomes> = {
  talked: { ru: 'поговорили', en: 'talked' },
  helpAgreed: { ru: 'договорились о помощи', en: 'help was agreed' },
  declined: { ru: 'родитель отказался от разговора', en: 'the parent declined' },
  notReached: { ru: 'не удалось дозвониться', en: 'could not be reached' },
}

type OwnRefusal =
  | (typeof assessmentRefusals)[number]
  | (typeof saveInstrument.refusals)[number]
  | 'already-reversed'
  | 'not-your-assessment'
  | 'already-closed'

/** Why an act of this module was refused, and what to do. */
export const refusalWords: Readonly<Record<OwnRefusal, Words>> = {
  'child-unknown': {
    ru: 'Выберите ребёнка из списка: такого среди ваших детей нет.',
    en: 'Choose the child from the list: there is no such child among yours.',
  },
  'instrument-unknown': {
    ru: 'Такой методики или такой её редакции у центра нет. Выберите методику из списка.',
    en: 'The centre has no such instrument, or not in this version. Choose it from the list.',
  },
  'form-unknown': {
    ru: 'Выберите вариант бланка из тех, что есть у методики.',
    en: 'Choose one of the forms that the instrument has.',
  },
  'date-in-future': {
    ru: 'Этот день ещё не наступил. Проверьте дату.',
    en: 'This day has not come yet. Check the date.',
  },
  'assessed-before-birth': {
    ru: 'В этот день ребёнок ещё не родился. Проверьте дату.',
    en: 'The child was not born yet on this day. Check the date.',
  },
  'assessed-after-death': {
    ru: 'Эта дата позже дня, отмеченного в карточке последним. Проверьте её.',
    en: 'This day is after the last one in the child’s card. Check it.',
  },
  'staff-unknown': { ru: 'Выберите специалиста.', en: 'Choose the specialist.' },
  'adult-unknown': {
    ru: 'Этого взрослого нет в семье ребёнка. Выберите другого или добавьте его в карточку.',
    en: 'This adult is not of the child’s family. Choose another or add them to the card.',
  },
  'adult-missing': { ru: 'Отметьте, кто из взрослых отвечал.', en: 'Say which adult answered.' },
  'answer-missing': { ru: 'Здесь нужен ответ.', en: 'This needs an answer.' },
  'answer-out-of-range': {
    ru: 'Такого ответа здесь нет. Выберите один из предложенных.',
    en: 'There is no such answer here. Choose one of those given.',
  },
  'answers-empty': { ru: 'Ответьте хотя бы на один вопрос.', en: 'Answer at least one question.' },
  'assessment-reused': {
    ru: 'Эта диагностика уже записана. Начните новую.',
    en: 'This examination is recorded already. Begin a new one.',
  },
  'already-reversed': {
    ru: 'Эту диагностику уже убрал или исправил кто-то другой.',
    en: 'Somebody has already taken back or corrected this examination.',
  },
  'not-your-assessment': {
    ru: 'Это диагностика коллеги: исправить её может он сам, координатор или заведующая.',
    en: 'This is a colleague’s examination: they, a coordinator or the head may correct it.',
  },
  'already-closed': {
    ru: 'Этот звонок уже отметил кто-то другой.',
    en: 'Somebody has already closed this call.',
  },
  'instrument-changed-meanwhile': {
    ru: 'Пока Вы правили методику, сохранили другую её редакцию. Откройте методику заново.',
    en: 'Another version was saved while you were editing. Open the instrument again.',
  },
  'items-missing': { ru: 'Добавьте хотя бы один вопрос.', en: 'Add at least one question.' },
  'item-repeated': {
    ru: 'Обозначение вопроса повторяется. Сделайте обозначения разными.',
    en: 'Two questions have the same id. Make them different.',
  },
  'options-missing': {
    ru: 'Дайте вопросу не меньше двух вариантов ответа, а числу — наименьшее и наибольшее значения.',
    en: 'Give the question at least two options, or the number its least and greatest values.',
  },
  'scale-repeated': {
    ru: 'Обозначение шкалы повторяется. Сделайте обозначения разными.',
    en: 'Two scales have the same id. Make them different.',
  },
  'scale-item-unknown': {
    ru: 'В шкалу входит вопрос, которого нет, повторный или без баллов. Проверьте её состав.',
    en: 'The scale has a question that is not there, comes twice or has no points. Check it.',
  },
  'scale-range-wrong': {
    ru: 'Границы шкалы не подходят к баллам её вопросов. Проверьте наименьшее и наибольшее значения и ступени.',
    en: 'The range of the scale does not fit its questions. Check its least and greatest values and its bands.',
  },
  'alarm-scale-unknown': {
    ru: 'Выберите шкалу, по которой ставится звонок психолога.',
    en: 'Choose the scale that makes a call of the psychologist.',
  },
}
