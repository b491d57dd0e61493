import type { Language } from '#ui/i18n.ts'
import type { Words } from '../../words/kinds.ts'

/** Codes with their words, for a select or a choice. */
export const optionsOf = <Code extends string>(
  words: Readonly<Record<Code, Words>>,
  language: Language,
): { value: Code; label: string }[] =>
  Object.entries<Words>(words).map(([code, text]) => ({ value: code as Code, label: text[language] }))
