import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { kindOf, weeksOf, type CalendarDay } from './calendar-days.ts'

test('weeks begin on Monday and hold every day of the month once', () => {
  const weeks = weeksOf(2026, 11)
  expect(weeks).toHaveLength(6)
  expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01'])
  expect(weeks.flat().filter(Boolean)).toHaveLength(30)
  expect(weeksOf(2026, 12).flat().filter(Boolean).at(-1)).toBe('2026-12-31')
})

test('a day set apart goes before the ordinary week', () => {
  const saturday = localDate('2026-11-21')
  const own: CalendarDay = { day: saturday, kind: 'work', note: '', isOwn: true }
  expect(kindOf(saturday, new Map())).toBe('off')
  expect(kindOf(saturday, new Map([[saturday, own]]))).toBe('work')
  expect(kindOf(localDate('2026-11-20'), new Map())).toBe('work')
})
