// Rules about what can be reached over several imports: circles between files, and what ends up in the browser.
import { isBrowser, isPure, type House, type Source } from './sources.ts'
import type { Violation } from './violation.ts'

/** Every group of files that all reach one another, type imports included. */
export const circles = (house: House): Violation[] =>
  knots(house)
    .filter((knot) => knot.length > 1)
    .map((knot) => ({ rule: 'circle', at: `src/${knot[0]}`, found: knot.join(' ↔ ') }))

/** What browser files load, directly or over other files, that must stay on the server; each with the shortest way to it. */
export const leaksIntoBrowser = (house: House): Violation[] => {
  const violations: Violation[] = []
  const cameFrom = new Map<string, string | undefined>()
  const queue = [...house.sources.values()].filter(isBrowser)
  for (const root of queue) cameFrom.set(root.path, undefined)
  const report = (source: Source, line: number, target: string): void => {
    violations.push({
      rule: 'browser',
      at: `src/${source.path}:${line}`,
      found: [...wayTo(source.path, cameFrom), target].join(' → '),
    })
  }
  for (const source of queue) {
    for (const { target, kind, isTypeOnly, line } of source.imports) {
      if (isTypeOnly || kind === 'asset') continue
      const next = house.sources.get(target)
      if (kind === 'node' || house.serverPackages.has(target)) report(source, line, target)
      else if (next && !mayRunInBrowser(next)) report(source, line, target)
      else if (next && !cameFrom.has(target)) {
        cameFrom.set(target, source.path)
        queue.push(next)
      }
    }
  }
  return violations
}

const mayRunInBrowser = (source: Source): boolean =>
  isBrowser(source) || (isPure(source) && source.room !== 'contract')

const wayTo = (path: string, cameFrom: ReadonlyMap<string, string | undefined>): string[] => {
  const before = cameFrom.get(path)
  return before === undefined ? [path] : [...wayTo(before, cameFrom), path]
}

/** Tarjan's strongly connected components over all file imports. */
const knots = (house: House): string[][] => {
  const found: string[][] = []
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const open: string[] = []
  const visit = (path: string): number => {
    const mine = order.size
    order.set(path, mine)
    low.set(path, mine)
    open.push(path)
    for (const { target } of house.sources.get(path)?.imports ?? []) {
      if (!house.sources.has(target)) continue
      const reached = order.has(target)
        ? open.includes(target)
          ? order.get(target)
          : undefined
        : visit(target)
      if (reached !== undefined) low.set(path, Math.min(low.get(path) ?? mine, reached))
    }
    const lowest = low.get(path) ?? mine
    if (lowest === mine) found.push(open.splice(open.indexOf(path)).sort())
    return lowest
  }
  for (const path of house.sources.keys()) if (!order.has(path)) visit(path)
  return found
}
