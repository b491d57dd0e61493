// All house rules together, less the known violations, which may only become fewer.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brokenArrows } from './arrows.ts'
import { leaksIntoBrowser } from './browser.ts'
import { forbiddenCalls } from './calls.ts'
import { circles } from './circles.ts'
import { readHouse } from './sources.ts'
import { misplacedSql } from './sql.ts'
import { unguardedTables } from './tables.ts'
import type { Violation } from './violation.ts'

const knownFile = 'scripts/house/known-violations.json'

/** Every break of a house rule in the tree at `root`; empty when the house is in order. */
export const brokenRules = async (root: string): Promise<Violation[]> => {
  const house = await readHouse(root)
  const found = [
    brokenArrows,
    circles,
    leaksIntoBrowser,
    forbiddenCalls,
    misplacedSql,
    unguardedTables,
  ].flatMap((rule) => rule(house))
  const known = knownIn(root)
  const grown = known.filter((line) => !knownBefore(root).includes(line))
  const mended = known.filter((line) => !found.some((violation) => lineOf(violation) === line))
  return [
    ...found.filter((violation) => !known.includes(lineOf(violation))),
    ...grown.map((line) => ({ rule: 'known' as const, at: knownFile, found: `added: ${line}` })),
    ...mended.map((line) => ({
      rule: 'known' as const,
      at: knownFile,
      found: `mended, take it out: ${line}`,
    })),
  ]
}

/** Without line numbers, which move when other code changes. */
const lineOf = ({ rule, at, found }: Violation): string => `${rule} ${at.replace(/:\d+$/, '')} ${found}`

const knownIn = (root: string): string[] => {
  const file = join(root, knownFile)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : []
}

/** The list as the commit before had it; a tree without history had none. */
const knownBefore = (root: string): string[] => {
  try {
    const git = ['-C', root, 'show', `HEAD~1:${knownFile}`]
    return JSON.parse(
      execFileSync('git', git, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    ) as string[]
  } catch {
    return []
  }
}
