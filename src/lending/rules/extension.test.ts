import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { checkExtension, type Extension } from './extension.ts'

const day = localDate
const growth = { month: '2026-08', until: day('2026-08-31') }
const asked: Extension = {
  until: day('2026-08-12'),
  dueOn: day('2026-06-12'),
  lastDay: day('2026-12-12'),
  today: day('2026-05-12'),
  extensions: 0,
  mostExtensions: 2,
  waiting: 0,
  isRecalled: false,
  checkDue: null,
  isHighRisk: false,
  measuredOn: null,
  growth: null,
  isOverridden: false,
}
const codeOf = (given: Partial<Extension>): string | null => {
  const checked = checkExtension({ ...asked, ...given })
  return checked.ok ? null : checked.code
}

test.each<[string, Partial<Extension>, string | null]>([
  ['nothing is outgrown', {}, null],
  ['it ends before the child outgrows it', { growth }, null],
  ['it ends on the last day', { growth, until: growth.until }, null],
  ['it ends a day later', { growth, until: day('2026-09-01') }, 'outgrown-before-due'],
  ['the head lets it pass', { growth, until: day('2026-09-01'), isOverridden: true }, null],
  ['somebody waits as well', { growth, until: day('2026-09-01'), waiting: 1 }, 'somebody-waits'],
  [
    'a check falls due as well',
    { growth, until: day('2026-09-01'), checkDue: day('2026-07-01') },
    'outgrown-before-due',
  ],
])('where %s', (_, given, code) => {
  expect(codeOf(given)).toBe(code)
})

test('it is said until when, and in which month it is outgrown', () => {
  expect(checkExtension({ ...asked, growth, until: day('2026-09-01') })).toMatchObject({
    field: 'until',
    details: { latest: '2026-08-31', month: '2026-08' },
  })
})

test.each<[string, Partial<Extension>, string | null]>([
  ['to the day on which it is due', { until: asked.dueOn }, 'due-before-issue'],
  ['to the last day', { until: asked.lastDay }, null],
  ['beyond the last day, even by the head', { until: day('2026-12-13'), isOverridden: true }, 'due-too-late'],
  ['when it is recalled, even by the head', { isRecalled: true, isOverridden: true }, 'unit-recalled'],
  ['of high risk, never measured', { isHighRisk: true, isOverridden: true }, 'not-measured'],
  ['of high risk, measured sixty days ago', { isHighRisk: true, measuredOn: day('2026-03-13') }, null],
  [
    'of high risk, measured sixty-one days ago',
    { isHighRisk: true, measuredOn: day('2026-03-12') },
    'not-measured',
  ],
  ['often enough', { extensions: 2 }, 'extended-enough'],
  ['with a check on its last day', { checkDue: asked.until }, 'check-due-inside'],
  ['with a check on the day after', { checkDue: day('2026-08-13') }, null],
])('a loan is extended %s', (_, given, code) => {
  expect(codeOf(given)).toBe(code)
})
