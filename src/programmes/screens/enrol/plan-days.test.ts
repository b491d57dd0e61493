import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOfWeek, localDate } from '#base/local-date.ts'
import { isWorked } from '#base/production-calendar.ts'
import type { TemplateSession } from '../../contract/template.ts'
import { closedUp, countedMinutes, daysOfRhythm, lastDay, planOf, type Rhythm } from './plan-days.ts'

const monday = localDate('2026-05-04')

const session = (id: string, part: Partial<TemplateSession> = {}): TemplateSession => ({
  id,
  title: id,
  aim: '',
  minutes: 60,
  isDiagnostics: false,
  steps: [],
  equipment: [],
  handouts: [],
  ...part,
})

const rhythm: Rhythm = {
  from: monday,
  weekdays: [1, 4],
  startMinute: 600,
  staffId: null,
  secondStaffId: null,
  serviceId: null,
  place: 'home',
  videoLink: '',
}
const known = { own: [], idOf: (at: number) => String(at) }

test('sessions fall on the days of the week, and holidays are left out', () => {
  expect(daysOfRhythm({ from: monday, weekdays: [1, 4] }, 3)).toEqual([
    '2026-05-04',
    '2026-05-07',
    '2026-05-14',
  ])
})

test('a day that the centre set apart is left out, a Saturday that it works is not', () => {
  const own = [
    { day: localDate('2026-05-07'), kind: 'off' as const, note: '' },
    { day: localDate('2026-05-16'), kind: 'work' as const, note: '' },
  ]
  expect(daysOfRhythm({ from: monday, weekdays: [4, 6] }, 2, own)).toEqual(['2026-05-14', '2026-05-16'])
})

test('a rhythm without days leaves the sessions without days', () => {
  expect(daysOfRhythm({ from: monday, weekdays: [] }, 2)).toEqual([])
  const rows = planOf([session('one')], true, { ...rhythm, weekdays: [] }, known)
  expect(rows[0]?.day).toBeNull()
  expect(lastDay(rows)).toBeNull()
})

test('sessions close up when one is taken out before them', () => {
  const plan = planOf([session('one'), session('two'), session('three')], true, rhythm, known)
  const without = closedUp(plan, plan.toSpliced(1, 1))
  expect(without.map(({ title, day }) => [title, day])).toEqual([
    ['one', '2026-05-04'],
    ['three', '2026-05-07'],
  ])
  const longer = plan.with(0, { ...plan[0]!, minutes: 90 })
  expect(closedUp(plan, longer)).toBe(longer)
})

test('diagnostics counts only where the template says so', () => {
  const sessions = [session('entry', { isDiagnostics: true, minutes: 45 }), session('one')]
  expect(countedMinutes(planOf(sessions, true, rhythm, known))).toBe(105)
  expect(countedMinutes(planOf(sessions, false, rhythm, known))).toBe(60)
})

test('a link belongs to remote sessions alone', () => {
  const link = { ...rhythm, videoLink: 'https://video.example/1' }
  expect(planOf([session('one')], true, link, known)[0]?.videoLink).toBe('')
  expect(planOf([session('one')], true, { ...link, place: 'remote' }, known)[0]?.videoLink).not.toBe('')
})

test('days of any rhythm rise, are worked and fall on its days of the week', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1 }),
      fc.integer({ min: 1, max: 20 }),
      (weekdays, count) => {
        const days = daysOfRhythm({ from: monday, weekdays }, count)
        expect(days).toHaveLength(count)
        expect(days.toSorted()).toEqual(days)
        for (const day of days) expect(weekdays.includes(dayOfWeek(day)) && isWorked(day)).toBe(true)
      },
    ),
  )
})
