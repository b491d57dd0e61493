import type { Refusal } from '#base/result.ts'
import { wireText } from '#client/words.ts'
import type { Language } from '#ui/i18n.ts'
import { refusalWords } from '../words/refusals.ts'

const isOwn = (code: string): code is keyof typeof refusalWords => code in refusalWords

/** A refusal met by the screens of access, in words. */
export const explain =
  (language: Language) =>
  ({ code, field, details }: Refusal): string => {
    const reason = field === 'login' ? 'login-characters' : String(details?.['reason'] ?? '')
    const own = isOwn(code) ? code : isOwn(reason) ? reason : null
    return own ? refusalWords[own][language] : wireText(code, language)
  }
