import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { groupDues, type Due } from './due-groups.ts'

const due = (kind: Due['kind'], day: string, isOverdue = true): Due => ({
  kind,
  day: localDate(day),
  isOverdue,
})

test('fourteen sessions not recorded are one chip with the day of the first', () => {
  const dues = [due('session', '2026-10-05'), due('final', '2026-11-01', false), due('session', '2026-10-02')]
  expect(groupDues(dues)).toEqual([
    { kind: 'session', day: '2026-10-02', isOverdue: true, count: 2 },
    { kind: 'final', day: '2026-11-01', isOverdue: false, count: 1 },
  ])
})
