import type { Refusal } from '#base/result.ts'
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
    own[refusal.code]?.[language] ?? explainService(refusal, language)
