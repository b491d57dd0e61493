import type { I18n } from '@lingui/core'
import {
  IconDoorEnter,
  IconDoorExit,
  IconFileCheck,
  IconFileOff,
  IconTag,
  IconTagOff,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { reachOf } from '#access/policy.ts'
import { useMe } from '#access/screens/use-me.ts'
import type { OutputOf } from '#base/act.ts'
import { useAsk } from '#client/use-ask.ts'
import { useI18n, useLanguage, type Language } from '#ui/i18n.ts'
import type { timeline } from '../../contract.ts'
import { dischargeWords, purposeWords, statusWords } from '../../words/kinds.ts'
import type { Feed } from './feed.ts'

type Event = OutputOf<typeof timeline>['events'][number]

const icons: Record<Event['kind'], ReactNode> = {
  enrolled: <IconDoorEnter aria-hidden />,
  discharged: <IconDoorExit aria-hidden />,
  statusBegan: <IconTag aria-hidden />,
  statusEnded: <IconTagOff aria-hidden />,
  consentGiven: <IconFileCheck aria-hidden />,
  consentWithdrawn: <IconFileOff aria-hidden />,
}

/** What the registry knows to have happened: enrolment, statuses, consents. All of it comes at once. */
export function useRegistryFeed(childId: string): Feed {
  const i18n = useI18n()
  const language = useLanguage()
  const may = reachOf(useMe().roles, 'families.timeline') !== null
  const { data, isLoading } = useAsk<typeof timeline>('families.timeline', { childId }, { when: may })
  const entries = (data?.events ?? []).map((event, at) => ({
    id: `${event.kind}-${at}`,
    day: event.day,
    icon: icons[event.kind],
    text: eventText(i18n, language, event),
  }))
  return { entries, isLoading }
}

const named = (words: Readonly<Record<string, Record<Language, string>>>, code: string, language: Language) =>
  words[code]?.[language] ?? code

function eventText(i18n: I18n, language: Language, { kind, what }: Event): string {
  const order = what === '' ? '' : `, ${i18n._('order {number}', { number: what })}`
  const texts: Record<Event['kind'], () => string> = {
    enrolled: () => `${i18n._('Enrolled')}${order}`,
    discharged: () => `${i18n._('Discharged')}: ${named(dischargeWords, what, language)}`,
    statusBegan: () => i18n._('Status: {status}', { status: named(statusWords, what, language) }),
    statusEnded: () => i18n._('Status ended: {status}', { status: named(statusWords, what, language) }),
    consentGiven: () => i18n._('Consent given: {purpose}', { purpose: named(purposeWords, what, language) }),
    consentWithdrawn: () =>
      i18n._('Consent withdrawn: {purpose}', { purpose: named(purposeWords, what, language) }),
  }
  return texts[kind]()
}
