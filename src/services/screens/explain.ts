import type { Refusal } from '#base/result.ts'
import { wireText } from '#client/words.ts'
import type { Language } from '#ui/i18n.ts'
import { missingField, refusalWords, type Words } from '../words.ts'

const own: Readonly<Record<string, Words>> = refusalWords

/** A refusal of this module in words. */
export const explain = (refusal: Refusal, language: Language): string =>
  (lacking(refusal) ?? own[refusal.code])?.[language] ?? wireText(refusal.code, language)

function lacking({ code, details }: Refusal): Words | null {
  const { meaning, field } = details ?? {}
  const isNamed = code === 'paper-field-missing' && typeof meaning === 'string'
  return isNamed ? missingField(meaning, String(field)) : null
}
