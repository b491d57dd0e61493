// What a person meant by what they typed into a search field.
import { asTypedInCyrillic } from './keyboard.ts'
import { nameKey } from '#base/person-name.ts'
import { readSnils } from './snils.ts'

/** How typed text is looked for. Patterns are for LIKE; `first` is the longest word, which narrows most. */
export type Wanted =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'named'; readonly first: string; readonly more: readonly string[] }
  | { readonly kind: 'phone'; readonly pattern: string }
  | { readonly kind: 'snils'; readonly digits: string }

const leastPhoneDigits = 4

/** «орлов мих», «МИХАИЛ орлов», «914 368», «123-456-789 64». Text of one letter is looked for at the start of words only by the caller's choice; here it is a part like any other. */
export function wantedBy(typed: string): Wanted {
  const text = typed.trim()
  if (text === '') return { kind: 'nothing' }
  if (/^[\d\s+()\-–—]+$/u.test(text)) return byDigits(text)
  const words = nameKey(text).split(' ').filter(Boolean)
  const [first, ...more] = words.toSorted((a, b) => b.length - a.length).map(asPattern)
  return first ? { kind: 'named', first, more } : { kind: 'nothing' }
}

/** The same text had the keyboard been in Russian; `null` when that changes nothing. */
export function wantedInOtherLayout(typed: string): Wanted | null {
  const swapped = asTypedInCyrillic(typed)
  return swapped === typed ? null : wantedBy(swapped)
}

function byDigits(text: string): Wanted {
  const snils = readSnils(text)
  const digits = text.replace(/\D/g, '')
  if (snils.ok && digits.length === 11 && !/^[78]/.test(digits)) return { kind: 'snils', digits: snils.value }
  if (digits.length < leastPhoneDigits) return { kind: 'phone', pattern: `%${digits}%` }
  // «8914…» is how people write «+7914…»
  const local = digits.length >= 10 && digits.startsWith('8') ? digits.slice(1) : digits
  return { kind: 'phone', pattern: `%${local}%` }
}

const asPattern = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`
