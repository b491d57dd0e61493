import { expect, test } from 'vitest'
import { templateSchema } from '../contract/template.ts'
import type { PlannedSession } from '../contract.ts'
import { checkPlan, isCounted, servicesIn, staffIn } from './plan.ts'
import { checkTemplate, countedMinutes } from './template.ts'

const session = (over: Partial<PlannedSession> = {}): PlannedSession => ({
  sessionId: 's1',
  title: 'Знакомство',
  minutes: 60,
  isCounted: true,
  place: 'home',
  ...over,
})
const known = { staff: new Set(['anna', 'ivan']), services: new Set(['lesson']) }

test.each<[Partial<PlannedSession>, string | null]>([
  [{}, null],
  [{ staffId: 'anna', secondStaffId: 'ivan', serviceId: 'lesson' }, null],
  [{ staffId: 'nobody' }, 'staff-unknown'],
  [{ secondStaffId: 'nobody' }, 'staff-unknown'],
  [{ staffId: 'anna', secondStaffId: 'anna' }, 'same-staff-twice'],
  [{ serviceId: 'none' }, 'service-unknown'],
  [{ videoLink: 'https://video.example/1' }, 'link-of-no-remote'],
  [{ videoLink: 'https://video.example/1', place: 'remote' }, null],
])('a plan whose second session has %j is answered with %s', (over, code) => {
  const checked = checkPlan([session(), session(over)], known)
  expect(checked.ok ? null : checked.code).toBe(code)
  if (!checked.ok) expect(checked.field).toMatch(/^sessions\.1\./)
})

test('a plan names its staff and services', () => {
  const sessions = [session({ staffId: 'anna', secondStaffId: 'ivan' }), session({ serviceId: 'lesson' })]
  expect(staffIn(sessions)).toEqual(['anna', 'ivan'])
  expect(servicesIn(sessions)).toEqual(['lesson'])
})

const template = (over: object = {}) =>
  templateSchema.parse({
    name: 'Проба',
    area: 'motor',
    aim: '',
    forWhom: '',
    minutes: 120,
    isDiagnosticsInside: false,
    weeks: 4,
    sessions: [
      { id: 'a', title: 'Осмотр', aim: '', minutes: 60, isDiagnostics: true, steps: [] },
      {
        id: 'b',
        title: 'Занятие',
        aim: '',
        minutes: 60,
        steps: [{ title: 'Игра', minutes: 60, text: '' }],
        handouts: ['leaf'],
      },
    ],
    handouts: [{ id: 'leaf', title: 'Памятка', text: '' }],
    ...over,
  })
const [first, second] = template().sessions

test.each<[string, object, string | null]>([
  ['as it is', {}, null],
  ['a session twice', { sessions: [first, { ...second, id: 'a' }] }, 'session-repeated'],
  ['a hand-out that is not there', { handouts: [] }, 'handout-unknown'],
  ['steps that take longer', { sessions: [first, { ...second, minutes: 59 }] }, 'steps-longer-than-session'],
])('a template with %s is answered rightly', (_, over, code) => {
  const checked = checkTemplate(template(over))
  expect(checked.ok ? null : checked.code).toBe(code)
})

test('diagnostics counts within the hours as the template says', () => {
  expect(countedMinutes(template())).toBe(60)
  expect(countedMinutes(template({ isDiagnosticsInside: true }))).toBe(120)
  const own = session({ templateSession: 'a' })
  expect(isCounted(own, template())).toBe(false)
  expect(isCounted(own, template({ isDiagnosticsInside: true }))).toBe(true)
  expect(isCounted(session({ templateSession: 'b', isCounted: false }), template())).toBe(false)
})
