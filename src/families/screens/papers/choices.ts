// Which papers of a case may be made now, and which of them are ticked at first.
import type { OutputOf } from '#base/act.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { papersOfChild } from '../../contract/papers.ts'
import { type CasePaper, purposeOf } from '../../rules/case-papers.ts'
import type { ChildData } from '../card/card-data.ts'

export type CasePapers = OutputOf<typeof papersOfChild>
export type ShownCasePaper = CasePapers['papers'][number]

/** In the order in which a family signs them. */
const shownOrder: readonly CasePaper[] = [
  'applicationToService',
  'consentProcessing',
  'consentPhoto',
  'consentMessages',
  'consentTransfer',
  'consentDissemination',
]

/** Nobody but the person who prints them knows what they are for. */
const needTelling: ReadonlySet<CasePaper> = new Set(['consentTransfer', 'consentDissemination'])

export interface PaperChoice {
  readonly paper: CasePaper
  readonly isTicked: boolean
  /** The day of a copy that waits for its signature. */
  readonly waitingSince: LocalDate | null
}

/** The application until there is one, and each consent that is not in force. */
export function paperChoices({ papers }: CasePapers, consents: ChildData['consents']): PaperChoice[] {
  const standing = papers.filter(({ isVoided }) => !isVoided)
  const isInForce = (paper: CasePaper): boolean =>
    (consents ?? []).some((one) => one.isInForce && one.purpose === purposeOf[paper])
  return shownOrder.flatMap((paper) => {
    const made = standing.filter(({ template }) => template === paper)
    if (purposeOf[paper] ? isInForce(paper) : made.length > 0) return []
    const waitingSince = made.find(({ isRecorded }) => isRecorded === false)?.day ?? null
    return { paper, isTicked: waitingSince === null && !needTelling.has(paper), waitingSince }
  })
}
