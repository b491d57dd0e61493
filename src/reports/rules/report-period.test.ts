import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { dueReport, kindOf, latest, stepped, turnedInto } from './report-period.ts'

const days = (from: string, to: string) => ({ from: localDate(from), to: localDate(to) })
const today = localDate('2026-11-21')

test('whole months, quarters and years are known as what they are', () => {
  expect(kindOf(days('2024-02-01', '2024-02-29'))).toBe('month')
  expect(kindOf(days('2026-02-01', '2026-02-27'))).toBe('practice')
  expect(kindOf(days('2026-10-01', '2026-12-31'))).toBe('quarter')
  expect(kindOf(days('2026-01-01', '2026-12-31'))).toBe('year')
  expect(kindOf(days('2021-04-01', '2022-09-30'))).toBe('practice')
})

test('a step goes to the neighbour, over the end of a year too', () => {
  expect(stepped('month', days('2026-01-01', '2026-01-31'), -1)).toEqual(days('2025-12-01', '2025-12-31'))
  expect(stepped('quarter', days('2026-10-01', '2026-12-31'), 1)).toEqual(days('2027-01-01', '2027-03-31'))
  expect(stepped('year', days('2026-01-01', '2026-12-31'), -1)).toEqual(days('2025-01-01', '2025-12-31'))
})

test('another kind stays near the days shown, and never beyond today', () => {
  expect(turnedInto('month', days('2021-04-01', '2022-09-30'), today)).toEqual(
    days('2022-09-01', '2022-09-30'),
  )
  expect(turnedInto('month', days('2026-01-01', '2026-12-31'), today)).toEqual(
    days('2026-11-01', '2026-11-30'),
  )
})

test('the latest periods begin with the one that holds today', () => {
  expect(latest('quarter', today, 2)).toEqual([
    days('2026-10-01', '2026-12-31'),
    days('2026-07-01', '2026-09-30'),
  ])
})

test('the report that is due is of the quarter in the month after it, else of the month', () => {
  expect(dueReport(today)).toEqual(days('2026-10-01', '2026-10-31'))
  expect(dueReport(localDate('2026-10-05'))).toEqual(days('2026-07-01', '2026-09-30'))
  expect(dueReport(localDate('2026-01-31'))).toEqual(days('2025-10-01', '2025-12-31'))
})
