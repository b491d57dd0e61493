import type { I18n } from '@lingui/core'
import type { OutputOf } from '#base/act.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { Period } from '#base/period.ts'
import type { freezes, frozenReport } from '../../contract/freeze.ts'

export type Freeze = OutputOf<typeof freezes>['freezes'][number]
/** A figure that is another one today. */
export type Change = OutputOf<typeof frozenReport>['changes'][number]

/** «Месячный»: what a frozen report is of. */
export const kindText = (i18n: I18n, kind: Freeze['kind']): string =>
  ({
    month: i18n._('Monthly report'),
    quarter: i18n._('Quarterly report'),
    year: i18n._('Yearly report'),
    practice: i18n._('Final report of the practice'),
  })[kind]

/** Reads days that came from the server as the period they are. */
export const periodOfFreeze = ({ from, to }: Freeze): Period => ({
  from: from as LocalDate,
  to: to as LocalDate,
})

/** The latest freeze of exactly these days; `undefined` where they were never frozen. */
export const freezeOf = (list: readonly Freeze[], { from, to }: Period): Freeze | undefined =>
  list.find((one) => one.from === from && one.to === to)
