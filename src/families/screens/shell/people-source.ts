import { reachOf } from '#access/policy.ts'
import type { Me } from '#access/screens/use-me.ts'
import { ask } from '#client/browser.ts'
import { pluralRu } from '#ui/format.ts'
import type { Language } from '#ui/i18n.ts'
import type { OmniboxResult, OmniboxSource } from '#ui/offer.ts'
import type { search } from '../../contract.ts'

const years = (count: number, language: Language): string =>
  `${count} ${language === 'ru' ? pluralRu(count, 'год', 'года', 'лет') : 'y'}`

/** Children and adults for the search box: by a part of a name, a phone, a SNILS. None for roles that see no names. */
export function peopleSources(me: Me, language: Language): OmniboxSource[] {
  if (reachOf(me.roles, 'families.search') === null) return []
  const find = async (text: string, signal: AbortSignal): Promise<OmniboxResult[]> => {
    const { children, adults } = await ask<typeof search>('families.search', { text }, signal)
    return [
      ...children.map((child) => ({
        id: child.childId,
        label: child.name,
        note: [years(child.ageYears, language), child.settlement].filter(Boolean).join(', '),
        href: `/families/${child.childId}`,
      })),
      ...adults
        .filter(({ childId }) => childId !== null)
        .map((adult) => ({
          id: adult.adultId,
          label: adult.name,
          note: [adult.phone, adult.childName].filter(Boolean).join(' · '),
          href: `/families/${adult.childId}`,
        })),
    ]
  }
  return [{ id: 'families', group: 'people', find }]
}
