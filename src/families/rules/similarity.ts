// How close two names are when they are not equal: for offering «не этот ли человек?», never for deciding it.
import { nameKey, type PersonName } from '#base/person-name.ts'

/** From here up two names are nearly one, and a person decides whether they are. */
export const nearlyOne = 0.8

const orderChanged = 0.92
const patronymicMissing = 0.9
const firstNameMissing = 0.75
const initialFits = 0.92
const oneError = 0.9
const twoErrors = 0.8

/** `whenMissing` is the answer where only the other name has this part. */
interface Part {
  readonly word: string
  readonly whenMissing: number
}
type Parts = readonly Part[]

/**
 * How surely two names are one person's, 0 … 1: 1 is equal but for capitals, ё/е, spaces and dashes. One typing error gives 0.9,
 * a missing patronymic 0.9, parts in another order 0.92, initials that fit 0.92 each; these multiply, and {@link nearlyOne} is the
 * line. Brothers and sisters stay below it: another first name is never one typing error away for long.
 */
export function closeness(a: PersonName, b: PersonName): number {
  const [last, first, middle] = partsOf(a) as [Part, Part, Part]
  const other = partsOf(b)
  const straight = inOrder([last, first, middle], other, (one, two) => trigramShare(one, two) / 2)
  if (straight > orderChanged) return straight
  const reordered: Parts[] = [
    [last, middle, first],
    [first, last, middle],
    [middle, last, first],
    [middle, first, last],
    [first, middle, last],
  ]
  return Math.max(straight, ...reordered.map((parts) => orderChanged * inOrder(parts, other, () => 0)))
}

/**
 * Insertions, deletions, replacements and swaps of neighbouring letters that turn one word into the other, counted up to `most`;
 * `most + 1` when there are more. Takes time of the product of the lengths. Source: optimal string alignment distance.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let older: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const line = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const cheapest = Math.min(above[j]! + 1, line[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1))
      line.push(swapped ? Math.min(cheapest, older[j - 2]! + 1) : cheapest)
    }
    if (Math.min(...line) > most) return most + 1
    older = above
    above = line
  }
  return Math.min(above[b.length]!, most + 1)
}

/** The share of three-letter pieces two texts have in common, 0 … 1 (Dice); word ends count as pieces. */
export function trigramShare(a: string, b: string): number {
  const inA = trigrams(a)
  const inB = trigrams(b)
  const common = [...inA].filter((piece) => inB.has(piece)).length
  return inA.size + inB.size === 0 ? 0 : (2 * common) / (inA.size + inB.size)
}

const trigrams = (text: string): Set<string> => {
  const padded = `  ${text} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)))
}

const partsOf = (name: PersonName): Parts => [
  { word: nameKey(name.lastName), whenMissing: 0 },
  { word: nameKey(name.firstName), whenMissing: firstNameMissing },
  { word: nameKey(name.middleName), whenMissing: patronymicMissing },
]

type Far = (a: string, b: string) => number

function inOrder(a: Parts, b: Parts, far: Far): number {
  let product = 1
  for (let at = 0; at < a.length && product > 0; at++) product *= partCloseness(a[at]!, b[at]!, far)
  return product
}

function partCloseness(a: Part, b: Part, far: Far): number {
  if (a.word === b.word) return 1
  if (a.word === '') return a.whenMissing
  if (b.word === '') return b.whenMissing
  if (isInitialOf(a.word, b.word) || isInitialOf(b.word, a.word)) return initialFits
  const longer = Math.max(a.word.length, b.word.length)
  const errors = editDistance(a.word, b.word, 2)
  if (errors === 1 && longer >= 3) return oneError
  if (errors === 2 && longer >= 8) return twoErrors
  return far(a.word, b.word)
}

const isInitialOf = (initial: string, word: string): boolean =>
  initial.length === 2 && initial[1] === '.' && word[0] === initial[0]
