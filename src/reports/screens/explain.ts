import type { Refusal } from '#base/result.ts'
import type { Words } from '#families/words/kinds.ts'
import { wireText } from '#client/words.ts'
import type { Language } from '#ui/i18n.ts'
import { refusalWords } from '../words/refusals.ts'

const own: Readonly<Record<string, Words>> = refusalWords

/** A refusal of this module in words. */
export const explain = (refusal: Refusal, language: Language): string =>
  own[refusal.code]?.[language] ?? wireText(refusal.code, language)
