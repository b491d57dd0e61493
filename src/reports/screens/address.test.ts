import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { nameOf, readPeriod, readRows, rowsHref } from './address.ts'

const today = localDate('2026-11-21')
const period = { from: localDate('2021-04-01'), to: localDate('2022-09-30') }
const rawOf = (href: string) => Object.fromEntries(new URL(href, 'http://x').searchParams)

test('a report without days is of this year', () => {
  expect(readPeriod({}, today)).toEqual({ from: '2026-01-01', to: '2026-12-31' })
  expect(readPeriod({ from: '2026-02-31', to: 'x' }, today)).toEqual({ from: '2026-01-01', to: '2026-12-31' })
})

test('the address of a list is read back, parts with strange letters too', () => {
  const parts = [
    { by: 'where', value: 'athome' },
    { by: 'settlement', value: 'с. Марково, ул.: 2' },
  ] as const
  const href = rowsHref('childrenServed', period, { year: 2021, parts })
  expect(readRows(rawOf(href), today)).toEqual({ ...period, year: 2021, parts })
})

test('anything may stand in an address', () => {
  expect(readRows({ year: 'этот', parts: 7 }, today)).toMatchObject({ year: null, parts: [] })
  expect(readRows({ parts: 'x,:y,' }, today).parts).toEqual([])
})

test('days that have a name are known by it', () => {
  expect(nameOf(readPeriod({}, today), today)).toBe('year')
  expect(nameOf(period, today)).toBe('own')
})
