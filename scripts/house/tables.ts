// What every table, view and owner's function of a migration must have.
import {
  readSchema,
  touchedRelations,
  type OwnersFunction,
  type Relation,
  type Schema,
} from './migrations.ts'
import type { House } from './sources.ts'
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

/** Tables without an owner, a centre or forced security, and views and functions by which one could look past it. */
export const unguardedTables = (house: House): Violation[] => {
  const schema = readSchema(house.root)
  const faults = [
    ...schema.relations.flatMap((relation) => [
      ...ownerFaults(house, relation),
      ...(relation.kind === 'table'
        ? [...tableFaults(schema, relation), ...foreignKeyFaults(house, schema, relation)]
        : viewFaults(schema, relation)),
    ]),
    ...schema.ownersFunctions.flatMap(functionFaults),
  ]
  return faults.map(({ at, found }) => ({ rule: 'table', at, found }))
}

type Fault = Pick<Violation, 'at' | 'found'>

const ownerFaults = (house: House, { name, owner, at }: Relation): Fault[] => {
  if (owner === undefined) return [{ at, found: `${name} names no owner` }]
  return house.ranks[owner] === undefined ? [{ at, found: `owner “${owner}” of ${name} has no rank` }] : []
}

const tableFaults = (schema: Schema, { name, at, text }: Relation): Fault[] => {
  if (name in aboveCentres) return []
  return [
    ...(/\(\s*centre_id\b/.test(text) ? [] : [{ at, found: `${name} does not begin with centre_id` }]),
    ...(schema.forced.has(name) ? [] : [{ at, found: `${name} does not force row-level security` }]),
  ]
}

/** A table refers to own tables and to those of modules below, as its code may; and every table to its centre. */
const foreignKeyFaults = (
  house: House,
  schema: Schema,
  { name, owner = '', at, text }: Relation,
): Fault[] => {
  const targets = new Set([...text.matchAll(/\breferences\s+"?(\w+)/gi)].map((match) => match[1]))
  return schema.relations
    .filter((other) => targets.has(other.name) && other.name !== 'centre')
    .filter((other) => other.owner !== undefined && other.owner !== owner)
    .filter((other) => (house.ranks[other.owner ?? ''] ?? 0) >= (house.ranks[owner] ?? 0))
    .map((other) => ({
      at,
      found: `${name} refers to ${other.name} of ${other.owner}, which is not below ${owner}`,
    }))
}

const viewFaults = (schema: Schema, { name, owner, at, text }: Relation): Fault[] => {
  const foreign = schema.relations.filter(
    (other) => other.kind === 'table' && other.owner !== owner && touchedRelations(text).has(other.name),
  )
  return [
    ...(/security_invoker\s*=\s*true/i.test(text)
      ? []
      : [{ at, found: `${name} runs with its owner's rights, past row-level security` }]),
    ...foreign.map((other) => ({
      at,
      found: `${name} shows ${other.name}, which belongs to ${other.owner}`,
    })),
  ]
}

const functionFaults = ({ name, at, text }: OwnersFunction): Fault[] =>
  /=\s*\(?\s*(?:select\s+)?app_centre\(\)/i.test(text)
    ? []
    : [{ at, found: `${name} runs with its owner's rights and does not compare with app_centre()` }]
