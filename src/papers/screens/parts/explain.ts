import type { Refusal } from '#base/result.ts'
import { wireText } from '#client/words.ts'
import type { Language } from '#ui/i18n.ts'
import { refusalWords, unknownField } from '../../words/refusals.ts'

/** A refusal of an act on papers in words; an unknown merge field is named. */
export const explain =
  (language: Language) =>
  (refusal: Refusal): string => {
    const field = refusal.details?.['field']
    if (refusal.code === 'field-unknown' && field) return unknownField(String(field))[language]
    return refusalWords[refusal.code]?.[language] ?? wireText(refusal.code, language)
  }
