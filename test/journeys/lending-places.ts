// What journeys look at beside the desk: points with their terms, what travels between them, labels, an act to sign.
import { uuidv7 } from '#base/id.ts'
import { labelOf } from '#lending/rules/label.ts'
import { type LendingPoint, lendingPoint } from './lending-point.ts'
import { ask, type Person, post } from './person.ts'

interface LendingPlaces extends LendingPoint {
  readonly pointId: string
  /** A unit on its way to the second point of the demonstration. */
  readonly onWay: string
}

interface Point {
  readonly id: string
  readonly isFirst: boolean
  readonly terms: readonly unknown[]
}

interface Transfer {
  readonly units: readonly { readonly unitId: string; readonly isOnWay: boolean }[]
}

/** The point where a kind is lent for money; the first who asks sets its terms. */
async function termsAt({ context }: Person, kindId: string): Promise<string> {
  const { points } = (await ask(context, 'lending.points')) as { points: Point[] }
  const point = points.find(({ isFirst }) => !isFirst)!
  const terms = { regime: 'tariff', tariff_kopecks_a_day: 50_00 }
  if (point.terms.length === 0)
    await post(context, 'lending.setPointTerms', { pointId: point.id, kindId, terms })
  return point.id
}

export async function lendingPlaces(person: Person): Promise<LendingPlaces> {
  const point = await lendingPoint(person)
  const { transfers } = (await ask(person.context, 'lending.transfers')) as { transfers: Transfer[] }
  const onWay = transfers.flatMap(({ units }) => units).find(({ isOnWay }) => isOnWay)!
  return { ...point, pointId: await termsAt(person, point.kindId), onWay: onWay.unitId }
}

/** An act of issue that waits for a signature; the first who asks makes it. */
export async function actToSign({ context }: Person, loanId: string): Promise<void> {
  const asked = { aboutId: loanId }
  const { papers } = (await ask(context, 'papers.papers', asked)) as { papers: { template: string }[] }
  if (papers.some(({ template }) => template === 'handoverActIssue')) return
  const paperId = uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
  await post(context, 'lending.makePaper', { paperId, paper: 'handoverActIssue', ...asked })
}

export const labelPath = (unitId: string): string => `/found/${labelOf(unitId)}`

/** Screens about places and ways, by the names of their pictures. */
export const placeScreens = (known: LendingPlaces): Readonly<Record<string, string>> => ({
  organisation: '/settings/organisation',
  'lending-settings': '/settings/lending',
  'lending-point': `/settings/lending/${known.pointId}`,
  'lending-transfers': '/lending/transfers',
  'lending-send': `/lending/transfers/new?units=${known.units.free}`,
  'lending-arrive': `/lending/transfers/arrive?units=${known.onWay}`,
  'lending-waiting': '/lending/waiting',
  'lending-labels-empty': '/lending/labels?empty=1',
  'lending-found': labelPath(known.units.free),
  'families-orders': '/families/orders',
  'families-documents': `/families/${known.childId}/documents`,
})
