import type { I18n } from '@lingui/core'
import type { ReactNode } from 'react'
import type { Language } from '#ui/i18n.ts'

export interface Look {
  readonly i18n: I18n
  readonly language: Language
  /** May this person open children's cards? */
  readonly opens: boolean
}

export const card = (id: string, name: string, look: Look): ReactNode =>
  look.opens ? <a href={`/families/${id}`}>{name}</a> : name

/** Children by name with a comma between them, each a way to the card. */
export const cards = (children: readonly { childId: string; name: string }[], look: Look): ReactNode =>
  children.map(({ childId, name }, at) => (
    <span key={childId}>
      {at > 0 && ', '}
      {card(childId, name, look)}
    </span>
  ))
