import type { Refusal } from '#base/result.ts'
import { wireText } from '#client/words.ts'
import type { Language } from '#ui/i18n.ts'
import { refusalWords, type Words } from '../words.ts'
import { formRefusalWords } from './words.ts'

const own: Readonly<Record<string, Words>> = { ...refusalWords, ...formRefusalWords }

/** A refusal of this module in words. */
export const explain = (refusal: Refusal, language: Language): string =>
  own[refusal.code]?.[language] ?? wireText(refusal.code, language)
