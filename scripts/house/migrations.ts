// Reads migrations/*.sql into what the house rules ask about: tables and views with their owners, and functions that
// run with the rights of the schema's owner.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Relation {
  readonly name: string
  /** A view that a module offers to higher ones, marked `-- door: <folder>`; a table is marked `-- owner: <folder>`. */
  readonly kind: 'table' | 'view'
  readonly owner: string | undefined
  /** Path of the migration with the line where it is created. */
  readonly at: string
  /** From the name to the end of the statement. */
  readonly text: string
}

export interface OwnersFunction {
  readonly name: string
  readonly at: string
  readonly text: string
}

export interface Schema {
  readonly relations: readonly Relation[]
  readonly ownersFunctions: readonly OwnersFunction[]
  /** Tables that row-level security forces, by `alter table` or by `call protect('…')`. */
  readonly forced: ReadonlySet<string>
}

/** The schema that all migrations of the tree at `root` make together. */
export const readSchema = (root: string): Schema => {
  const files = migrationsOf(root)
  return {
    relations: files.flatMap(relationsIn),
    ownersFunctions: files.flatMap(ownersFunctionsIn),
    forced: new Set(files.flatMap(({ text }) => forcedIn(text))),
  }
}

interface Migration {
  readonly path: string
  readonly text: string
}

const migrationsOf = (root: string): Migration[] => {
  const folder = join(root, 'migrations')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ path: `migrations/${name}`, text: readFileSync(join(folder, name), 'utf8') }))
}

/** Partitions are left out: they are reached through the table they belong to, which is checked. */
const created =
  /^create\s+(?:or\s+replace\s+)?(?:materialized\s+)?(?<kind>table|view)\s+(?:if\s+not\s+exists\s+)?"?(?<name>\w+)"?\s+?(?!partition\b)[^;]*;/gim

const relationsIn = ({ path, text }: Migration): Relation[] =>
  [...text.matchAll(created)].map((match) => {
    const before = text.slice(0, match.index)
    const kind = match.groups?.['kind']?.toLowerCase() === 'view' ? 'view' : 'table'
    return {
      name: match.groups?.['name'] ?? '',
      kind,
      owner: markAbove(before, kind === 'view' ? 'door' : 'owner'),
      at: `${path}:${before.split('\n').length}`,
      text: match[0],
    }
  })

/** A word such as `owner: families` in the unbroken block of comment lines right above a statement. */
const markAbove = (before: string, mark: 'owner' | 'door'): string | undefined => {
  const lines = before.split('\n').slice(0, -1)
  const block = lines.slice(lines.findLastIndex((line) => !line.startsWith('--')) + 1)
  return block.map((line) => new RegExp(`^--\\s*${mark}:\\s*(\\w+)`).exec(line)?.[1]).find(Boolean)
}

const ownersFunctionsIn = ({ path, text }: Migration): OwnersFunction[] => {
  const functions = text.matchAll(
    /^create\s+(?:or\s+replace\s+)?function\s+(\w+)[\s\S]*?(\$\w*\$)[\s\S]*?\2[^;]*;/gim,
  )
  return [...functions]
    .filter((match) => /security\s+definer/i.test(match[0]))
    .map((match) => ({
      name: match[1] ?? '',
      at: `${path}:${text.slice(0, match.index).split('\n').length}`,
      text: match[0],
    }))
}

const forcedIn = (text: string): string[] => {
  const forced = text.matchAll(
    /alter\s+table\s+(?:only\s+)?"?(\w+)"?\s+force\s+row\s+level\s+security|call\s+protect\s*\(\s*'(\w+)'/gi,
  )
  return [...forced].map((match) => match[1] ?? match[2] ?? '')
}

/** Names that a statement reads or writes: after FROM (comma lists too), JOIN, INTO, UPDATE and USING. Functions and names made by WITH may be among them. */
export const touchedRelations = (text: string): Set<string> => {
  const lists = text.matchAll(
    /\b(?:from|join|into|update|using)\s+(?:only\s+|lateral\s+)?((?:"?\w+"?(?:\s+(?:as\s+)?\w+)?\s*,\s*)*"?\w+"?)/gi,
  )
  return new Set(
    [...lists].flatMap(([, list = '']) => list.split(',').map((one) => one.trim().split(/\s+/)[0] ?? '')),
  )
}
