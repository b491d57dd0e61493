// Bodies made from a contract's own schema: mostly right, with something wrong somewhere.
import fc from 'fast-check'
import type { z } from 'zod'
import { broken, notTexts, texts } from './texts.ts'

type Def = z.core.$ZodTypeDef & {
  readonly innerType?: z.ZodType
  readonly element?: z.ZodType
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly entries?: Readonly<Record<string, string>>
  readonly values?: readonly unknown[]
  readonly options?: readonly z.ZodType[]
  readonly valueType?: z.ZodType
  readonly in?: z.ZodType
  readonly format?: string
}
const defOf = (schema: z.ZodType): Def => schema._zod.def as Def

const allTexts = [...Object.values(texts), ...Object.values(broken), '', ' ', '\t', 'ж'.repeat(6000)]
const days = [
  '2026-05-05',
  '1900-01-01',
  '2199-12-31',
  '2024-02-29',
  '2023-02-29',
  '0000-00-00',
  '31.02.2016',
  '2026-5-5',
  '+012026-01-01',
  '2026-05-05T00:00',
]
const numbers = [
  0,
  1,
  -1,
  5,
  480,
  2026,
  0.5,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 32,
  2 ** 53 - 1,
  2 ** 53,
  2 ** 63,
  1e21,
  1e308,
  -(2 ** 53),
]

/** Ids that are known, and nearly ids. */
const idsAmong = (known: readonly string[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...known) },
    { weight: 2, arbitrary: fc.constantFrom(...known.map((id) => id.toUpperCase())) },
    { weight: 2, arbitrary: fc.uuid() },
    fc.constantFrom(
      '00000000-0000-0000-0000-000000000000',
      'ffffffff-ffff-ffff-ffff-ffffffffffff',
      `{${known[0]}}`,
      `${known[0]} `,
      '1',
    ),
  )

const isDay = (schema: z.ZodType): boolean => schema.meta()?.['format'] === 'date'

function textOf(schema: z.ZodType, known: readonly string[]): fc.Arbitrary<unknown> {
  const { format } = defOf(schema)
  if (format === 'uuid' || format === 'guid') return idsAmong(known)
  if (isDay(schema)) return fc.constantFrom(...days)
  return fc.oneof(
    fc.constantFrom(...allTexts),
    fc.constantFrom('Орлов', 'логопед', '8 914 000-00-02', 'Asia/Yakutsk'),
    fc.string({ unit: 'binary', maxLength: 40 }),
  )
}

type Inner = (schema: z.ZodType) => fc.Arbitrary<unknown>
type Maker = (def: Def, within: Inner) => fc.Arbitrary<unknown>

const orNothing =
  (nothing: null | undefined): Maker =>
  (def, within) =>
    fc.oneof(fc.constant(nothing), within(def.innerType!))

const makerBy: Readonly<Record<string, Maker>> = {
  number: () => fc.constantFrom(...numbers),
  boolean: () => fc.boolean(),
  enum: (def) => fc.constantFrom(...Object.values(def.entries!)),
  literal: (def) => fc.constantFrom(...def.values!),
  optional: orNothing(undefined),
  default: orNothing(undefined),
  prefault: orNothing(undefined),
  nullable: orNothing(null),
  array: (def, within) => fc.array(within(def.element!), { maxLength: 3 }),
  object: (def, within) =>
    fc.record(Object.fromEntries(Object.entries(def.shape!).map(([key, inner]) => [key, within(inner)]))),
  record: (def, within) =>
    fc.dictionary(fc.constantFrom(...allTexts), within(def.valueType!), { maxKeys: 4 }),
  union: (def, within) => fc.oneof(...def.options!.map(within)),
  pipe: (def, within) => within(def.in!),
}

/** Values that the schema mostly takes. */
function soundOf(schema: z.ZodType, known: readonly string[]): fc.Arbitrary<unknown> {
  const def = defOf(schema)
  if (def.type === 'string') return textOf(schema, known)
  const make = makerBy[def.type]
  if (!make) throw new Error(`no values are known for ${def.type}`)
  return make(def, (inner) => bodiesOf(inner, known))
}

/** Values for a schema: nineteen of twenty what it asks for, the rest of another kind. `known` are ids that exist. */
export const bodiesOf = (schema: z.ZodType, known: readonly string[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 19, arbitrary: soundOf(schema, known) },
    { weight: 1, arbitrary: fc.constantFrom(null, ...notTexts) },
  )

interface Leaf {
  /** `0` is the first of a list. */
  readonly path: readonly string[]
  readonly schema: z.ZodType
}

/** Where a schema takes single values. */
function leavesOf(schema: z.ZodType, path: readonly string[] = []): Leaf[] {
  const def = defOf(schema)
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'prefault':
    case 'nullable':
      return leavesOf(def.innerType!, path)
    case 'array':
      return leavesOf(def.element!, [...path, '0'])
    case 'object':
      return Object.entries(def.shape!).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
    case 'union':
      return def.options!.flatMap((option) => leavesOf(option, path))
    default:
      return [{ path, schema }]
  }
}

/** Where a schema takes free text. */
export const textPaths = (schema: z.ZodType): (readonly string[])[] =>
  leavesOf(schema)
    .filter(
      (leaf) =>
        defOf(leaf.schema).type === 'string' &&
        defOf(leaf.schema).format === undefined &&
        !isDay(leaf.schema),
    )
    .map((leaf) => leaf.path)

/** Where a schema takes a number. */
export const numberPaths = (schema: z.ZodType): (readonly string[])[] =>
  leavesOf(schema)
    .filter((leaf) => defOf(leaf.schema).type === 'number')
    .map((leaf) => leaf.path)

/** A right body in which one to three values are others. */
export function nearlyRight(
  schema: z.ZodType,
  right: unknown,
  known: readonly string[],
): fc.Arbitrary<unknown> {
  const leaves = leavesOf(schema)
  if (leaves.length === 0) return bodiesOf(schema, known)
  const change = fc
    .constantFrom(...leaves)
    .chain((leaf) => fc.tuple(fc.constant(leaf.path), bodiesOf(leaf.schema, known)))
  return fc
    .array(change, { minLength: 1, maxLength: 3 })
    .map((changes) => changes.reduce((body, [path, value]) => withAt(body, path, value), right))
}

/** A copy with a value put at a path; what is missing on the way is made. */
export function withAt(body: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value
  if (key === '0') return [withAt((body as unknown[] | undefined)?.[0] ?? {}, rest, value)]
  const whole = (body ?? {}) as Readonly<Record<string, unknown>>
  return { ...whole, [key]: withAt(whole[key], rest, value) }
}

/** Every text in a value, keys of objects left out. */
export const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}
