import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { child, workshop } from '../../../test/people.ts'
import { command, good, query, type TestCentre, testCentre } from '../../../test/centre.ts'
import { aGoal, aRecord, aSession, enrolled, held, rated } from '../../../test/programming.ts'
import { areas } from '../contract/template.ts'
import { shippedTemplates } from '../rules/shipped.ts'
import { closing } from './closing.ts'
import { enrolment } from './plan.ts'
import { results } from './results.ts'
import { bank, list, offer, open, save } from './templates.ts'

let centre: TestCentre

beforeAll(async () => {
  centre = await testCentre({ now: '2026-05-12T03:00:00.000Z' })
})
afterAll(() => centre.close())

const motor = shippedTemplates.get('motor')!
const saved = (given: object) =>
  command(centre.program, centre.head, save, { definition: motor, why: 'стало короче', ...given })
const opened = async (template: string, version?: number) =>
  good(await query(centre.program, centre.head, open, { template, version }))
const listed = async () => good(await query(centre.program, centre.head, list, {})).templates

test('a centre begins with the shipped templates, all of them offered and none used', async () => {
  const { head } = await centre.another()
  const { templates } = good(await query(centre.program, head, list, {}))
  expect(templates.map(({ template }) => template)).toEqual([...areas])
  expect(templates.filter((one) => !one.isShipped || !one.isOffered || one.version !== 1)).toEqual([])
  expect(templates.filter((one) => one.underway + one.ended > 0)).toEqual([])
})

test('what a centre saves of a shipped template comes after it, and the shipped one stays', async () => {
  const definition = { ...motor, name: 'Двигаемся, как умеем мы' }
  expect(good(await saved({ template: 'motor', base: 1, definition }))).toEqual({
    template: 'motor',
    version: 2,
  })
  expect(await saved({ template: 'motor', base: 1 })).toMatchObject({ code: 'template-changed-meanwhile' })
  expect((await opened('motor')).definition.name).toBe('Двигаемся, как умеем мы')
  const first = await opened('motor', 1)
  expect(first.definition).toEqual(motor)
  expect(first.isShipped).toBe(true)
  expect(first.versions).toMatchObject([
    { version: 2, why: 'стало короче', children: 0 },
    { version: 1, savedAt: null },
  ])
  expect(await query(centre.program, centre.head, open, { template: 'motor', version: 3 })).toMatchObject({
    code: 'not-found',
  })
})

test('of two who save at once one is told that it was changed', async () => {
  const { template } = good(await saved({}))
  const answers = await Promise.all([saved({ template, base: 1 }), saved({ template, base: 1 })])
  expect(answers.map((answer) => (answer.ok ? 'saved' : answer.code)).toSorted()).toEqual([
    'saved',
    'template-changed-meanwhile',
  ])
})

test('a template that is not there, or not right, is not saved', async () => {
  expect(await saved({ template: randomUUID() })).toMatchObject({ code: 'not-found' })
  const [first] = motor.sessions
  const twice = { ...motor, sessions: [first, first] }
  expect(await saved({ definition: twice })).toMatchObject({ code: 'session-repeated' })
})

test('a template that is put away takes no more children', async () => {
  const put = (isOffered: boolean, template = 'social') =>
    command(centre.program, centre.head, offer, { template, isOffered })
  expect(await put(false, 'none')).toMatchObject({ code: 'not-found' })
  good(await put(false))
  expect((await listed()).find(({ template }) => template === 'social')!.isOffered).toBe(false)
  const { childId } = await child(centre, { surname: 'Полкина' })
  const course = {
    programmeId: randomUUID(),
    childId,
    template: 'social',
    version: 1,
    from: '2026-04-01',
    plannedTo: '2026-05-10',
    sessions: [aSession()],
  }
  expect(await command(centre.program, centre.head, enrolment, course)).toMatchObject({
    code: 'template-unknown',
  })
  good(await put(true))
  good(await command(centre.program, centre.head, enrolment, course))
})

test('the bank gives goals of one sphere or of all', async () => {
  const all = good(await query(centre.program, centre.head, bank, {})).goals
  const motorGoals = good(await query(centre.program, centre.head, bank, { domain: 'motor' })).goals
  expect(motorGoals.length).toBeGreaterThan(0)
  expect(motorGoals).toEqual(all.filter(({ domain }) => domain === 'motor'))
})

test('the page of results tells what became of the children, and that goals were too easy', async () => {
  const { staffId, serviceId } = await workshop(centre)
  const { template, version } = good(await saved({}))
  const course = async (level: number) => {
    const { childId } = await child(centre, { surname: 'Итогова', isSurelyNew: true })
    const { programmeId, sessionIds } = await enrolled(centre, { childId, template, version })
    await held(centre, aRecord(sessionIds[0]!, serviceId, [staffId], { minutes: 50 }))
    await rated(centre, await aGoal(centre, { programmeId }), level)
    return programmeId
  }
  const closed = (programmeId: string, ending: 'completed' | 'moved') =>
    command(centre.program, centre.head, closing, {
      programmeId,
      on: '2026-05-12',
      ending,
      conclusion: 'Готово.',
      next: { text: 'Дальше', who: 'семья' },
      excuses: { baseline: 'не было', final: 'не было' },
    })
  for (let at = 0; at < 30; at += 1) good(await closed(await course(1), at === 0 ? 'moved' : 'completed'))
  await course(1)
  const shown = good(await query(centre.program, centre.head, results, { template }))
  expect(shown.isTooEasy).toBe(true)
  expect(shown.endings).toEqual([{ ending: 'moved', children: 1 }])
  expect(shown.versions).toMatchObject([
    {
      version: 1,
      children: 31,
      underway: 1,
      completed: 29,
      stopped: 1,
      deliveredMinutes: 31 * 50,
      significant: 30,
      goalChildren: 30,
      meanT: 60,
    },
  ])
  const before = { template, to: '2026-05-11' }
  expect(good(await query(centre.program, centre.head, results, before)).versions).toMatchObject([
    { children: 1, underway: 1 },
  ])
  expect(await query(centre.program, centre.head, results, { template: 'none' })).toMatchObject({
    code: 'not-found',
  })
})
