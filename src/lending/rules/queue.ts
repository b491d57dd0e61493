// The fair queue of a kind: a score made of facts of the request, which explains itself. Source: lending.md §2.5.
import { daysBetween, type LocalDate } from '#base/local-date.ts'

/** What the score of a request is made of. */
export interface Waiting {
  readonly id: string
  readonly needTier: number
  readonly askedOn: LocalDate
  /** The moment of asking, for requests of one day. */
  readonly askedAt: string
  readonly neededBy: LocalDate | null
  readonly hasNoSubstitute: boolean
  readonly isIpraOrdered: boolean
  /** Units that the family holds now. */
  readonly otherLoans: number
  /** Drawn once when the request was made, for what is otherwise equal. */
  readonly draw: number
}

export type Because = 'need' | 'waiting' | 'discharge' | 'noSubstitute' | 'ipraOrdered' | 'otherLoans'
export interface Points {
  readonly code: Because
  readonly points: number
}

const pointsOfTier = 100
const waitingCap_days = 120
const soon_days = 14
/**
 * From here on waiting counts again, day by day and without end: under the cap alone a stream of urgent requests could keep a family
 * waiting for ever, and lending.md §2.5 wants that nobody starves.
 */
export const ageingGoesOn_days = 180

const waitingPoints = (days: number): number =>
  Math.min(days, waitingCap_days) + Math.max(0, days - ageingGoesOn_days)

const isSoon = (neededBy: LocalDate | null, today: LocalDate): boolean => {
  const left = neededBy === null ? -1 : daysBetween(today, neededBy)
  return left >= 0 && left <= soon_days
}

/**
 * What the points of a request are given for, without what gives none: 100 for each tier of need, 1 for a day of waiting (up to 120,
 * and again beyond 180), 30 when the discharge or operation is within 14 days, 20 without a substitute at home, 15 when an IPRA item
 * is ordered, −25 for each unit that the family holds.
 */
export function pointsOf(request: Waiting, today: LocalDate): Points[] {
  const all: Points[] = [
    { code: 'need', points: request.needTier * pointsOfTier },
    { code: 'waiting', points: waitingPoints(Math.max(0, daysBetween(request.askedOn, today))) },
    { code: 'discharge', points: isSoon(request.neededBy, today) ? 30 : 0 },
    { code: 'noSubstitute', points: request.hasNoSubstitute ? 20 : 0 },
    { code: 'ipraOrdered', points: request.isIpraOrdered ? 15 : 0 },
    { code: 'otherLoans', points: request.otherLoans === 0 ? 0 : -25 * request.otherLoans },
  ]
  return all.filter(({ points }) => points !== 0)
}

export const scoreOf = (request: Waiting, today: LocalDate): number =>
  pointsOf(request, today).reduce((sum, { points }) => sum + points, 0)

const order = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

/** Requests in the order of the queue: the score, then who asked earlier, then the recorded draw. The same facts give the same order. */
export const inOrder = <R extends Waiting>(requests: readonly R[], today: LocalDate): R[] =>
  requests.toSorted(
    (a, b) =>
      scoreOf(b, today) - scoreOf(a, today) ||
      order(a.askedOn, b.askedOn) ||
      order(a.askedAt, b.askedAt) ||
      a.draw - b.draw ||
      order(a.id, b.id),
  )

/** After this many offers that came to nothing the family is asked whether it still needs the equipment. */
export const refusalsUntilAsked = 3
