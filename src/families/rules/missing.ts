// Which papers a child's case lacks.
import type { LocalDate } from '#base/local-date.ts'

/** In the order in which a case is put together. */
export const missingPapers = [
  'representative',
  'representativeDocument',
  'authority',
  'childDocument',
  'statusDocument',
  'processingConsent',
  'consentScan',
  'enrolmentOrder',
  'dischargeOrder',
] as const
export type MissingPaper = (typeof missingPapers)[number]

/** What is known of a case on a day. */
export interface CaseFacts {
  readonly isDeceased: boolean
  readonly hasRepresentative: boolean
  /** Of one of the legal representatives. */
  readonly hasRepresentativeDocument: boolean
  readonly hasAuthority: boolean
  readonly hasChildDocument: boolean
  /** A certificate of МСЭ or a conclusion of ПМПК is not written down, though the status holds. */
  readonly owesStatusDocument: boolean
  /** In force on the day. */
  readonly hasProcessingConsent: boolean
  /** A consent in force whose scan was to follow, and has not. */
  readonly owesConsentScan: boolean
  /** The last enrolment; null before the first. */
  readonly enrolment: {
    readonly to: LocalDate | null
    readonly order: string
    readonly dischargeOrder: string
  } | null
}

const isLacking: Readonly<Record<MissingPaper, (facts: CaseFacts) => boolean>> = {
  representative: (facts) => !facts.hasRepresentative,
  representativeDocument: (facts) => facts.hasRepresentative && !facts.hasRepresentativeDocument,
  authority: (facts) => facts.hasRepresentative && !facts.hasAuthority,
  childDocument: (facts) => !facts.hasChildDocument,
  statusDocument: (facts) => facts.owesStatusDocument,
  processingConsent: (facts) => !facts.hasProcessingConsent,
  consentScan: (facts) => facts.owesConsentScan,
  enrolmentOrder: ({ enrolment }) => enrolment !== null && enrolment.order === '',
  dischargeOrder: () => false,
}

/**
 * What the case lacks on a day, in the order of {@link missingPapers}. Of a child whose service has ended it is the order of discharge
 * alone; of a child who is no longer alive nothing is asked.
 */
export function missingOf(facts: CaseFacts, on: LocalDate): MissingPaper[] {
  if (facts.isDeceased) return []
  const { enrolment } = facts
  if (enrolment !== null && enrolment.to !== null && enrolment.to < on)
    return enrolment.dischargeOrder === '' ? ['dischargeOrder'] : []
  return missingPapers.filter((one) => isLacking[one](facts))
}
