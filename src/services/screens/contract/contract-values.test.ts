import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { freshContract, kopecksTyped, sentContract } from './contract-values.ts'

const place = { contractId: 'a', childId: 'b', replaces: null }
const line = { serviceId: 'c', name: 'Массаж', volume: '', times: '', term: '', tariff: '1 250,50' }
const whole = { ...freshContract(localDate('2026-05-12'), ['d']), services: [line] }

test.each([
  ['1 250,50', 125_050],
  ['1250.5', 125_050],
  ['0', 0],
  ['', null],
  ['дорого', null],
  ['12,345', null],
])('«%s» is %s kopecks', (typed, kopecks) => {
  expect(kopecksTyped(typed)).toBe(kopecks)
})

test('a free contract carries no tariffs, a paid one those that were typed', () => {
  const sent = (price: 'free' | 'tariff') => sentContract({ ...whole, price }, place)
  expect(sent('free')).toMatchObject({ value: { services: [{ tariff_kopecks: null }] } })
  expect(sent('tariff')).toMatchObject({ value: { services: [{ tariff_kopecks: 125_050 }] } })
})

test('what is still missing is told by its field', () => {
  expect(sentContract({ ...whole, until: null }, place)).toMatchObject({ field: 'until' })
  expect(sentContract({ ...whole, services: [] }, place)).toMatchObject({ code: 'services-missing' })
  const unreadable = [{ ...line, tariff: 'дорого' }]
  expect(sentContract({ ...whole, services: unreadable }, place)).toMatchObject({ code: 'tariff-unreadable' })
})
