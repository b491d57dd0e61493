import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { byDay, mostInOrder, type Waiting } from './by-day.ts'

const row = (day: string, at = 0): Waiting => ({
  enrolmentId: `${day}-${at}`,
  childId: `${day}-${at}`,
  name: 'Орлов Лев',
  birthDate: localDate('2019-01-01'),
  day: localDate(day),
  reason: null,
})

test('children stand by days, the newest first', () => {
  const days = byDay([row('2026-11-01'), row('2026-11-20'), row('2026-11-01', 1)])
  expect(days.map(({ day, rows }) => [day, rows.length])).toEqual([
    ['2026-11-20', 1],
    ['2026-11-01', 2],
  ])
})

test('a day of more children than one order names is parted', () => {
  const many = Array.from({ length: mostInOrder + 3 }, (_, at) => row('2026-11-20', at))
  expect(byDay(many).map(({ rows }) => rows.length)).toEqual([mostInOrder, 3])
})
