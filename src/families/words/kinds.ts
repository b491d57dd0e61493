// What the registry's codes are called, in a line of a card and in a form.
import type { z } from 'zod'
import type {
  barrierKindSchema,
  categoryKindSchema,
  consentForms,
  dischargeReasons,
  purposes,
  relationSchema,
  sexSchema,
  statusKindSchema,
} from '../contract.ts'

/** One text in both languages. */
export interface Words {
  readonly ru: string
  readonly en: string
}
type WordsOf<Code extends string> = Readonly<Record<Code, Words>>

export type StatusKind = z.output<typeof statusKindSchema>
export type CategoryKind = z.output<typeof categoryKindSchema>
export type BarrierKind = z.output<typeof barrierKindSchema>
export type Relation = z.output<typeof relationSchema>
export type Sex = z.output<typeof sexSchema>
export type Purpose = (typeof purposes)[number]
export type ConsentForm = (typeof consentForms)[number]
export type DischargeReason = (typeof dischargeReasons)[number]

/** A status as a chip or a cell says it. */
export const statusWords: WordsOf<StatusKind> = {
  disabledChild: { ru: 'ребёнок-инвалид', en: 'disabled child' },
  specialNeeds: { ru: 'ОВЗ', en: 'special educational needs' },
  severeMultiple: { ru: 'ТМНР', en: 'severe multiple impairments' },
  palliative: { ru: 'паллиативный статус', en: 'palliative care' },
}

/** A status as a form asks for it, with the paper it stands on. */
export const statusQuestions: WordsOf<StatusKind> = {
  disabledChild: { ru: 'Ребёнок-инвалид (справка МСЭ)', en: 'Disabled child (certificate)' },
  specialNeeds: { ru: 'ОВЗ (заключение ПМПК)', en: 'Special educational needs (commission’s conclusion)' },
  severeMultiple: {
    ru: 'ТМНР (тяжёлые множественные нарушения развития)',
    en: 'Severe multiple impairments',
  },
  palliative: { ru: 'Паллиативный статус (заключение врачебной комиссии)', en: 'Palliative care' },
}

export const categoryWords: WordsOf<CategoryKind> = {
  complete: { ru: 'полная', en: 'two parents' },
  singleParent: { ru: 'неполная', en: 'one parent' },
  substitute: { ru: 'замещающая', en: 'substitute family' },
  large: { ru: 'многодетная', en: 'large family' },
  lowIncome: { ru: 'малообеспеченная', en: 'low income' },
}

/** Why the family cannot come to the centre. */
export const barrierWords: WordsOf<BarrierKind> = {
  health: { ru: 'здоровье ребёнка', en: 'the child’s health' },
  distance: { ru: 'далеко', en: 'distance' },
  transport: { ru: 'нет транспорта', en: 'no transport' },
  careOfOthers: { ru: 'уход за другими в семье', en: 'care of others in the family' },
  unspecified: { ru: 'причина не указана', en: 'reason not given' },
}

export const relationWords: WordsOf<Relation> = {
  mother: { ru: 'мама', en: 'mother' },
  father: { ru: 'папа', en: 'father' },
  guardian: { ru: 'опекун', en: 'guardian' },
  fosterParent: { ru: 'приёмный родитель', en: 'foster parent' },
  adoptiveParent: { ru: 'усыновитель', en: 'adoptive parent' },
  grandmother: { ru: 'бабушка', en: 'grandmother' },
  grandfather: { ru: 'дедушка', en: 'grandfather' },
  sibling: { ru: 'брат или сестра', en: 'brother or sister' },
  other: { ru: 'близкий взрослый', en: 'another close adult' },
}

export const sexWords: WordsOf<Sex> = {
  male: { ru: 'мальчик', en: 'boy' },
  female: { ru: 'девочка', en: 'girl' },
}

export const purposeWords: WordsOf<Purpose> = {
  processing: { ru: 'обработка персональных данных', en: 'processing of personal data' },
  transferToPartners: { ru: 'передача сведений партнёрам', en: 'transfer to partners' },
  photoForWork: { ru: 'фото и видео для работы', en: 'photos and video for work' },
  dissemination: { ru: 'публикация (распространение)', en: 'publication' },
  messages: { ru: 'сообщения и напоминания', en: 'messages and reminders' },
}

export const consentFormWords: WordsOf<ConsentForm> = {
  paper: { ru: 'на бумаге', en: 'on paper' },
  paperScanLater: { ru: 'на бумаге, скан позже', en: 'on paper, scan to follow' },
  electronic: { ru: 'электронно', en: 'electronic' },
}

export const dischargeWords: WordsOf<DischargeReason> = {
  goalsReached: { ru: 'цели достигнуты', en: 'goals reached' },
  ownWish: { ru: 'по желанию семьи', en: 'the family’s wish' },
  moved: { ru: 'переезд', en: 'moved away' },
  otherCentre: { ru: 'перевод в другую организацию', en: 'moved to another centre' },
  turned18: { ru: 'исполнилось 18 лет', en: 'turned 18' },
  deceased: { ru: 'ребёнка не стало', en: 'the child has died' },
  other: { ru: 'другая причина', en: 'another reason' },
}
