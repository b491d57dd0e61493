// How long papers are kept, and since when they may be destroyed.
import { addDays, type LocalDate, localDate } from '#base/local-date.ts'

export interface Term {
  /** null: for ever. */
  readonly years: number | null
  readonly basis: string
}

const personalFile: Term = { years: 5, basis: 'личное дело: 5 лет после снятия с обслуживания' }
const journal: Term = { years: 5, basis: 'журналы: 5 лет' }
/** The term runs from the end of a loan, which comes at most a year after its paper: hence a year more. */
const loan: Term = { years: 6, basis: 'договоры пользования: 5 лет после окончания' }
const consent: Term = { years: 3, basis: 'согласия: 3 года после окончания действия' }
const permanent: Term = { years: null, basis: 'приказы и положения по основной деятельности: постоянно' }

/** Terms until the centre sets others, by template. Source: domain.md §6.4; the centre’s archivist confirms them. */
export const shippedTerms: Readonly<Record<string, Term>> = {
  loanApplication: loan,
  loanContract: loan,
  loanExtension: loan,
  rentalContract: loan,
  rentalExtension: loan,
  handoverActIssue: loan,
  handoverActReturn: loan,
  safetyBriefing: loan,
  inspectionAct: journal,
  writeOffAct: journal,
  stockTakeAct: journal,
  transferAct: journal,
  journalOfIssue: journal,
  equipmentList: journal,
  sanitationJournal: journal,
  briefingJournal: journal,
  applicationToService: personalFile,
  serviceContract: personalFile,
  serviceAct: personalFile,
  childCard: personalFile,
  enrolmentOrder: permanent,
  dischargeOrder: permanent,
  consentProcessing: consent,
  consentTransfer: consent,
  consentPhoto: consent,
  consentDissemination: consent,
  consentMessages: consent,
  destructionAct: { years: 3, basis: 'приказ Роскомнадзора № 179, п. 8: 3 года' },
  orderCreation: permanent,
  orderServiceRegulation: permanent,
  orderProject: permanent,
  orderCouncil: permanent,
  regulationService: permanent,
  regulationBrigade: permanent,
  regulationSchool: permanent,
  regulationLending: permanent,
}

/**
 * The last day whose papers may be destroyed today; null when they are kept for ever. Whole years are counted from the 1st of
 * January after the paper. Example: five years of a paper of 2020 end with 2025. Source: Росархив, перечень № 236.
 */
export const ripeUntil = ({ years }: Pick<Term, 'years'>, today: LocalDate): LocalDate | null =>
  years === null ? null : addDays(localDate(`${Number(today.slice(0, 4)) - years}-01-01`), -1)
