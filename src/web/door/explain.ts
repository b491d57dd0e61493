import type { I18n } from '@lingui/core'
import type { Refusal } from '#base/result.ts'
import { wireText } from '#client/words.ts'

/** The refusals met before the sign-in, in words. */
export function explainAtDoor(i18n: I18n, refusal: Refusal): string {
  switch (refusal.code) {
    case 'sign-in-wrong':
      return i18n._(
        'The login and the password do not fit together. Check the keyboard layout and Caps Lock.',
      )
    case 'too-many-tries':
      return i18n._('Too many tries. Wait a few minutes, or ask the head of the department for a new link.')
    case 'setup-code-wrong':
      return i18n._('This code does not fit. It is printed in the window where the program was started.')
    case 'already-set-up':
      return i18n._('The centre is already created. Reload the page to sign in.')
    case 'password-common':
      return i18n._(
        'This password is one of those that everybody tries. Take three or four words of your own.',
      )
    case 'password-same':
      return i18n._('This is the old password. Take another one.')
    case 'link-unusable':
      return i18n._('This link has been used already or is too old. Ask for a new one.')
    case 'bad-input':
      return badInput(i18n, refusal)
    default:
      return wireText(refusal.code, i18n.locale === 'en' ? 'en' : 'ru')
  }
}

function badInput(i18n: I18n, { field, details }: Refusal): string {
  if (details?.['reason'] === 'login-characters')
    return i18n._('A login has letters, digits, a dot, a dash, @ or _, without spaces.')
  if (field === 'password' || field === 'new') return i18n._('At least 12 characters.')
  return i18n._('Fill this in.')
}
