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

const brokenBy = (house: House, source: Source, arrow: Import): Rule | undefined => {
  const target = arrow.kind === 'file' ? house.sources.get(arrow.target) : undefined
  if (target && climbs(house, source, target)) return 'rank'
  if (source.room === 'test') return undefined
  if (arrow.isReexport) return 'barrel'
  if (isPure(source) && !mayEnterPureFile(arrow, target)) return 'pure'
  if (target && !isOpenDoor(source, target)) return 'door'
  if (target?.room === 'store' && source.room === 'routes') return 'store'
  return undefined
}

const climbs = (house: House, source: Source, target: Source): boolean => {
  const own = house.ranks[source.folder]
  const other = house.ranks[target.folder]
  return source.folder !== target.folder && own !== undefined && other !== undefined && other >= own
}

const mayEnterPureFile = (arrow: Import, target: Source | undefined): boolean =>
  target ? isPure(target) : arrow.kind === 'package' && arrow.target === 'zod'

const isOpenDoor = (source: Source, target: Source): boolean => {
  if (source.folder === target.folder) return true
  switch (target.room) {
    case 'contract':
    case 'rules':
    case 'words':
    case 'service':
      return true
    case 'screens':
      return isBrowser(source)
    case 'routes':
      return source.folder === 'server'
    case 'store':
    case 'test':
      return false
    case 'detail':
      return toolFolders.includes(target.folder)
  }
}
