import type { House } from './sources.ts'
import type { Violation } from './violation.ts'

/** Every group of files that all reach one another, type imports included. */
export const circles = (house: House): Violation[] =>
  knots(house)
    .filter((knot) => knot.length > 1)
    .map((knot) => ({ rule: 'circle', at: `src/${knot[0]}`, found: knot.join(' ↔ ') }))

/** Strongly connected components of the file imports, each sorted. Source: Tarjan 1972. */
const knots = (house: House): string[][] => {
  const found: string[][] = []
  const order = new Map<string, number>()
  const open: string[] = []

  /** Answers the earliest open file that can be reached from `path`, as its place in the order. */
  const visit = (path: string): number => {
    const mine = order.size
    order.set(path, mine)
    open.push(path)
    const lowest = Math.min(
      mine,
      ...(house.sources.get(path)?.imports ?? []).map(({ target }) => reached(target)),
    )
    if (lowest === mine) found.push(open.splice(open.indexOf(path)).sort())
    return lowest
  }
  const reached = (path: string): number => {
    if (!house.sources.has(path)) return Infinity
    const place = order.get(path)
    if (place === undefined) return visit(path)
    return open.includes(path) ? place : Infinity
  }

  for (const path of house.sources.keys()) reached(path)
  return found
}
