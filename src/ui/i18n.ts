import { i18n, type I18n } from '@lingui/core'
import { useSyncExternalStore } from 'react'

export type Language = 'ru' | 'en'

// The build sends compiled texts along; an English text without values is its own key and is shown as it stands.
i18n.setMessagesCompiler((text) => [text])

const subscribe = (listener: () => void): (() => void) => i18n.on('change', listener)

/**
 * The texts of the language shown: `const i18n = useI18n(); i18n._('{count} children', { count })`. Write the English out
 * where it is used (it is the key), and its Russian in the folder's `ru.po`; plurals are ICU. The name must be `i18n`:
 * the build finds texts by it. A part that uses this hook is drawn anew when the language changes.
 */
export function useI18n(): I18n {
  useSyncExternalStore(subscribe, () => i18n.locale)
  return i18n
}

/** The language shown now. */
export const useLanguage = (): Language => useI18n().locale as Language
