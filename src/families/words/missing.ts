// What a case lacks, and where it is mended.
import type { MissingPaper } from '../rules/missing.ts'
import type { Words } from './kinds.ts'

/** As a line of a card or of the counter says it. */
export const missingWords: Readonly<Record<MissingPaper, Words>> = {
  representative: { ru: 'нет законного представителя', en: 'no legal representative' },
  representativeDocument: {
    ru: 'не записан документ представителя',
    en: 'the representative’s document is not written down',
  },
  authority: {
    ru: 'не записаны полномочия представителя',
    en: 'the representative’s authority is not written down',
  },
  childDocument: { ru: 'не записан документ ребёнка', en: 'the child’s document is not written down' },
  statusDocument: {
    ru: 'не записан документ о статусе (МСЭ, ПМПК)',
    en: 'the document of a status is not written down',
  },
  processingConsent: {
    ru: 'нет согласия на обработку персональных данных',
    en: 'no consent to the processing of personal data',
  },
  consentScan: { ru: 'не приложен скан согласия', en: 'the scan of a consent is owed' },
  enrolmentOrder: { ru: 'нет приказа о зачислении', en: 'no order of enrolment' },
  dischargeOrder: { ru: 'нет приказа о снятии с обслуживания', en: 'no order of discharge' },
}
