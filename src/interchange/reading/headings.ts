// Which kind of journal a sheet is and which column is which field, told by its headings wherever they stand.
import { trigramShare } from '#families/rules/similarity.ts'
import { textOf, type Cell } from './cell.ts'
import { headingKey, wordsKey } from './heading-key.ts'
import { kinds, type Kind } from '../contract/kinds.ts'
import { headingsOf } from './kinds.ts'
import { filledRow } from './merges.ts'
import type { Sheet } from './workbook.ts'

export interface SheetColumn {
  /** From 0: column A. */
  readonly column: number
  /** As the person wrote it; of a two-row heading both parts. */
  readonly heading: string
  /** What a centre's mapping remembers the heading by. */
  readonly key: string
  /** The field of the kind, or `null` when the column is not known or not wanted. */
  readonly field: string | null
}

/** What a person may change on the mapping screen, and what the rows are read by. */
export interface SheetMapping {
  readonly kind: Kind
  /** The sheet's number of the last row of headings; rows below it are data. */
  readonly headerRow: number
  readonly columns: readonly SheetColumn[]
}

export interface Recognition extends SheetMapping {
  /** 0 … 1: the known share of the headings, times the met share of what the kind needs. */
  readonly confidence: number
  /** Groups of fields of which the kind needs one, and none is there. Empty when the sheet can be read. */
  readonly missing: readonly (readonly string[])[]
}

/** A centre's own words: kind → heading key → field, where `null` is «эту колонку не загружать». */
export type RememberedHeadings = Readonly<Partial<Record<Kind, Readonly<Record<string, string | null>>>>>

/** Titles above the headings fill at most so many rows. */
const deepestHeader = 30
const mostColumns = 200

interface Header {
  readonly row: number
  /** For each column what it may be called, the fullest first; empty for a column without a heading. */
  readonly names: readonly (readonly string[])[]
}

/**
 * What a sheet most probably is, or `null` when fewer than two headings are known in its first {@link deepestHeader} rows.
 * A centre's remembered words go before ours. `only` asks about one kind. Among equal guesses the one with the most known headings wins.
 */
export function recognise(
  sheet: Sheet,
  remembered: RememberedHeadings = {},
  only?: Kind,
): Recognition | null {
  const wanted = only ? [only] : kinds
  const guesses = headersOf(sheet).flatMap((header) =>
    wanted.flatMap((kind) => asKind(kind, header, remembered[kind] ?? {}) ?? []),
  )
  const best = guesses.reduce<Guess | null>(
    (best, guess) => (best && best.score >= guess.score ? best : guess),
    null,
  )
  return best?.recognition ?? null
}

/** The fields a heading most resembles, best first, at most three, each with its closeness 0 … 1. For the mapping screen. */
export function suggest(kind: Kind, heading: string): { field: string; closeness: number }[] {
  const key = headingKey(heading)
  const words = new Set(wordsKey(key).split(' '))
  return Object.entries(headingsOf[kind].fields)
    .map(([field, synonyms]) => ({
      field,
      closeness: Math.max(...synonyms.map((synonym) => likeness(key, words, synonym))),
    }))
    .filter(({ closeness }) => closeness >= 0.35)
    .sort((a, b) => b.closeness - a.closeness)
    .slice(0, 3)
}

/** The fields of a kind with the names screens show them by. */
export const fieldsOf = (kind: Kind): { field: string; title: string }[] =>
  Object.entries(headingsOf[kind].fields).map(([field, synonyms]) => ({ field, title: synonyms[0]! }))

function likeness(key: string, words: ReadonlySet<string>, synonym: string): number {
  const other = headingKey(synonym)
  const theirs = wordsKey(other).split(' ')
  const shared = theirs.filter((word) => words.has(word)).length / Math.max(words.size, theirs.length)
  return Math.max(trigramShare(key, other), shared)
}

function headersOf(sheet: Sheet): Header[] {
  const top = sheet.rows.slice(0, deepestHeader + 1)
  const texts = top.map((_, at) => filledRow(sheet, at).slice(0, mostColumns).map(headingText))
  const single = top.map(({ number }, at) => ({ row: number, names: texts[at]!.map(nameList) }))
  const double = top.slice(1).flatMap(({ number }, at) => {
    const isPair = hasGroups(sheet, number - 1, texts[at + 1]!.length) && top[at]!.number === number - 1
    return isPair ? [{ row: number, names: twoStoreys(texts[at]!, texts[at + 1]!) }] : []
  })
  return [...single, ...double]
}

/**
 * Does the row hold headings over several columns, or headings of two rows' height? Without such merged cells the row below is data, and
 * data («мать») must not be taken for a heading. A title over the whole table is no group.
 */
