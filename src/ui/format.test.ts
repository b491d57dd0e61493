import { expect, test } from 'vitest'
import type { Instant } from '#base/instant.ts'
import { localDate } from '#base/local-date.ts'
import type { Kopecks, Minutes } from '#base/quantity.ts'
import { dayTyped } from './day-typed.ts'
import {
  ageText,
  countText,
  dayHeading,
  dayText,
  listSizeText,
  minutesText,
  momentText,
  moneyText,
  monthText,
  percentText,
  pluralRu,
} from './format.ts'

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')
const today = localDate('2026-11-21')

test('a day of this year is said without the year, another one with it', () => {
  expect(plain(dayText(localDate('2026-05-12'), 'ru', today))).toBe('12 мая, вт')
  expect(plain(dayText(localDate('2021-05-12'), 'ru', today))).toBe('12 мая 2021, ср')
  expect(plain(dayHeading(localDate('2026-05-12'), 'ru'))).toBe('Вторник, 12 мая')
  expect(plain(monthText('2021-05', 'ru'))).toBe('май 21')
})

test('an age is years and months, months alone before the first birthday', () => {
  expect(plain(ageText(localDate('2022-08-15'), today, 'ru'))).toBe('4 года 3 мес')
  expect(plain(ageText(localDate('2025-12-21'), today, 'ru'))).toBe('11 мес')
  expect(plain(ageText(localDate('2020-11-21'), today, 'ru'))).toBe('6 лет')
  expect(plain(ageText(localDate('2026-11-21'), today, 'ru'))).toBe('0 мес')
  expect(ageText(localDate('2026-11-22'), today, 'ru')).toBe('')
})

test.each([
  [1, 'год'],
  [2, 'года'],
  [5, 'лет'],
  [11, 'лет'],
  [14, 'лет'],
  [21, 'год'],
  [112, 'лет'],
  [104, 'года'],
])('%i takes «%s»', (count, word) => {
  expect(pluralRu(count, 'год', 'года', 'лет')).toBe(word)
})

test('money and counts set thousands apart', () => {
  expect(plain(moneyText(120_000 as Kopecks))).toBe('1 200 ₽')
  expect(plain(moneyText(-120_005 as Kopecks))).toBe('−1 200,05 ₽')
  expect(plain(countText(1_000_000))).toBe('1 000 000')
  expect(plain(listSizeText(1000, false))).toBe('1 000+')
  expect(plain(percentText(206, 216))).toBe('95 %')
  expect(percentText(0, 0)).toBe('–')
})

test('a length of work is hours and minutes', () => {
  expect(plain(minutesText(320 as Minutes, 'ru'))).toBe('5 ч 20 мин')
  expect(plain(minutesText(0 as Minutes, 'ru'))).toBe('0 мин')
})

test('a moment is shown in the time zone of the centre', () => {
  expect(momentText('2026-11-21T18:40:00.000Z' as Instant, 'Asia/Yakutsk')).toBe('22.11.2026, 03:40')
})

test.each([
  ['12.04.2021', '2021-04-12'],
  ['12/4/21', '2021-04-12'],
  ['120421', '2021-04-12'],
  ['12042021', '2021-04-12'],
  ['2021-04-12', '2021-04-12'],
  ['12 апр', '2026-04-12'],
  ['12 апреля 2021 г.', '2021-04-12'],
  ['3 мая', '2026-05-03'],
  ['3 мар', '2026-03-03'],
  ['1 Aug 2020', '2020-08-01'],
  [' 1.1.37 ', '1937-01-01'],
])('«%s» is understood as a day', (text, day) => {
  expect(dayTyped(text, today)).toBe(day)
})

test.each(['31.02.2016', '12', '', 'вчера', '45.10.2020', '12 фоо'])('«%s» is not a day', (text) => {
  expect(dayTyped(text, today)).toBeNull()
})
