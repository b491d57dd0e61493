// What the codes of loans are called, Russian first, English beside it.
import type { causes } from '../contract.ts'
import type { callOutcomes } from '../contract/recall.ts'
import type { Of, Words } from './kinds.ts'

export const causeWords: Of<typeof causes> = {
  normalWear: { ru: 'обычный износ', en: 'normal wear' },
  borrower: { ru: 'случилось у семьи', en: 'happened at the family’s' },
  thirdParty: { ru: 'по вине других', en: 'somebody else’s doing' },
  unknown: { ru: 'неизвестно', en: 'unknown' },
}

const events: Readonly<Record<string, Words>> = {
  issued: { ru: 'Выдано', en: 'Handed out' },
  returned: { ru: 'Принято', en: 'Taken back' },
  extended: { ru: 'Срок продлён', en: 'The term was extended' },
  checkIn: { ru: 'Узнали, как пользуются', en: 'Asked how it is used' },
  paused: { ru: 'Срок приостановлен', en: 'The term was paused' },
  resumed: { ru: 'Срок снова идёт', en: 'The term goes on' },
  called: { ru: 'Позвонили семье', en: 'The family was called' },
  lost: { ru: 'Утрачено у семьи', en: 'Lost at the family’s' },
  settled: { ru: 'Закрыто', en: 'Settled' },
  undone: { ru: 'Отменено', en: 'Taken back' },
}

/** What happened in a loan, by the kind of its event. */
export const loanEventText = (kind: string, language: 'ru' | 'en'): string => events[kind]?.[language] ?? kind

export const usedWords: Readonly<Record<'daily' | 'sometimes' | 'no', Words>> = {
  daily: { ru: 'каждый день', en: 'every day' },
  sometimes: { ru: 'иногда', en: 'sometimes' },
  no: { ru: 'не пользуются', en: 'not used' },
}

/** What came of a call. */
export const callWords: Of<typeof callOutcomes> = {
  reached: { ru: 'дозвонились, предупредили', en: 'reached and told' },
  willReturn: { ru: 'обещали привезти', en: 'promised to bring it' },
  notReached: { ru: 'не дозвонились', en: 'nobody answered' },
}

export const fitsWords: Readonly<Record<'well' | 'outgrown' | 'badly', Words>> = {
  well: { ru: 'подходит', en: 'fits' },
  outgrown: { ru: 'вырос из него', en: 'outgrown' },
  badly: { ru: 'не подходит', en: 'does not fit' },
}
