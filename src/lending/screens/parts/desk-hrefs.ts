import type { OutputOf } from '#base/act.ts'
import type { desk } from '../../contract.ts'
import { arriveHref, counterHref, issueHref, loanHref, returnHref, sendHref, unitHref } from './hrefs.ts'

export type DeskCard = OutputOf<typeof desk>['columns'][number]['cards'][number]

/** Acts of the storekeeper by what the board calls them. */
const unitActs: Readonly<Partial<Record<DeskCard['next'], string>>> = { clean: 'clean', repair: 'repaired' }

/** What is done on the page of a loan, by what the board calls it. */
const loanActs: Readonly<Partial<Record<DeskCard['next'], string>>> = {
  checkIn: 'checkIn',
  remind: 'call',
  recallHome: 'call',
}

/** Acts that are done with a list of units, of which this is the first. */
const ofUnit: Readonly<Partial<Record<DeskCard['next'], (unitIds: readonly string[]) => string>>> = {
  takeBack: returnHref,
  arrive: arriveHref,
  sendBack: sendHref,
}

/** Acts that are done with the child, not on the page of what the card is about. */
function hrefWithChild({ next, childId, unitId }: DeskCard): string | null {
  if (!childId) return null
  if (next === 'issue') return issueHref(childId, unitId ? [unitId] : [])
  return next === 'nextSize' ? counterHref(childId) : null
}

/** Where the next act of a card of the board is done. */
export function hrefOf(card: DeskCard): string {
  const { id, about, next, unitId } = card
  const withChild = hrefWithChild(card)
  if (withChild) return withChild
  const withUnit = ofUnit[next]
  if (withUnit && unitId) return withUnit([unitId])
  if (about === 'request') return `/lending/requests/${id}`
  if (about === 'loan') return loanHref(id) + (loanActs[next] ? `?act=${loanActs[next]}` : '')
  return `${unitHref(id)}?act=${unitActs[next] ?? 'inspect'}`
}
