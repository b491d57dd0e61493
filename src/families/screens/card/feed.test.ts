import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { mergeFeeds, type Feed } from './feed.ts'

const feed = (days: readonly string[], more?: () => void): Feed => ({
  entries: days.map((day) => ({ id: day, day: localDate(day), icon: null, text: day })),
  isLoading: false,
  ...(more && { more }),
})
const daysOf = (feeds: readonly Feed[]): string[] => mergeFeeds(feeds).map(({ day }) => day)

test('two feeds become one, newest day first', () => {
  expect(daysOf([feed(['2026-05-12', '2026-05-01']), feed(['2026-05-04'])])).toEqual([
    '2026-05-12',
    '2026-05-04',
    '2026-05-01',
  ])
})

test('days that a feed has not loaded yet stay out until it has', () => {
  const services = feed(['2026-05-12', '2026-05-10'], () => undefined)
  expect(daysOf([services, feed(['2026-05-11', '2024-02-05'])])).toEqual([
    '2026-05-12',
    '2026-05-11',
    '2026-05-10',
  ])
})

test('things of one day stand together', () => {
  const [day] = mergeFeeds([feed(['2026-05-12']), feed(['2026-05-12'])])
  expect(day?.entries).toHaveLength(2)
})
