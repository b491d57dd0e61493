// The act of a month: what was delivered under a contract, and what it comes to.
import type { LocalDate } from '#base/local-date.ts'
import type { Period } from '#base/period.ts'
import { holdsOn, type Term } from './contract.ts'

export interface ActLine {
  readonly serviceId: string
  readonly name: string
  /** How often it was delivered. */
  readonly count: number
  /** Whether the contract names it. */
  readonly isAgreed: boolean
  /** Of the contract; null where nothing is paid: a free contract, or a service that it does not name. */
  readonly tariff_kopecks: number | null
}

/** How often a service was delivered on the days of a contract. */
interface Delivered {
  readonly serviceId: string
  readonly name: string
  readonly count: number
}

/** So often a service on a day. */
interface DeliveredOnDay {
  readonly service_id: string
  readonly day: LocalDate
  readonly count: number
}

/** How often each service was delivered on the days of a period on which a contract held. */
export function deliveredUnder(
  term: Term,
  { from, to }: Period,
  rows: readonly DeliveredOnDay[],
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { service_id, day, count } of rows)
    if (from <= day && day <= to && holdsOn(term, day))
      counts.set(service_id, (counts.get(service_id) ?? 0) + count)
  return counts
}

/** How much was delivered on days on which none of these contracts held. */
export const deliveredOutside = (terms: readonly Term[], rows: readonly DeliveredOnDay[]): number =>
  rows
    .filter(({ day }) => !terms.some((term) => holdsOn(term, day)))
    .reduce((sum, { count }) => sum + count, 0)

interface Terms {
  readonly price: 'free' | 'tariff'
  readonly services: readonly { readonly serviceId: string; readonly tariff_kopecks: number | null }[]
}

/**
 * The lines of an act, in the order of the contract, services that it does not name last. These are shown and never charged: a family
 * pays for what it agreed to. The tariff is the contract’s, so that a later change of the catalogue changes no act. Source: 442-ФЗ art. 17.
 */
export function actLines(terms: Terms, delivered: readonly Delivered[]): ActLine[] {
  const placeOf = ({ serviceId }: Delivered): number => {
    const place = terms.services.findIndex((one) => one.serviceId === serviceId)
    return place === -1 ? terms.services.length : place
  }
  return delivered
    .toSorted((a, b) => placeOf(a) - placeOf(b) || a.name.localeCompare(b.name, 'ru'))
    .map(({ serviceId, name, count }) => {
      const agreed = terms.services.find((one) => one.serviceId === serviceId)
      const tariff_kopecks = terms.price === 'tariff' ? (agreed?.tariff_kopecks ?? null) : null
      return { serviceId, name, count, isAgreed: agreed !== undefined, tariff_kopecks }
    })
}

export const sumOf = ({ count, tariff_kopecks }: ActLine): number => count * (tariff_kopecks ?? 0)
export const totalOf = (lines: readonly ActLine[]): number =>
  lines.reduce((sum, line) => sum + sumOf(line), 0)
export const countOf = (lines: readonly ActLine[]): number => lines.reduce((sum, { count }) => sum + count, 0)

export interface ChangedLine {
  readonly serviceId: string
  readonly name: string
  readonly before: number
  readonly now: number
}

/** Where an act no longer agrees with the journal: services whose count is another one now. */
export function changesBetween(said: readonly ActLine[], now: readonly ActLine[]): ChangedLine[] {
  const names = new Map([...said, ...now].map(({ serviceId, name }) => [serviceId, name]))
  const countIn = (lines: readonly ActLine[], id: string): number =>
    lines.find(({ serviceId }) => serviceId === id)?.count ?? 0
  return [...names]
    .map(([serviceId, name]) => ({
      serviceId,
      name,
      before: countIn(said, serviceId),
      now: countIn(now, serviceId),
    }))
    .filter(({ before, now: after }) => before !== after)
}
