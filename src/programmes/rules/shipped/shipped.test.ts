import { expect, test } from 'vitest'
import { areas, brigadeWorks, templateSchema, type Template } from '../../contract/template.ts'
import { templateBrigade } from './brigade.ts'
import { templateCognition } from './cognition.ts'
import { templateCommunication } from './communication.ts'
import { templateIntegrated } from './integrated.ts'
import { pictures } from './making.ts'
import { templateMotor } from './motor.ts'
import { templateSelfCare } from './self-care.ts'
import { templateSensory } from './sensory.ts'
import { templateSocial } from './social.ts'

const iCan = [
  templateMotor,
  templateCognition,
  templateCommunication,
  templateSocial,
  templateSelfCare,
  templateSensory,
  templateIntegrated,
]
const each = [...iCan, templateBrigade].map((template): [string, Template] => [template.area, template])

const sum = (list: { minutes: number }[]) => list.reduce((total, { minutes }) => total + minutes, 0)
const counted = ({ sessions, isDiagnosticsInside }: Template) =>
  sessions.filter((session) => isDiagnosticsInside || !session.isDiagnostics)

test('every area has its template', () => {
  expect(each.map(([area]) => area)).toEqual([...areas])
})

test.each(each)('%s says what its schema asks and nothing is cut or changed by it', (_, template) => {
  expect(templateSchema.parse(template)).toEqual(template)
})

test.each(each)('%s promises the minutes that its counted sessions take', (_, template) => {
  expect(sum(counted(template))).toBe(template.minutes)
})

test('each programme of «Я могу!» is eight hours long', () => {
  expect(iCan.map((template) => template.minutes)).toEqual(iCan.map(() => 8 * 60))
})

test.each(each)('%s has sessions and hand-outs of different names', (_, { sessions, handouts }) => {
  for (const names of [sessions, handouts].map((list) => list.map(({ id }) => id)))
    expect(new Set(names).size).toBe(names.length)
})

test.each(each)(
  '%s has two to five hand-outs, each given in some session and each one known',
  (_, template) => {
    const given = template.sessions.flatMap((session) => session.handouts)
    const known = template.handouts.map(({ id }) => id)
    expect([...new Set(given)].toSorted()).toEqual(known.toSorted())
    expect(known.length).toBeGreaterThanOrEqual(2)
    expect(known.length).toBeLessThanOrEqual(5)
  },
)

test.each(each)(
  '%s begins and ends with diagnostics or a meeting, in sessions of 40 to 60 minutes',
  (_, template) => {
    const { sessions } = template
    expect(sessions.at(-1)?.isDiagnostics).toBe(true)
    expect(sessions[0]?.isDiagnostics === true || sessions[0]?.work === 'counselling').toBe(true)
    for (const { minutes, steps } of sessions) {
      expect(minutes).toBeGreaterThanOrEqual(40)
      expect(minutes).toBeLessThanOrEqual(60)
      expect(steps.length).toBeGreaterThanOrEqual(3)
      expect(steps.length).toBeLessThanOrEqual(6)
      expect(sum(steps)).toBe(minutes)
    }
  },
)

test.each(each)(
  '%s gives a home task after each session, with a picture and without blame',
  (_, { sessions }) => {
    for (const { homeTask } of sessions) {
      expect(pictures).toContain(homeTask?.picture)
      expect(homeTask?.text).toMatch(/ничего страшного/)
      expect(homeTask?.text).not.toMatch(/[1-9][1-9] минут|[2-9]0 минут/)
    }
  },
)

test.each(each)('%s says for whom it is not, and what to choose then', (_, { forWhom }) => {
  for (const word of [/эпилепси/i, /бол[иь]/i, /операци/i, /«[^»]+»/]) expect(forWhom).toMatch(word)
})

test('the plan of the brigade has all five kinds of work, and nothing else has any', () => {
  expect(new Set(templateBrigade.sessions.map(({ work }) => work))).toEqual(new Set(brigadeWorks))
  expect(iCan.flatMap(({ sessions }) => sessions.filter(({ work }) => work))).toEqual([])
})
