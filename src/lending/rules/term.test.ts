import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, localDate } from '#base/local-date.ts'
import { isWorked } from '#base/production-calendar.ts'
import { daysPaused, dueAfterPauses, dueDay, offerEnds, withPause } from './term.ts'

// Source: domain.md §2.3.
test.each([
  ['2026-11-30', '2027-03-01'],
  ['2027-03-31', '2027-06-30'],
  ['2026-12-15', '2027-03-15'],
])('three months from %s end on %s', (issued, due) => {
  expect(dueDay(localDate(issued), 3)).toBe(due)
})

test('a term never ends on a day that is not worked, nor before its months are over', () => {
  const day = fc.integer({ min: 0, max: 1500 }).map((n) => addDays(localDate('2024-01-01'), n))
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 12 }), (issued, months) => {
      const due = dueDay(issued, months)
      expect(isWorked(due)).toBe(true)
      expect(due <= dueDay(issued, months + 1)).toBe(true)
      expect(daysBetween(issued, due)).toBeGreaterThanOrEqual(months * 28)
      expect(due <= dueDay(issued, 6) || months > 6).toBe(true)
    }),
  )
})

test('a day that the centre set apart moves the end of a term', () => {
  const own = [{ day: localDate('2027-03-15'), kind: 'off' as const, note: '' }]
  expect(dueDay(localDate('2026-12-15'), 3, own)).toBe('2027-03-16')
})

test('an offer stays three worked days', () => {
  expect(offerEnds(localDate('2026-05-12'), 3)).toBe('2026-05-15')
  expect(offerEnds(localDate('2026-05-15'), 3)).toBe('2026-05-20')
  expect(offerEnds(localDate('2026-12-30'), 3)).toBe('2027-01-13')
})

const pause = (from: string, until: string) => ({ from: localDate(from), until: localDate(until) })

test('a pause moves the due day by its days, both ends included', () => {
  const due = localDate('2026-08-05')
  expect(dueAfterPauses(due, daysPaused([pause('2026-06-01', '2026-06-10')]))).toBe('2026-08-17')
  expect(dueAfterPauses(due, 0)).toBe(due)
})

test('a day of two pauses counts once, and a pause may be said anew', () => {
  const first = pause('2026-06-01', '2026-06-10')
  expect(daysPaused([first, pause('2026-06-08', '2026-06-12')])).toBe(12)
  expect(daysPaused([first, pause('2026-06-03', '2026-06-05')])).toBe(10)
  expect(daysPaused(withPause([first], pause('2026-06-01', '2026-06-03')))).toBe(3)
})
