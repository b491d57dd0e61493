import type { Language } from '#ui/i18n.ts'
import type { Words } from '../words.ts'

/** Codes with their words, for a select or a choice. */
export const optionsOf = <Code extends string>(
  words: Readonly<Record<Code, Words>>,
  language: Language,
): { value: Code; label: string }[] =>
  Object.entries<Words>(words).map(([code, text]) => ({ value: code as Code, label: text[language] }))

/** The first letter large, as at the beginning of a heading. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
