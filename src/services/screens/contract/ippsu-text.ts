import type { I18n } from '@lingui/core'
import type { LocalDate } from '#base/local-date.ts'
import { dateText } from '#ui/format.ts'

interface Ippsu {
  readonly ippsuNumber: string
  readonly ippsuDay: LocalDate | null
}

/** «ИППСУ № 17-И от 15.01.2026», of what is known; '' for nothing. */
export function ippsuText(i18n: I18n, { ippsuNumber: number, ippsuDay }: Ippsu): string {
  const day = ippsuDay && dateText(ippsuDay)
  if (number && day) return i18n._('ИППСУ No. {number} of {day}', { number, day })
  if (number) return i18n._('ИППСУ No. {number}', { number })
  return day ? i18n._('ИППСУ of {day}', { day }) : ''
}
