import type { Refusal } from '#base/result.ts'
import { onlySoMany } from '#lending/words/refusals.ts'
import { explain as explainService } from '#services/screens/explain.ts'
import type { Language } from '#ui/i18n.ts'
import { refusalWords } from '../../words/refusals.ts'
import type { Words } from '../../words/terms.ts'
import { formWords } from './refusals.ts'

const own: Readonly<Record<string, Words>> = { ...formWords, ...refusalWords }

/** A refusal of an act on a programme in words; a session is a service, so the words of services follow. */
export const explain =
  (language: Language) =>
  (refusal: Refusal): string =>
    (ofUnit(refusal) ?? own[refusal.code])?.[language] ?? explainService(refusal, language)

/** Which unit it is, and how many of it there are. */
function ofUnit({ code, details }: Refusal): Words | null {
  const { kindName, most } = details ?? {}
  if (typeof kindName !== 'string') return null
  if (code === 'not-so-many') return onlySoMany(kindName, Number(most))
  const said = own[code]
  return said ? { ru: `${kindName}. ${said.ru}`, en: `${kindName}. ${said.en}` } : null
}
