import type { Refusal } from '#base/result.ts'
import { wireText } from '#client/words.ts'
import type { Language } from '#ui/i18n.ts'
import type { Words } from '../words/kinds.ts'
import { missingField, refusalWords } from '../words/refusals.ts'

/** A refusal met by a screen of the registry, in words. */
export const explain =
  (language: Language) =>
  (refusal: Refusal): string =>
    (lacking(refusal) ?? own[refusal.code])?.[language] ?? wireText(refusal.code, language)

const own: Readonly<Record<string, Words>> = refusalWords

function lacking({ code, details }: Refusal): Words | null {
  const { meaning, field } = details ?? {}
  const isNamed = code === 'paper-field-missing' && typeof meaning === 'string'
  return isNamed ? missingField(meaning, String(field)) : null
}
