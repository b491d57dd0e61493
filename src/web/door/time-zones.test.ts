import { expect, test } from 'vitest'
import { russianZones, utcText, zoneGuess } from './time-zones.ts'

test('the zone of the browser is taken as it is, or by its hours, or is Moscow', () => {
  expect(zoneGuess('Asia/Yakutsk', -540)).toBe('Asia/Yakutsk')
  expect(zoneGuess('Asia/Chita', -540)).toBe('Asia/Yakutsk')
  expect(zoneGuess('America/New_York', 300)).toBe('Europe/Moscow')
})

test.each(russianZones)('$zone keeps the hours that the list says', ({ zone, fromMoscow }) => {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(
    new Date('2026-07-01'),
  )
  expect(parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', 'UTC')).toBe(
    utcText(fromMoscow),
  )
})
