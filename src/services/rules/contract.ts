// When a contract of services may be signed and how it ends.
import type { LocalDate } from '#base/local-date.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import type { InputOf } from '#base/act.ts'
import type { signContract } from '../contract/service-contract.ts'

export type NewContract = InputOf<typeof signContract>

export interface ContractFacts {
  readonly birthDate: LocalDate
  readonly today: LocalDate
}

type SignRefusal =
  'service-repeated' | 'tariff-missing' | 'contract-in-future' | 'ends-before-start' | 'starts-before-birth'

/**
 * Whether the terms of a contract hold together. Refuses a day to come, an end before the start, a start before birth, a service
 * named twice, and a paid contract in which a service has no tariff.
 */
export function checkTerms(
  contract: NewContract,
  { birthDate, today }: ContractFacts,
): Result<null, SignRefusal> {
  const { from, until, services, price } = contract
  if (from > today) return refuse('contract-in-future', { field: 'from' })
  if (from < birthDate) return refuse('starts-before-birth', { field: 'from' })
  if (until < from) return refuse('ends-before-start', { field: 'until' })
  if (new Set(services.map(({ serviceId }) => serviceId)).size < services.length)
    return refuse('service-repeated', { field: 'services' })
  if (price === 'tariff' && services.some(({ tariff_kopecks }) => (tariff_kopecks ?? null) === null))
    return refuse('tariff-missing', { field: 'services' })
  return ok(null)
}

export interface Term {
  readonly from: LocalDate
  readonly lastDay: LocalDate
}

export const holdsOn = ({ from, lastDay }: Term, day: LocalDate): boolean => from <= day && day <= lastDay

/** Two contracts of a child that hold on one day. */
export const overlap = (a: Term, b: Term): boolean => a.from <= b.lastDay && b.from <= a.lastDay

/** Refuses a last day before the first, or one that ends nothing: on or after the day on which it ends anyway. */
export function checkEnd(term: Term, on: LocalDate): Result<null, 'ends-before-start' | 'already-ended'> {
  if (on < term.from) return refuse('ends-before-start', { field: 'on' })
  return on < term.lastDay ? ok(null) : refuse('already-ended', { field: 'on' })
}
