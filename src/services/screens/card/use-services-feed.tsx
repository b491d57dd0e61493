import type { I18n } from '@lingui/core'
import {
  IconArrowBackUp,
  IconCalendarOff,
  IconDeviceLaptop,
  IconHome,
  IconNotebook,
} from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import type { OutputOf } from '#base/act.ts'
import { ask } from '#client/browser.ts'
import type { Minutes } from '#base/quantity.ts'
import type { Feed, FeedEntry } from '#families/screens/card/feed.ts'
import { minutesText } from '#ui/format.ts'
import { useI18n, useLanguage, type Language } from '#ui/i18n.ts'
import type { timeline } from '../../contract.ts'
import { cancelReasonWords, groupingWords, placeWords, recipientWords } from '../../words.ts'
import { useReach } from '../may.ts'
import { CorrectButton } from './correct-button.tsx'

type Page = OutputOf<typeof timeline>
type Shown = Page['records'][number]

/** Few at first, so that the sections below are near. */
const atFirst = 8
const perPage = 50

/** The child's services for the card's timeline, a page at a time. Empty for roles that see none. */
export function useServicesFeed(childId: string): Feed {
  const i18n = useI18n()
  const language = useLanguage()
  const me = useMe()
  const sees = useReach('services.timeline') !== null
  const corrects = useReach('services.correct')
  const { data, isFetching, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['services.timeline', { childId }, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      ask<typeof timeline>(
        'services.timeline',
        { childId, before: pageParam, limit: pageParam ? perPage : atFirst },
        signal,
      ),
    initialPageParam: null as Page['next'],
    getNextPageParam: (page: Page) => page.next,
    enabled: sees,
  })
  const mayCorrect = (record: Shown): boolean =>
    !record.isReversed && (corrects === 'all' || (corrects === 'own' && record.staffId === me.staffId))
  const entries = (data?.pages ?? []).flatMap(({ records }) =>
    records.map((record) => ({
      ...entryOf(i18n, language, record),
      ...(mayCorrect(record) && { act: <CorrectButton record={record} /> }),
    })),
  )
  return { entries, isLoading: isFetching, ...(hasNextPage && { more: () => void fetchNextPage() }) }
}

function iconOf(record: Shown): ReactNode {
  if (record.isReversed) return <IconArrowBackUp aria-hidden />
  if (record.state === 'cancelled') return <IconCalendarOff aria-hidden />
  if (record.place === 'home') return <IconHome aria-hidden />
  return record.place === 'remote' ? <IconDeviceLaptop aria-hidden /> : <IconNotebook aria-hidden />
}

function textOf(i18n: I18n, language: Language, record: Shown): string {
  if (record.isReversed) return i18n._('Taken back: {service}', { service: record.serviceName })
  if (record.state === 'cancelled') {
    const reason = record.cancelReason ? ` (${cancelReasonWords[record.cancelReason][language]})` : ''
    return i18n._('Did not take place: {service}', { service: record.serviceName }) + reason
  }
  const length = record.minutes === null ? '' : `, ${minutesText(record.minutes as Minutes, language)}`
  return record.serviceName + length
}

function entryOf(i18n: I18n, language: Language, record: Shown): FeedEntry {
  const facts = [
    record.staffName,
    record.state === 'delivered' && !record.isReversed && placeWords[record.place][language],
    record.recipient !== 'child' && recipientWords[record.recipient][language],
    record.grouping === 'group' && groupingWords.group[language],
    record.reversalReason && i18n._('reason: {reason}', { reason: record.reversalReason }),
  ]
  return {
    id: record.id,
    day: record.day,
    icon: iconOf(record),
    text: textOf(i18n, language, record),
    note: (
      <>
        {facts.filter(Boolean).join(' · ')}
        {record.note && ` · «${record.note}»`}
      </>
    ),
    isVoid: record.isReversed || record.state === 'cancelled',
  }
}
