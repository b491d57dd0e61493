import type { OutputOf } from '#base/act.ts'
import type { desk } from '../../contract.ts'
import { issueHref, loanHref, returnHref, unitHref } from './hrefs.ts'

export type DeskCard = OutputOf<typeof desk>['columns'][number]['cards'][number]

/** Acts of the storekeeper by what the board calls them. */
const unitActs: Readonly<Partial<Record<DeskCard['next'], string>>> = { clean: 'clean', repair: 'repaired' }

/** Where the next act of a card of the board is done. */
export function hrefOf({ id, about, next, childId, unitId }: DeskCard): string {
  if (next === 'issue' && childId) return issueHref(childId, unitId ? [unitId] : [])
  if (next === 'takeBack' && unitId) return returnHref([unitId])
  if (next === 'checkIn') return `${loanHref(id)}?act=checkIn`
  if (about === 'request') return `/lending/requests/${id}`
  if (about === 'loan') return loanHref(id)
  return `${unitHref(id)}?act=${unitActs[next] ?? 'inspect'}`
}
