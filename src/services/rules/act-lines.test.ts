import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { actLines, changesBetween, countOf, deliveredOutside, deliveredUnder, totalOf } from './act-lines.ts'
import { daysOfMonth, isOver, monthSaid } from './month.ts'

const services = [
  { serviceId: 'speech', tariff_kopecks: 125_050 },
  { serviceId: 'massage', tariff_kopecks: 0 },
]
const delivered = [
  { serviceId: 'water', name: 'Вода', count: 1 },
  { serviceId: 'massage', name: 'Массаж', count: 3 },
  { serviceId: 'speech', name: 'Логопед', count: 2 },
]

test('lines stand in the order of the contract, and what it does not name is shown and not charged', () => {
  const lines = actLines({ price: 'tariff', services }, delivered)
  expect(lines.map(({ name, isAgreed, tariff_kopecks }) => [name, isAgreed, tariff_kopecks])).toEqual([
    ['Логопед', true, 125_050],
    ['Массаж', true, 0],
    ['Вода', false, null],
  ])
  expect([countOf(lines), totalOf(lines)]).toEqual([6, 250_100])
})

test('under a free contract nothing is charged, whatever tariffs it names', () => {
  expect(totalOf(actLines({ price: 'free', services }, delivered))).toBe(0)
})

const on = (day: string, count = 1) => ({ service_id: 'speech', day: localDate(day), count })
const april = daysOfMonth('2026-04')

test.each([
  ['the first day of the contract', '2026-04-10', 1],
  ['the day before it', '2026-04-09', 0],
  ['its last day', '2026-04-20', 1],
  ['the day after it', '2026-04-21', 0],
])('%s counts as it should', (_, day, count) => {
  const term = { from: localDate('2026-04-10'), lastDay: localDate('2026-04-20') }
  expect(deliveredUnder(term, april, [on(day)]).get('speech') ?? 0).toBe(count)
  expect(deliveredOutside([term], [on(day)])).toBe(1 - count)
})

test('a day of another month is of another act', () => {
  const term = { from: localDate('2026-01-01'), lastDay: localDate('2026-12-31') }
  const rows = [on('2026-03-31'), on('2026-04-01', 2), on('2026-04-30'), on('2026-05-01')]
  expect(deliveredUnder(term, april, rows).get('speech')).toBe(3)
})

test('what changed since is told by service: fewer, more, gone and new', () => {
  const said = actLines({ price: 'free', services }, delivered)
  const now = actLines({ price: 'free', services }, [
    { serviceId: 'massage', name: 'Массаж', count: 4 },
    { serviceId: 'speech', name: 'Логопед', count: 2 },
    { serviceId: 'play', name: 'Игра', count: 1 },
  ])
  expect(changesBetween(said, now)).toEqual([
    { serviceId: 'massage', name: 'Массаж', before: 3, now: 4 },
    { serviceId: 'water', name: 'Вода', before: 1, now: 0 },
    { serviceId: 'play', name: 'Игра', before: 0, now: 1 },
  ])
  expect(changesBetween(said, said)).toEqual([])
})

test('a month is over on the day after its last, also in February of a leap year', () => {
  expect(daysOfMonth('2028-02').to).toBe('2028-02-29')
  expect(isOver('2028-02', localDate('2028-02-29'))).toBe(false)
  expect(isOver('2028-02', localDate('2028-03-01'))).toBe(true)
  expect(monthSaid('2026-10')).toBe('октябрь 2026 года')
})
