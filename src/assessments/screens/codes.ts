import type { Language } from '#ui/i18n.ts'
import type { Words } from '../words.ts'
import { qualifierWords } from './words.ts'

/** Codes with their words, for a select or a choice. */
export const optionsOf = <Code extends string>(
  words: Readonly<Record<Code, Words>>,
  language: Language,
): { value: Code; label: string }[] =>
  Object.entries<Words>(words).map(([code, text]) => ({ value: code as Code, label: text[language] }))

/** The first letter large, as at the beginning of a heading. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A qualifier of ICF with its meaning: «2 — умеренные». */
export function qualifierText(value: number | string | null | undefined, language: Language): string {
  const meaning = qualifierWords.find(([qualifier]) => qualifier === value)?.[1][language]
  return [value, meaning].filter((part) => part !== null && part !== undefined).join(' — ')
}
