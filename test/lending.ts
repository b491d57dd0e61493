// Makes equipment, requests and loans in a test's centre through the program's own acts.
import { randomUUID } from 'node:crypto'
import type { issue } from '#lending/contract.ts'
import type { saveKind } from '#lending/contract/kind.ts'
import { handing } from '#lending/service/issue.ts'
import { save } from '#lending/service/kinds.ts'
import { save as saveKit } from '#lending/service/kits.ts'
import { add as addMaterial } from '#lending/service/materials.ts'
import { answering, offering, preparing } from '#lending/service/offers.ts'
import { save as savePoint } from '#lending/service/points.ts'
import { list as reports } from '#lending/service/reports.ts'
import { asking, screening } from '#lending/service/requests.ts'
import { closing, starting } from '#lending/service/stock-take.ts'
import { sending } from '#lending/service/transfers.ts'
import { giving } from '#lending/service/unit-work.ts'
import { told } from '#lending/service/stranger.ts'
import { add } from '#lending/service/units.ts'
import { open as openUnit } from '#lending/service/units-read.ts'
import type { z } from 'zod'
import { command, good, query } from './centre.ts'
import type { Place } from './people.ts'

export interface Borrower {
  readonly childId: string
  readonly adultId: string
}

export interface Equipment {
  readonly kindId: string
  readonly unitIds: readonly string[]
}

/** A kind and some units of it. What is not given is a toy without limits. */
export async function equipment(
  { program, head }: Place,
  units: number,
  given: Partial<z.input<typeof saveKind.input>> = {},
): Promise<Equipment> {
  const kindId = randomUUID()
  const kind = { kindId, name: `Набор ${kindId}`, category: 'toys' as const, risk: 'low' as const, ...given }
  good(await command(program, head, save, kind))
  const unitIds = Array.from({ length: units }, () => randomUUID())
  for (const unitId of unitIds)
    good(await command(program, head, add, { unitId, kindId, inventoryNumber: numberOf(unitId) }))
  return { kindId, unitIds }
}

export const numberOf = (unitId: string): string => `БП-${unitId.slice(0, 13)}`

/** A unit given to a room, or to one of the staff; with a `quantity` it is one that is used up. */
export async function forSessions(
  { program, head }: Place,
  given: { readonly staffId?: string; readonly quantity?: number } = {},
): Promise<{ unitId: string }> {
  const { staffId = null, quantity = null } = given
  const isConsumable = quantity !== null
  const { kindId } = await equipment({ program, head } as Place, 0, { isConsumable })
  const unitId = randomUUID()
  good(await command(program, head, add, { unitId, kindId, inventoryNumber: numberOf(unitId), quantity }))
  const home = staffId ? ('specialist' as const) : ('room' as const)
  good(await command(program, head, giving, { unitId, home, staffId, day: '2026-05-05' }))
  return { unitId }
}

type Issue = z.input<typeof issue.input>

/** Right arguments of an issue. */
export const anIssue = (
  { childId, adultId }: Borrower,
  unitIds: readonly string[],
  given: Partial<Issue> = {},
): Issue => ({
  loanId: randomUUID(),
  childId,
  adultId,
  lines: unitIds.map((unitId) => ({ lineId: randomUUID(), unitId })),
  day: '2026-05-05',
  isBriefingSigned: true,
  ...given,
})

/** Hands a unit of low risk out. */
export async function lent(
  { program, head }: Place,
  borrower: Borrower,
  unitId: string,
  given: Partial<Issue> = {},
): Promise<{ loanId: string; lineId: string; inventoryNumber: string; dueOn: string }> {
  const sent = anIssue(borrower, [unitId], given)
  const { dueOn } = good(await command(program, head, handing, sent))
  return { loanId: sent.loanId, lineId: sent.lines[0]!.lineId, inventoryNumber: numberOf(unitId), dueOn }
}

