import { Button } from '@mantine/core'
import { useMe } from '#access/screens/use-me.ts'
import { Card } from '#ui/card.tsx'
import { dayText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { SkeletonLines } from '#ui/skeletons.tsx'
import { mergeFeeds, type Feed, type FeedEntry } from './feed.ts'
import classes from './timeline.module.css'

/** Everything that happened to the child in one line of days, newest first, whichever module knows it. */
export function Timeline({ feeds }: { feeds: readonly Feed[] }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const days = mergeFeeds(feeds)
  const isLoading = feeds.some((feed) => feed.isLoading)
  const waiting = feeds.filter(({ more }) => more)
  return (
    <Card title={i18n._('Timeline')}>
      {isLoading && days.length === 0 && <SkeletonLines lines={6} />}
      {!isLoading && days.length === 0 && (
        <p>{i18n._('Nothing is recorded yet. Services, statuses and consents will stand here by days.')}</p>
      )}
      <ol className={classes['days']}>
        {days.map(({ day, entries }) => (
          <li key={day}>
            <time dateTime={day}>{dayText(day, language, today)}</time>
            <ul>
              {entries.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {waiting.length > 0 && (
        <Button variant="default" loading={isLoading} onClick={() => waiting.forEach(({ more }) => more?.())}>
          {i18n._('Show earlier')}
        </Button>
      )}
    </Card>
  )
}

const Entry = ({ entry }: { entry: FeedEntry }) => (
  <li data-void={entry.isVoid || undefined}>
    {entry.icon}
    <div>
      <span>{entry.text}</span>
      {entry.note && <span className={classes['note']}>{entry.note}</span>}
    </div>
    {entry.act}
  </li>
)
