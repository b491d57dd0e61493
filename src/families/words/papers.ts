// What the papers of a child's case are called.
import type { CasePaper } from '../rules/case-papers.ts'
import type { OrderKind } from '../rules/orders.ts'
import type { Words } from './kinds.ts'

/** As a tick of «Сделать бумаги» says it. */
export const casePaperWords: Readonly<Record<CasePaper, Words>> = {
  applicationToService: { ru: 'Заявление о приёме на обслуживание', en: 'Application to the service' },
  consentProcessing: {
    ru: 'Согласие на обработку персональных данных',
    en: 'Consent to the processing of personal data',
  },
  consentPhoto: {
    ru: 'Согласие на фото и видео для работы специалистов',
    en: 'Consent to photos and video for work',
  },
  consentMessages: { ru: 'Согласие на сообщения и напоминания', en: 'Consent to messages and reminders' },
  consentTransfer: {
    ru: 'Согласие на передачу данных организации-партнёру',
    en: 'Consent to the transfer of data to a partner',
  },
  consentDissemination: {
    ru: 'Согласие на публикацию (распространение)',
    en: 'Consent to publication',
  },
}

export const orderWords: Readonly<Record<OrderKind, Words>> = {
  enrolment: { ru: 'Приказ о зачислении', en: 'Order of enrolment' },
  discharge: { ru: 'Приказ о снятии с обслуживания', en: 'Order of discharge' },
}

/** Forms of service, as an order says them. Source: 442-ФЗ, art. 19. */
export const serviceForms: readonly Words[] = [
  { ru: 'на дому', en: 'at home' },
  { ru: 'полустационарная', en: 'semi-stationary' },
  { ru: 'на дому и полустационарная', en: 'at home and semi-stationary' },
]
