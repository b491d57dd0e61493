// Rules about SQL in sources: where it may stand and whose tables it touches.
import { Visitor } from 'oxc-parser'
import { readSchema, touchedRelations, type Relation } from './migrations.ts'
import type { House, Source } from './sources.ts'
import type { Violation } from './violation.ts'

interface Statement {
  readonly text: string
  readonly line: number
}

/** SQL outside stores and platform, and stores that touch another module's table or a door of a module not below them. */
export const misplacedSql = (house: House): Violation[] => {
  const relations = new Map(readSchema(house.root).relations.map((relation) => [relation.name, relation]))
  return [...house.sources.values()]
    .filter(({ room }) => room !== 'test')
    .flatMap((source) => statementsIn(source).flatMap((one) => faultsOf(house, source, one, relations)))
}

const faultsOf = (
  house: House,
  source: Source,
  { text, line }: Statement,
  relations: ReadonlyMap<string, Relation>,
): Violation[] => {
  const at = `src/${source.path}:${line}`
  const isPlace = source.room === 'store' || source.folder === 'platform'
  const foreign = [...touchedRelations(text)]
    .map((name) => relations.get(name))
    .filter((relation) => relation !== undefined && !mayTouch(house, source, relation))
  return [
    ...(isPlace ? [] : [{ rule: 'sql' as const, at, found: text.trim().slice(0, 60) }]),
    ...foreign.map((relation) => ({
      rule: 'owner' as const,
      at,
      found: `${relation?.kind} ${relation?.name} belongs to ${relation?.owner}`,
    })),
  ]
}

/** Own tables and views; of modules below, the views they offer. */
const mayTouch = (house: House, source: Source, { kind, owner }: Relation): boolean => {
  if (owner === undefined || owner === source.folder) return true
  return kind === 'view' && (house.ranks[owner] ?? Infinity) < (house.ranks[source.folder] ?? -Infinity)
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
