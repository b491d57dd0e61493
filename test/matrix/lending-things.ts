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

/** A unit that is lent, one that is free, and a request for their kind. */
async function lentOf(post: Place, borrower: Borrower) {
  const { kindId, unitIds } = await equipment(post, 2)
  const [freeUnitId, lentUnitId] = unitIds as [string, string]
  const { loanId, lineId, inventoryNumber } = await lent(post, borrower, lentUnitId)
  const { requestId } = await asked(post, borrower, kindId)
  const freeInventoryNumber = numberOf(freeUnitId)
  return { kindId, freeUnitId, lentUnitId, loanId, lineId, inventoryNumber, freeInventoryNumber, requestId }
}

async function reportOf(post: Place, borrower: Borrower) {
  const { unitIds } = await equipment(post, 1)
  const [unitId] = unitIds as [string]
  await lent(post, borrower, unitId)
  return { reportId: await toldByLabel(post, unitId) }
}

async function bookedUnitOf(post: Place, borrower: Borrower) {
  const booked = await equipment(post, 1)
  const { requestId } = await bookedOf(post, borrower, booked)
  return { bookedRequestId: requestId, bookedUnitId: booked.unitIds[0]! }
}

/** Things of the lending point, each by the names of what it gives. */
export const lendingParts = [
  {
    gives: [
      'kindId',
      'freeUnitId',
      'lentUnitId',
      'loanId',
      'lineId',
      'inventoryNumber',
      'freeInventoryNumber',
      'requestId',
    ],
    make: lentOf,
  },
  {
    gives: ['offeredRequestId'],
    make: async (post: Place, borrower: Borrower) => ({
      offeredRequestId: (await offeredOf(post, borrower, await equipment(post, 1))).requestId,
    }),
  },
  { gives: ['bookedRequestId', 'bookedUnitId'], make: bookedUnitOf },
  {
    gives: ['otherKindId'],
    make: async (post: Place) => ({ otherKindId: (await equipment(post, 0)).kindId }),
  },
  { gives: ['roomUnitId'], make: async (post: Place) => ({ roomUnitId: (await forSessions(post)).unitId }) },
  { gives: ['kitId', 'spareUnitId'], make: kitted },
  {
    gives: ['materialId'],
    make: async (post: Place) => ({ materialId: await attached(post, (await equipment(post, 0)).kindId) }),
  },
  { gives: ['reportId'], make: reportOf },
  { gives: ['stockTakeId', 'closedStockTakeId'], make: stockTakesOf },
  { gives: ['pointId', 'transferId', 'travellingUnitId'], make: travelling },
] as const
