// Rules about single imports: rank, doors, purity, barrels, stores.
import { isBrowser, isPure, type House, type Import, type Source } from './sources.ts'
import type { Rule, Violation } from './violation.ts'

/** Folders whose every file is a door, because they are tools rather than modules of the service. Their stores and routes stay closed. */
const toolFolders: readonly string[] = ['base', 'planner', 'platform', 'ui', 'client', 'access', 'sync']

/** Rule breaks of single imports, in the order of the files. Tests may enter every room, but keep to the ranks. */
export const brokenArrows = (house: House): Violation[] => {
  const violations: Violation[] = []
  for (const source of house.sources.values()) {
    if (house.ranks[source.folder] === undefined) {
      violations.push({ rule: 'listed', at: `src/${source.path}`, found: `no rank for “${source.folder}”` })
    }
    for (const arrow of source.imports) {
      const rule = brokenBy(house, source, arrow)
      if (rule) violations.push({ rule, at: `src/${source.path}:${arrow.line}`, found: `→ ${arrow.target}` })
    }
  }
  return violations
}

/** An import with the file at its other end, when it is one of ours. */
interface Step {
  readonly source: Source
  readonly arrow: Import
  readonly target: Source | undefined
}

const brokenBy = (house: House, source: Source, arrow: Import): Rule | undefined => {
  const step = { source, arrow, target: house.sources.get(arrow.target) }
  if (climbs(house, step)) return 'rank'
  if (source.room === 'test') return undefined
  return arrowRules.find(([, isBroken]) => isBroken(step))?.[0]
}

const climbs = ({ ranks }: House, { source, target }: Step): boolean =>
  target !== undefined &&
  source.folder !== target.folder &&
  (ranks[target.folder] ?? -Infinity) >= (ranks[source.folder] ?? Infinity)

const arrowRules: readonly [Rule, (step: Step) => boolean][] = [
  ['barrel', ({ arrow }) => arrow.isReexport],
  ['pure', (step) => isPure(step.source) && !mayEnterPureFile(step)],
  [
    'door',
    ({ source, target }) =>
      target !== undefined && source.folder !== target.folder && !isDoor(source, target),
  ],
  ['store', ({ source, target }) => target?.room === 'store' && source.room === 'routes'],
]

const mayEnterPureFile = ({ arrow, target }: Step): boolean =>
  target ? isPure(target) : arrow.kind === 'package' && arrow.target === 'zod'

const isDoor = (source: Source, target: Source): boolean => {
  if (target.room === 'screens') return isBrowser(source)
  if (target.room === 'routes') return source.folder === 'server'
  if (target.room === 'detail') return toolFolders.includes(target.folder)
  return target.room !== 'store' && target.room !== 'test'
}
