import type { I18n } from '@lingui/core'
import type { DeskCard } from './desk-hrefs.ts'

/** The next act of a card of the board, as a verb. */
export function verbOf(i18n: I18n, next: DeskCard['next']): string {
  switch (next) {
    case 'screen':
      return i18n._('Look through')
    case 'offer':
      return i18n._('Offer it')
    case 'call':
    case 'remind':
      return i18n._('Call')
    case 'prepare':
      return i18n._('Prepare it')
    case 'issue':
      return i18n._('Hand it out')
    case 'takeBack':
      return i18n._('Take it back')
    case 'checkIn':
      return i18n._('Ask how it goes')
    case 'inspect':
      return i18n._('Inspect')
    case 'clean':
      return i18n._('Cleaned')
    case 'repair':
      return i18n._('Back from repair')
    case 'recallHome':
      return i18n._('Call and recall')
  }
}