/** A request that stands in the queue, at version 2. */
export async function asked(
  { program, head }: Place,
  { childId, adultId }: Borrower,
  kindId: string,
  given: { readonly day?: string; readonly needTier?: number; readonly neededBy?: string } = {},
): Promise<{ requestId: string }> {
  const requestId = randomUUID()
  const { day = '2026-05-04', needTier = 0, ...more } = given
  const sent = { requestId, childId, adultId, kindId, purpose: 'trial' as const, day, ...more }
  good(await command(program, head, asking, sent))
  const tierReason = needTier > 0 ? 'решение совета' : ''
  good(await command(program, head, screening, { requestId, base: 1, needTier, tierReason }))
  return { requestId }
}

/** The same with a unit of the kind offered, at version 3. */
export async function offered(
  place: Place,
  borrower: Borrower,
  { kindId, unitIds }: Equipment,
): Promise<{ requestId: string }> {
  const made = await asked(place, borrower, kindId)
  good(await command(place.program, place.head, offering, { unitId: unitIds[0]! }))
  return made
}

/** The same with the offer accepted, at version 4. */
export async function booked(
  place: Place,
  borrower: Borrower,
  given: Equipment,
): Promise<{ requestId: string }> {
  const made = await offered(place, borrower, given)
  const answer = { requestId: made.requestId, base: 3, answer: 'accepted' as const }
  good(await command(place.program, place.head, answering, answer))
  return made
}

/** Another point. */
export async function aPoint({ program, head }: Place, name?: string): Promise<string> {
  const pointId = randomUUID()
  good(await command(program, head, savePoint, { pointId, name: name ?? `Пункт ${pointId}` }))
  return pointId
}

/** A unit on its way to another point. */
export async function travelling(place: Place): Promise<{
  pointId: string
  transferId: string
  travellingUnitId: string
}> {
  const [pointId, transferId] = [await aPoint(place), randomUUID()]
  const { unitIds } = await equipment(place, 1)
  const sent = { transferId, unitIds: [...unitIds], toPointId: pointId, day: '2026-05-04' }
  good(await command(place.program, place.head, sending, sent))
  return { pointId, transferId, travellingUnitId: unitIds[0]! }
}

/** A stock-taking that is open, and one that was closed. */
export async function stockTakings({ program, head }: Place): Promise<{
  stockTakeId: string
  closedStockTakeId: string
}> {
  const [closedStockTakeId, stockTakeId] = [randomUUID(), randomUUID()]
  const day = '2026-05-05'
  good(await command(program, head, starting, { stockTakeId: closedStockTakeId, day }))
  good(await command(program, head, closing, { stockTakeId: closedStockTakeId, day, markMissing: false }))
  good(await command(program, head, starting, { stockTakeId, day }))
  return { stockTakeId, closedStockTakeId }
}

/** The same with the unit prepared, at version 5. */
export async function prepared(
  place: Place,
  borrower: Borrower,
  given: Equipment,
  partsSeen: readonly string[] = [],
): Promise<{ requestId: string }> {
  const made = await booked(place, borrower, given)
  const { requestId } = made
  const ready = {
    requestId,
    base: 4,
    unitId: given.unitIds[0]!,
    partsSeen: [...partsSeen],
    isTried: true as const,
  }
  good(await command(place.program, place.head, preparing, ready))
  return made
}

/** A kit of two units, and a unit of the same kind that is of none. */
export async function kitted(place: Place): Promise<{ kitId: string; spareUnitId: string }> {
  const { unitIds } = await equipment(place, 3)
  const kitId = randomUUID()
  const kit = { kitId, name: `Комплект ${kitId}`, unitIds: unitIds.slice(1) }
  good(await command(place.program, place.head, saveKit, kit))
  return { kitId, spareUnitId: unitIds[0]! }
}

/** Told by a stranger who scanned the label of a unit. */
export async function toldByLabel({ program, head }: Place, unitId: string): Promise<string> {
  const { label } = good(await query(program, head, openUnit, { unitId }))
  good(await told(program, { label, about: 'broken', message: 'скрипит', contact: '' }))
  return good(await query(program, head, reports, { unitId })).reports[0]!.id
}

const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** A photo of a kind. */
export async function attached({ program, head }: Place, kindId: string): Promise<string> {
  const materialId = randomUUID()
  const photo = { materialId, kindId, what: 'photo' as const, title: 'Общий вид', base64: onePixel }
  good(await command(program, head, addMaterial, photo))
  return materialId
}
