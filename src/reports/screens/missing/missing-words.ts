import type { I18n } from '@lingui/core'
import type { MissingKind } from './mend.ts'

export interface MissingWords {
  readonly title: string
  /** What the report loses by it. */
  readonly why: string
  readonly verb: string
  /** What the day beside a name is. */
  readonly dayOf: (day: string) => string
}

/** What is missing, what the report loses by it, and the verb that mends it. */
export function missingWords(i18n: I18n): Readonly<Record<MissingKind, MissingWords>> {
  const served = (day: string): string => i18n._('first service {day}', { day })
  const bare = (day: string): string => day
  return {
    baselineMissing: {
      title: i18n._('No examination at the start'),
      why: i18n._('Without it there is nothing to compare the end with: the child stays “not assessed”.'),
      verb: i18n._('Examine'),
      dayOf: served,
    },
    finalMissing: {
      title: i18n._('No examination at the end'),
      why: i18n._('In the conservative share such a child counts as not improved.'),
      verb: i18n._('Examine'),
      dayOf: served,
    },
    surveyMissing: {
      title: i18n._('The family has not answered the closing question'),
      why: i18n._('A family that has not answered stays in the denominator.'),
      verb: i18n._('Write the answer down'),
      dayOf: served,
    },
    programmeOpen: {
      title: i18n._('The programme’s term is over, and it is not closed'),
      why: i18n._('The outcome of an open programme is not in the report.'),
      verb: i18n._('Close the programme'),
      dayOf: (day) => i18n._('was to end {day}', { day }),
    },
    ratingMissing: {
      title: i18n._('A goal without its final rating'),
      why: i18n._('Without ratings of all goals the programme gives no T.'),
      verb: i18n._('Rate the goals'),
      dayOf: (day) => i18n._('ended {day}', { day }),
    },
    serviceUnclassified: {
      title: i18n._('A service without its type by law 442'),
      why: i18n._('In the quarterly table it stands in the line “to be classified”.'),
      verb: i18n._('Give the type'),
      dayOf: (day) => i18n._('given since {day}', { day }),
    },
    minutesMissing: {
      title: i18n._('A service without its length'),
      why: i18n._('It counts as a service, its minutes do not.'),
      verb: i18n._('Correct the record'),
      dayOf: bare,
    },
    sexMissing: {
      title: i18n._('Sex is not given'),
      why: i18n._('The breakdown by sex shows the child as “not given”.'),
      verb: i18n._('Complete the card'),
      dayOf: served,
    },
    settlementMissing: {
      title: i18n._('Where the family lives is not given'),
      why: i18n._('The breakdown by settlement shows the child as “not given”.'),
      verb: i18n._('Complete the card'),
      dayOf: served,
    },
  }
}
