// Endings of the five oblique cases, and how a word takes them.

export const cases = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const
export type Case = (typeof cases)[number]
export type Sex = 'male' | 'female'

/** A word in the five cases, in the order of {@link cases}. */
export type Forms = readonly [string, string, string, string, string]

/** A stem with five endings. */
export const on = (stem: string, endings: string): Forms =>
  endings.split(' ').map((ending) => stem + (ending === '-' ? '' : ending)) as unknown as Forms

/** The same in every case. */
export const unchanged = (word: string): Forms => [word, word, word, word, word]

export const without = (word: string, letters: number): string => word.slice(0, word.length - letters)

/** After these letters ы is not written. */
const noY = /[гкхжчшщ]$/i
const hissing = /[жчшщц]$/i

/** «Скиба», «Лука», «Надежда», «Маша»; «Илья», «Мария». */
export function inA(word: string): Forms {
  const stem = without(word, 1)
  if (word.toLowerCase().endsWith('ия')) return on(stem, 'и и ю ей и')
  if (word.endsWith('я')) return on(stem, 'и е ю ей е')
  const genitive = noY.test(stem) ? 'и' : 'ы'
  return on(stem, `${genitive} е у ${hissing.test(stem) ? 'ей' : 'ой'} е`)
}

/** A man’s word that ends in й, ь or a consonant, as a noun. `stressed` says that its endings carry the stress. */
export function masculine(word: string, stressed = false): Forms {
  if (word.endsWith('ий')) return on(without(word, 1), 'я ю я ем и')
  if (/[йь]$/i.test(word)) return on(without(word, 1), 'я ю я ем е')
  return on(word, `а у а ${hissing.test(word) && !stressed ? 'ем' : 'ом'} е`)
}
