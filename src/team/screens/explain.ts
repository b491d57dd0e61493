import type { Refusal } from '#base/result.ts'
import { wireText } from '#client/words.ts'
import type { Language } from '#ui/i18n.ts'
import { refusalWords } from '../words.ts'

/** A refusal met by a screen of the staff, in words. */
export const explain =
  (language: Language) =>
  ({ code }: Refusal): string =>
    code in refusalWords
      ? refusalWords[code as keyof typeof refusalWords][language]
      : wireText(code, language)
