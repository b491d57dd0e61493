import type { I18n } from '@lingui/core'
import type { DeskCard } from './desk-hrefs.ts'

/** The next act of a card of the board, as a verb. */
export function verbOf(i18n: I18n, next: DeskCard['next']): string {
  const verbs: Record<DeskCard['next'], string> = {
    screen: i18n._('Look through'),
    offer: i18n._('Offer it'),
    call: i18n._('Call'),
    remind: i18n._('Call'),
    prepare: i18n._('Prepare it'),
    issue: i18n._('Hand it out'),
    takeBack: i18n._('Take it back'),
    checkIn: i18n._('Ask how it goes'),
    nextSize: i18n._('Find the next size'),
    inspect: i18n._('Inspect'),
    clean: i18n._('Cleaned'),
    repair: i18n._('Back from repair'),
    recallHome: i18n._('Call and recall'),
    arrive: i18n._('Receive'),
    sendBack: i18n._('Send back'),
  }
  return verbs[next]
}
