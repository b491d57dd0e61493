import type { Language } from '#ui/i18n.ts'
import type { Words } from '../../words/kinds.ts'

/** Codes with their words, for a select. */
export const optionsOf = (
  words: Readonly<Record<string, Words>>,
  language: Language,
): { value: string; label: string }[] =>
  Object.entries(words).map(([value, text]) => ({ value, label: text[language] }))
