// Rules about SQL: where it may stand, whose tables it touches, and what every table of a migration must have.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Visitor } from 'oxc-parser'
import type { House, Source } from './sources.ts'
import type { Violation } from './violation.ts'

/** Tables that stand above centres, each with the reason. No centre is spoken for yet when they are read. */
const aboveCentres: Readonly<Record<string, string>> = {
  centre: 'the list of centres itself; its key is the centre',
  account: 'one person may work in several centres; sign-in happens before a centre is chosen',
  membership: 'says which centres a person who signs in may choose from',
  session: 'says which centre a request speaks for',
  sign_in_link: 'signs a person in, before a centre is chosen',
  sign_in_failure: 'counts failed tries of people who are not known yet',
}

interface Table {
  readonly name: string
  readonly owner: string | undefined
  /** Path of the migration with the line of its CREATE TABLE. */
  readonly at: string
  readonly firstColumn: string
}

interface Statement {
  readonly text: string
  readonly line: number
}

/** SQL outside stores and platform, and stores that touch another module's table. */
export const misplacedSql = (house: House): Violation[] => {
  const owners = new Map(tablesOf(migrationsOf(house.root)).map(({ name, owner }) => [name, owner]))
  return [...house.sources.values()]
    .filter(({ room }) => room !== 'test')
    .flatMap((source) => statementsIn(source).flatMap((one) => faultsOf(source, one, owners)))
}

const faultsOf = (
  source: Source,
  { text, line }: Statement,
  owners: ReadonlyMap<string, string | undefined>,
) => {
  const at = `src/${source.path}:${line}`
  const isPlace = source.room === 'store' || source.folder === 'platform'
  const faults: Violation[] = isPlace ? [] : [{ rule: 'sql', at, found: text.trim().slice(0, 60) }]
  for (const table of touchedTables(text)) {
    const owner = owners.get(table)
    if (owner !== undefined && owner !== source.folder) {
      faults.push({ rule: 'owner', at, found: `table ${table} belongs to ${owner}` })
    }
  }
  return faults
}

/** Tables of migrations without an owner, whose first column is not the centre, or that row-level security does not force. */
export const unguardedTables = (house: House): Violation[] => {
  const migrations = migrationsOf(house.root)
  const forced = new Set(
    migrations.flatMap(({ text }) =>
      [...text.matchAll(/alter\s+table\s+(?:only\s+)?"?(\w+)"?\s+force\s+row\s+level\s+security/gi)].map(
        (match) => match[1] ?? '',
      ),
    ),
  )
  const faultsOfTable = ({ name, owner, at, firstColumn }: Table): string[] => [
    ...(owner === undefined ? [`table ${name} names no owner`] : []),
    ...(owner !== undefined && house.ranks[owner] === undefined
      ? [`owner “${owner}” of ${name} has no rank`]
      : []),
    ...(name in aboveCentres || firstColumn === 'centre_id' ? [] : [`${name} does not begin with centre_id`]),
    ...(name in aboveCentres || forced.has(name) ? [] : [`${name} does not force row level security`]),
  ]
  return tablesOf(migrations).flatMap((table) =>
    faultsOfTable(table).map((found) => ({ rule: 'table' as const, at: table.at, found })),
  )
}

const migrationsOf = (root: string): { path: string; text: string }[] => {
  const folder = join(root, 'migrations')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ path: `migrations/${name}`, text: readFileSync(join(folder, name), 'utf8') }))
}

/** Partitions are left out: they are reached through the table they belong to, which is checked. */
const tablesOf = (migrations: readonly { path: string; text: string }[]): Table[] =>
  migrations.flatMap(({ path, text }) => {
    const created = /^([^\S\n]*)create\s+table\s+(?:if\s+not\s+exists\s+)?"?(\w+)"?\s*\(\s*"?(\w+)/gim
    return [...text.matchAll(created)].map((match) => {
      const before = text.slice(0, match.index)
      return {
        name: match[2] ?? '',
        owner: markAbove(before, 'owner'),
        at: `${path}:${before.split('\n').length}`,
        firstColumn: match[3] ?? '',
      }
    })
  })

/** A word such as `owner: families` in the unbroken block of comment lines right above a statement. */
const markAbove = (before: string, mark: 'owner' | 'door'): string | undefined => {
  const lines = before.split('\n').slice(0, -1)
  const block = lines.slice(lines.findLastIndex((line) => !line.startsWith('--')) + 1)
  return block.map((line) => new RegExp(`^--\\s*${mark}:\\s*(\\w+)`).exec(line)?.[1]).find(Boolean)
}

/** How a statement begins. All in lower or all in upper case, so that “Select a child from the list” is left to people. */
const beginnings: readonly RegExp[] = [
  /^\s*select\s[^.]*?(?:\bfrom\b|\(|\$\d)/,
  /^\s*select\s+\w+\.\w+/,
  /^\s*insert\s+into\s/,
  /^\s*update\s+\w+(?:\s+(?:as\s+)?\w+)?\s+set\s/,
  /^\s*delete\s+from\s/,
  /^\s*with\s+(?:recursive\s+)?\w+\s*(?:\([^)]*\)\s*)?as\s+(?:(?:not\s+)?materialized\s*)?\(/,
  /^\s*(?:create|alter|drop|truncate|grant)\s+(?:[\w ]+\s)?(?:table|view|index|function|policy|role|database)\s/,
]

const isStatement = (text: string): boolean => {
  const verb = /^\s*(\w+)/.exec(text)?.[1] ?? ''
  const isShouted = verb === verb.toUpperCase()
  return beginnings.some((one) => one.test(isShouted ? text.toLowerCase() : text))
}

const statementsIn = (source: Source): Statement[] => {
  const found: Statement[] = []
  const keep = (text: string, offset: number): void => {
    if (isStatement(text)) found.push({ text, line: source.lineAt(offset) })
  }
  new Visitor({
    TemplateLiteral(node) {
      keep(node.quasis.map((part) => part.value.cooked ?? part.value.raw).join(' $0 '), node.start)
    },
    Literal(node) {
      if (typeof node.value === 'string') keep(node.value, node.start)
    },
  }).visit(source.program)
  return found
}

/** Names after FROM (comma lists too), JOIN, INTO, UPDATE and USING. Functions and names made by WITH may be among them. */
const touchedTables = (text: string): Set<string> => {
  const lists = text.matchAll(
    /\b(?:from|join|into|update|using)\s+(?:only\s+|lateral\s+)?((?:"?\w+"?(?:\s+(?:as\s+)?\w+)?\s*,\s*)*"?\w+"?)/gi,
  )
  return new Set(
    [...lists].flatMap(([, list = '']) => list.split(',').map((one) => one.trim().split(/\s+/)[0] ?? '')),
  )
}
