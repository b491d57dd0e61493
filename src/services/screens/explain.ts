import type { Refusal } from '#base/result.ts'
import type { LocalDate } from '#base/local-date.ts'
import { wireText } from '#client/words.ts'
import { dateText } from '#ui/format.ts'
import type { Language } from '#ui/i18n.ts'
import { missingField, otherContract, refusalWords, type Words } from '../words.ts'

const own: Readonly<Record<string, Words>> = refusalWords

/** A refusal of this module in words. */
export const explain = (refusal: Refusal, language: Language): string =>
  (particular(refusal) ?? own[refusal.code])?.[language] ?? wireText(refusal.code, language)

/** What is refused with its particulars: which field is empty, which contract is in the way. */
function particular({ code, details }: Refusal): Words | null {
  const { meaning, field, number, until } = details ?? {}
  if (code === 'paper-field-missing' && typeof meaning === 'string')
    return missingField(meaning, String(field))
  if (code === 'contract-overlaps' && typeof number === 'string')
    return otherContract(number, dateText(String(until) as LocalDate))
  return null
}