function hasGroups(sheet: Sheet, row: number, width: number): boolean {
  return sheet.merges.some(({ top, bottom, left, right }) => {
    const isTitle = left === 0 && right >= width - 1
    return top === row && !isTitle && (right > left || bottom === row + 1)
  })
}

const nameList = (text: string): string[] => (text === '' ? [] : [text])

// A number or a date is data; a heading is text.
const headingText = (cell: Cell): string => (typeof cell === 'string' ? textOf(cell).slice(0, 300) : '')

function twoStoreys(upper: readonly string[], lower: readonly string[]): string[][] {
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const [above, below] = [upper[column] ?? '', lower[column] ?? '']
    if (above === '' || below === '' || above === below) return nameList(above || below)
    return [`${above} ${below}`, below, above]
  })
}

interface Match {
  readonly column: number
  readonly field: string
  readonly strength: number
}

interface Guess {
  readonly recognition: Recognition
  readonly score: number
}

function asKind(
  kind: Kind,
  header: Header,
  remembered: Readonly<Record<string, string | null>>,
): Guess | null {
  const fields = assign(header.names.flatMap((names, column) => matches(kind, column, names, remembered)))
  const known = [...fields.values()].filter((field) => field !== 'number')
  if (known.length < 2) return null
  const missing = headingsOf[kind].required.filter((group) => !group.some((field) => known.includes(field)))
  const headed = header.names.filter((names) => names.length > 0).length
  const met = 1 - missing.length / headingsOf[kind].required.length
  const recognition: Recognition = {
    kind,
    headerRow: header.row,
    columns: header.names.flatMap((names, column) =>
      names.length === 0 ? [] : [columnOf(column, names, fields, remembered)],
    ),
    confidence: Math.round((fields.size / headed) * met * 100) / 100,
    missing,
  }
  return {
    recognition,
    score: (missing.length === 0 ? 1000 : 0) + 3 * met + fields.size + recognition.confidence / 10,
  }
}

function columnOf(
  column: number,
  names: readonly string[],
  fields: ReadonlyMap<number, string>,
  remembered: Readonly<Record<string, string | null>>,
): SheetColumn {
  const heading = names[0]!
  const key = headingKey(heading)
  return { column, heading, key, field: remembered[key] === null ? null : (fields.get(column) ?? null) }
}

function matches(
  kind: Kind,
  column: number,
  names: readonly string[],
  remembered: Readonly<Record<string, string | null>>,
): Match[] {
  const keys = names.map(headingKey)
  const own = Object.hasOwn(remembered, keys[0] ?? '') ? remembered[keys[0]!] : undefined
  if (own !== undefined) return own === null ? [] : [{ column, field: own, strength: 1000 }]
  return keys.flatMap((key, at) => {
    const words = wordsKey(key)
    // The fuller name counts more, an exact one more than one of the same words, a long one more than «ФИО».
    const weight = 300 - 100 * at + words.split(' ').length
    const exact = fieldsByKey(kind).exact.get(key) ?? []
    const similar = fieldsByKey(kind).similar.get(words) ?? []
    return [
      ...exact.map((field) => ({ column, field, strength: weight + 50 })),
      ...similar.map((field) => ({ column, field, strength: weight })),
    ]
  })
}

/** One field for a column and one column for a field, the strongest matches first, then from the left. */
function assign(found: Match[]): Map<number, string> {
  const fields = new Map<number, string>()
  const taken = new Set<string>()
  for (const { column, field } of found.toSorted((a, b) => b.strength - a.strength || a.column - b.column)) {
    if (fields.has(column) || taken.has(field)) continue
    fields.set(column, field)
    taken.add(field)
  }
  return fields
}

interface Index {
  readonly exact: ReadonlyMap<string, readonly string[]>
  readonly similar: ReadonlyMap<string, readonly string[]>
}

const indexes = new Map<Kind, Index>()

function fieldsByKey(kind: Kind): Index {
  const known = indexes.get(kind)
  if (known) return known
  const pairs = Object.entries(headingsOf[kind].fields).flatMap(([field, synonyms]) =>
    synonyms.map((synonym) => [headingKey(synonym), field] as const),
  )
  const index = {
    exact: grouped(pairs),
    similar: grouped(pairs.map(([key, field]) => [wordsKey(key), field] as const)),
  }
  indexes.set(kind, index)
  return index
}

function grouped(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const [key, field] of pairs) {
    const group = groups.get(key) ?? []
    if (!group.includes(field)) groups.set(key, [...group, field])
  }
  return groups
}
