import type { I18n } from '@lingui/core'

export const kinds = ['change', 'read', 'denied', 'signIn'] as const
export type Kind = (typeof kinds)[number]

export const isKind = (value: unknown): value is Kind => kinds.includes(value as Kind)

/** A kind of the journal's rows in a word. */
export function kindText(i18n: I18n, kind: string): string {
  const texts: Record<Kind, string> = {
    change: i18n._('change'),
    read: i18n._('look'),
    denied: i18n._('refused'),
    signIn: i18n._('entry'),
  }
  return isKind(kind) ? texts[kind] : kind
}
