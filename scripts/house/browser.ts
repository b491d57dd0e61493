import { isBrowser, isPure, type House, type Import, type Source } from './sources.ts'
import type { Violation } from './violation.ts'

/** What browser files load, directly or over other files, that must stay on the server; each with the shortest way to it. */
export const leaksIntoBrowser = (house: House): Violation[] => {
  const violations: Violation[] = []
  const queue = [...house.sources.values()].filter(isBrowser)
  const ways = new Map(queue.map(({ path }) => [path, path]))
  for (const source of queue) {
    for (const arrow of source.imports.filter(({ isTypeOnly }) => !isTypeOnly)) {
      const way = `${ways.get(source.path)} → ${arrow.target}`
      const next = house.sources.get(arrow.target)
      if (staysOnServer(house, arrow, next)) {
        violations.push({ rule: 'browser', at: `src/${source.path}:${arrow.line}`, found: way })
      } else if (next && !ways.has(next.path)) {
        ways.set(next.path, way)
        queue.push(next)
      }
    }
  }
  return violations
}

/** Packages of the server that have an entry of their own for browsers and run there too. */
const runsInBoth: ReadonlySet<string> = new Set(['write-excel-file'])

const staysOnServer = (house: House, { kind, target }: Import, next: Source | undefined): boolean =>
  kind === 'node' ||
  (house.serverPackages.has(target) && !runsInBoth.has(target)) ||
  (next !== undefined && !mayRunInBrowser(next))

const mayRunInBrowser = (source: Source): boolean =>
  isBrowser(source) || (isPure(source) && source.room !== 'contract')
