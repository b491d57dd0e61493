// What the codes of units are called, Russian first, English beside it.
import type {
  claimKinds,
  conditions,
  homes,
  hygieneStates,
  lifecycles,
  technicalStates,
  unitActs,
  unlendableReasons,
} from '../contract/unit.ts'
import type { reportAbouts } from '../contract/label.ts'
import type { Of, Words } from './kinds.ts'

export const lifecycleWords: Of<typeof lifecycles> = {
  draft: { ru: 'не принята на учёт', en: 'not taken into the books yet' },
  inService: { ru: 'на учёте', en: 'in service' },
  retiring: { ru: 'готовится к списанию', en: 'to be written off' },
  writtenOff: { ru: 'списана', en: 'written off' },
}

export const hygieneWords: Of<typeof hygieneStates> = {
  clean: { ru: 'чистая', en: 'clean' },
  dirty: { ru: 'ждёт обработки', en: 'waits for cleaning' },
  inCleaning: { ru: 'на обработке', en: 'being cleaned' },
  quarantined: { ru: 'в карантине', en: 'in quarantine' },
}

export const technicalWords: Of<typeof technicalStates> = {
  ok: { ru: 'исправна', en: 'in order' },
  restricted: { ru: 'исправна с ограничением', en: 'in order with a restriction' },
  faulty: { ru: 'неисправна', en: 'faulty' },
  recalled: { ru: 'отозвана изготовителем', en: 'recalled by the maker' },
}

export const conditionWords: Of<typeof conditions> = {
  new: { ru: 'новая', en: 'new' },
  good: { ru: 'хорошее', en: 'good' },
  fair: { ru: 'есть следы использования', en: 'signs of use' },
  needsRepair: { ru: 'нужен ремонт', en: 'needs repair' },
  unusable: { ru: 'пользоваться нельзя', en: 'cannot be used' },
}

export const homeWords: Of<typeof homes> = {
  lending: { ru: 'пункт проката', en: 'lending point' },
  room: { ru: 'кабинет', en: 'a room' },
  brigade: { ru: 'бригада', en: 'the brigade' },
  specialist: { ru: 'специалист', en: 'a specialist' },
}

export const claimWords: Of<typeof claimKinds> = {
  hold: { ru: 'отложена для семьи', en: 'kept for a family' },
  loan: { ru: 'у семьи', en: 'with a family' },
  service: { ru: 'в ремонте', en: 'in repair' },
  transfer: { ru: 'в пути', en: 'on its way' },
  missing: { ru: 'не найдена', en: 'missing' },
}

/** What is told by a label. */
export const reportWords: Of<typeof reportAbouts> = {
  found: { ru: 'нашлась', en: 'it was found' },
  broken: { ru: 'сломалась', en: 'it is broken' },
}

/** Why a unit cannot be handed out now. */
export const reasonWords: Of<typeof unlendableReasons> = {
  draft: { ru: 'не принята на учёт', en: 'not taken into the books yet' },
  retiring: { ru: 'готовится к списанию', en: 'to be written off' },
  writtenOff: { ru: 'списана', en: 'written off' },
  onHold: { ru: 'отложена для семьи', en: 'kept for a family' },
  onLoan: { ru: 'у семьи', en: 'with a family' },
  inService: { ru: 'в ремонте', en: 'in repair' },
  inTransfer: { ru: 'в пути', en: 'on its way' },
  missing: { ru: 'не найдена', en: 'missing' },
  dirty: { ru: 'ждёт обработки', en: 'waits for cleaning' },
  inCleaning: { ru: 'на обработке', en: 'being cleaned' },
  quarantined: { ru: 'в карантине', en: 'in quarantine' },
  faulty: { ru: 'неисправна', en: 'faulty' },
  recalled: { ru: 'отозвана изготовителем', en: 'recalled by the maker' },
  restricted: { ru: 'есть ограничение', en: 'has a restriction' },
  incomplete: { ru: 'не хватает частей', en: 'parts are missing' },
  checkOverdue: { ru: 'просрочен осмотр', en: 'its check is overdue' },
  endOfLife: { ru: 'вышел срок службы', en: 'past its service life' },
  notForLending: { ru: 'не для проката', en: 'not for lending' },
}

/** Verbs of the storekeeper. */
export const unitActWords: Of<typeof unitActs> = {
  startCleaning: { ru: 'Начать обработку', en: 'Begin cleaning' },
  clean: { ru: 'Обработана', en: 'Cleaned' },
  quarantine: { ru: 'В карантин', en: 'Quarantine' },
  inspect: { ru: 'Осмотреть', en: 'Inspect' },
  fail: { ru: 'Записать неисправность', en: 'Record a fault' },
  sendToRepair: { ru: 'Отдать в ремонт', en: 'Send to repair' },
  repaired: { ru: 'Принять из ремонта', en: 'Back from repair' },
  restrict: { ru: 'Ограничить', en: 'Restrict' },
  liftRestriction: { ru: 'Снять ограничение', en: 'Lift the restriction' },
  miss: { ru: 'Не найдена', en: 'It is missing' },
  find: { ru: 'Нашлась', en: 'It is found' },
  retire: { ru: 'Готовить к списанию', en: 'Prepare to write off' },
}

const events: Readonly<Record<string, Words>> = {
  received: { ru: 'Принята на учёт', en: 'Taken into the books' },
  cleaningBegun: { ru: 'Обработка начата', en: 'Cleaning begun' },
  cleaned: { ru: 'Обработана', en: 'Cleaned' },
  quarantined: { ru: 'Отправлена в карантин', en: 'Put into quarantine' },
  inspected: { ru: 'Осмотрена', en: 'Inspected' },
  failed: { ru: 'Записана неисправность', en: 'A fault was recorded' },
  sentToRepair: { ru: 'Отдана в ремонт', en: 'Sent to repair' },
  repaired: { ru: 'Принята из ремонта', en: 'Back from repair' },
  recalled: { ru: 'Отозвана изготовителем', en: 'Recalled by the maker' },
  restricted: { ru: 'Ограничена', en: 'Restricted' },
  freed: { ru: 'Ограничение снято', en: 'The restriction was lifted' },
  missed: { ru: 'Не найдена', en: 'Went missing' },
  found: { ru: 'Нашлась', en: 'Found' },
  moved: { ru: 'Перемещена', en: 'Moved' },
  transferred: { ru: 'Отправлена в другой пункт', en: 'Sent to another point' },
  transferCancelled: { ru: 'Перемещение отменено', en: 'The transfer was called off' },
  arrived: { ru: 'Принята в пункте', en: 'Received at the point' },
  used: { ru: 'Использована на занятии', en: 'Used in a session' },
  spent: { ru: 'Израсходовано', en: 'Spent' },
  retiring: { ru: 'Готовится к списанию', en: 'To be written off' },
  writtenOff: { ru: 'Списана', en: 'Written off' },
  labelled: { ru: 'Наклеена другая этикетка', en: 'Another label was stuck on' },
  issued: { ru: 'Выдана', en: 'Handed out' },
  returned: { ru: 'Принята от семьи', en: 'Taken back' },
  lost: { ru: 'Утрачена у семьи', en: 'Lost at the family’s' },
}

/** What happened to a unit, by the kind of its event. */
export const unitEventText = (kind: string, language: 'ru' | 'en'): string => events[kind]?.[language] ?? kind
