import type { ReactNode } from 'react'
import type { LocalDate } from '#base/local-date.ts'

/** One thing that happened to the child. */
export interface FeedEntry {
  readonly id: string
  readonly day: LocalDate
  readonly icon: ReactNode
  readonly text: ReactNode
  /** A quieter line below: who, where, a note. */
  readonly note?: ReactNode
  /** It did not take place or was taken back: said in `text`, drawn quieter. */
  readonly isVoid?: boolean
  /** What can be done about it, at the end of the line. */
  readonly act?: ReactNode
}

/** A module's part of a child's timeline, newest first, as far as it is loaded. */
export interface Feed {
  readonly entries: readonly FeedEntry[]
  readonly isLoading: boolean
  /** Loads earlier entries; absent when all are here. */
  readonly more?: () => void
}

export interface FeedDay {
  readonly day: LocalDate
  readonly entries: readonly FeedEntry[]
}

/**
 * Feeds as one timeline by days, newest first. Days before the oldest loaded day of a feed that has more to load are left
 * out: that feed may still have something to put among them.
 */
export function mergeFeeds(feeds: readonly Feed[]): FeedDay[] {
  const known = feeds
    .filter(({ more }) => more)
    .map(({ entries }) => entries.at(-1)?.day ?? '')
    .toSorted()
    .at(-1)
  const shown = feeds.flatMap(({ entries }) => entries.filter(({ day }) => !known || day >= known))
  const byDay = Map.groupBy(shown, ({ day }) => day)
  return [...byDay].toSorted(([a], [b]) => (a < b ? 1 : -1)).map(([day, entries]) => ({ day, entries }))
}
