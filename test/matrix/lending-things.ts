// What the cells of the lending point are aimed at.
import {
  asked,
  attached,
  booked as bookedOf,
  type Borrower,
  equipment,
  forSessions,
  kitted,
  lent,
  numberOf,
  offered as offeredOf,
  stockTakings,
  toldByLabel,
  travelling,
} from '../lending.ts'
import type { Place } from '../people.ts'

type StockTakes = Awaited<ReturnType<typeof stockTakings>>
const stockTakes = new Map<string, Promise<StockTakes>>()

/** A centre has one stock-taking open at a time. */
function stockTakesOf(place: Place): Promise<StockTakes> {
  const { centreId } = place.head
  const made = stockTakes.get(centreId) ?? stockTakings(place)
  stockTakes.set(centreId, made)
  return made
}

/** A loan, a unit that is free, and requests at each step before an issue. */
export async function lendingOf(post: Place, borrower: Borrower) {
  const { kindId, unitIds } = await equipment(post, 2)
  const [freeUnitId, lentUnitId] = unitIds as [string, string]
  const { loanId, lineId, inventoryNumber } = await lent(post, borrower, lentUnitId)
  const { requestId } = await asked(post, borrower, kindId)
  const offered = await equipment(post, 1)
  const { requestId: offeredRequestId } = await offeredOf(post, borrower, offered)
  const booked = await equipment(post, 1)
  const { requestId: bookedRequestId } = await bookedOf(post, borrower, booked)
  const { kindId: otherKindId } = await equipment(post, 0)
  const room = await forSessions(post)
  const { kitId, spareUnitId } = await kitted(post)
  return {
    kitId,
    spareUnitId,
    materialId: await attached(post, kindId),
    reportId: await toldByLabel(post, lentUnitId),
    kindId,
    freeUnitId,
    lentUnitId,
    roomUnitId: room.unitId,
    inventoryNumber,
    freeInventoryNumber: numberOf(freeUnitId),
    loanId,
    lineId,
    ...(await stockTakesOf(post)),
    requestId,
    offeredRequestId,
    bookedRequestId,
    bookedUnitId: booked.unitIds[0]!,
    otherKindId,
    ...(await travelling(post)),
  }
}
