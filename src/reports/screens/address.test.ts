import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { readPeriod, readRows, rowsHref } from './address.ts'

const year = { from: localDate('2026-01-01'), to: localDate('2026-12-31') }
const period = { from: localDate('2021-04-01'), to: localDate('2022-09-30') }
const rawOf = (href: string) => Object.fromEntries(new URL(href, 'http://x').searchParams)

test('a report without days is of the usual ones', () => {
  expect(readPeriod({}, year)).toEqual(year)
  expect(readPeriod({ from: '2026-02-31', to: 'x' }, year)).toEqual(year)
})

test('the address of a list is read back, parts with strange letters too', () => {
  const parts = [
    { by: 'where', value: 'athome' },
    { by: 'settlement', value: 'с. Марково, ул.: 2' },
  ] as const
  const asOf = '2022-10-01T15:00:00.000Z'
  const href = rowsHref('childrenServed', period, { year: 2021, parts, asOf })
  expect(readRows(rawOf(href), year)).toEqual({ ...period, year: 2021, parts, asOf })
})

test('anything may stand in an address', () => {
  expect(readRows({ year: 'этот', parts: 7, asOf: 'вчера' }, year)).toMatchObject({
    year: null,
    parts: [],
    asOf: null,
  })
  expect(readRows({ parts: 'x,:y,' }, year).parts).toEqual([])
})
