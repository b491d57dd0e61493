import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayIn, type Instant, instantOf, startOfDay } from './instant.ts'
import { addDays, type LocalDate, localDate } from './local-date.ts'

test.each([
  ['Asia/Yakutsk', '2026-04-01', '2026-03-31T15:00:00.000Z'],
  ['Asia/Yekaterinburg', '2026-04-01', '2026-03-31T19:00:00.000Z'],
  ['Europe/Kaliningrad', '2026-01-01', '2025-12-31T22:00:00.000Z'],
  ['UTC', '2026-01-01', '2026-01-01T00:00:00.000Z'],
  ['Asia/Kathmandu', '2026-01-01', '2025-12-31T18:15:00.000Z'],
  ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'],
])('in %s the day %s begins at %s', (timeZone, day, moment) => {
  expect(startOfDay(timeZone, localDate(day))).toBe(moment)
})

test('the moment a day begins is of that day, and the millisecond before is of the day before', () => {
  const zones = fc.constantFrom('Asia/Kamchatka', 'Europe/Moscow', 'America/New_York', 'Pacific/Kiritimati')
  fc.assert(
    fc.property(zones, fc.integer({ min: 0, max: 20_000 }), (zone, days) => {
      const day: LocalDate = addDays(localDate('1990-01-01'), days)
      const start: Instant = startOfDay(zone, day)
      expect(dayIn(zone, start)).toBe(day)
      expect(dayIn(zone, instantOf(Date.parse(start) - 1)) < day).toBe(true)
    }),
  )
})

test('a day is told rightly on both sides of midnight, zone after zone', () => {
  const evening = instantOf(Date.parse('2026-03-31T14:59:59.999Z'))
  const midnight = instantOf(Date.parse('2026-03-31T15:00:00.000Z'))
  const said = [evening, midnight, evening].flatMap((at) => [dayIn('Asia/Yakutsk', at), dayIn('UTC', at)])
  expect(said).toEqual(['2026-03-31', '2026-03-31', '2026-04-01', '2026-03-31', '2026-03-31', '2026-03-31'])
})
