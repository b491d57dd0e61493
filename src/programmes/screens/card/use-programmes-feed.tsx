import { IconFlag, IconTargetArrow, IconUsersGroup } from '@tabler/icons-react'
import type { OutputOf } from '#base/act.ts'
import { useAsk } from '#client/use-ask.ts'
import type { Feed, FeedEntry } from '#families/screens/card/feed.ts'
import { useReach } from '#services/screens/may.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { ofChild } from '../../contract.ts'
import { outcomeSentence } from '../../words/outcomes.ts'
import { conferenceWords } from '../../words/terms.ts'
import { programmeHref } from '../one/hrefs.ts'

type Shown = OutputOf<typeof ofChild>['programmes'][number]

/** Programmes begun and closed, reviews and conferences, for the card's timeline. Empty for roles that see none. */
export function useProgrammesFeed(childId: string): Feed {
  const i18n = useI18n()
  const language = useLanguage()
  const sees = useReach('programmes.ofChild') !== null
  const { data, isFetching } = useAsk<typeof ofChild>('programmes.ofChild', { childId }, { when: sees })
  const begun = (one: Shown): FeedEntry => ({
    id: `${one.id}/begun`,
    day: one.from,
    icon: <IconTargetArrow aria-hidden />,
    text: <a href={programmeHref(one.id)}>{i18n._('Programme begun: {name}', { name: one.name })}</a>,
  })
  const closed = (one: Shown): FeedEntry[] =>
    one.endedOn
      ? [
          {
            id: `${one.id}/closed`,
            day: one.endedOn,
            icon: <IconFlag aria-hidden />,
            text: (
              <a href={programmeHref(one.id)}>{i18n._('Programme closed: {name}', { name: one.name })}</a>
            ),
            note: outcomeSentence(one.outcome, language),
          },
        ]
      : []
  const held = (data?.conferences ?? []).map(({ id, day, kind, decisions, staffNames }): FeedEntry => ({
    id,
    day,
    icon: <IconUsersGroup aria-hidden />,
    text: conferenceWords[kind][language],
    note: [
      staffNames.join(', '),
      decisions.length > 0 &&
        i18n._('{count, plural, one {# decision} other {# decisions}}', { count: decisions.length }),
    ]
      .filter(Boolean)
      .join(' · '),
  }))
  const entries = (data?.programmes ?? []).flatMap((one) => [begun(one), ...closed(one)])
  return {
    entries: [...entries, ...held].toSorted((a, b) => (a.day < b.day ? 1 : -1)),
    isLoading: sees && isFetching && !data,
  }
}
