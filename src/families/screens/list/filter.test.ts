import { expect, test } from 'vitest'
import { countOf, noFilter, queryOf, readFilter } from './filter.ts'

test('an address with anything in it gives a filter that the query takes', () => {
  const filter = readFilter({
    status: 'palliative',
    early: 'true',
    enrolment: 'any',
    settlement: 7,
    mine: 'no',
  })
  expect(filter).toEqual({ ...noFilter, status: 'palliative', early: true })
  expect(queryOf(filter, 'ор', null)).toEqual({
    text: 'ор',
    status: 'palliative',
    isEarlyAge: true,
    enrolment: 'any',
    settlement: null,
    staffId: null,
  })
})

test('an empty address filters nothing', () => {
  expect(countOf(readFilter({}))).toBe(0)
  expect(countOf(readFilter({ mine: true }))).toBe(1)
})
