// Texts that have harmed other programs, through every field that takes text: they come back as they were typed, or are refused.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CommandContract } from '#base/act.ts'
import { routes } from '#server/modules.ts'
import { makers } from '../matrix/arguments.ts'
import { namesFor } from '../matrix/cells.ts'
import { openWorld, type Things, type World } from '../matrix/world.ts'
import type { Answer, Browser } from '../server.ts'
import { textPaths, textsIn, withAt } from './shapes.ts'
import { broken, long, notTexts, texts } from './texts.ts'

let world: World
let head: Browser
beforeAll(async () => {
  world = await openWorld()
  head = await world.as('head')
})
afterAll(() => world.close())

type Read = (things: Things, answer: Answer) => Promise<Answer>

/** Where a text is read again after its act. Acts that are not here keep no text that somebody reads back. */
const readers: Readonly<Record<string, Read>> = {
  'access.addPerson': () => head.query('access.people'),
  'access.editCalendar': () => head.query('access.calendar', { year: 2026 }),
  'access.saveDraft': () => head.query('access.draft', { place: 'families.registerChild' }),
  'families.registerChild': (_, { body }) =>
    head.query('families.child', { childId: (body as Things).childId }),
  'families.editFamily': ({ childId }) => head.query('families.child', { childId }),
  'families.editAdult': ({ childId }) => head.query('families.child', { childId }),
  'families.addAdult': ({ childId }) => head.query('families.child', { childId }),
  'families.editChild': ({ childId }) => head.query('families.child', { childId }),
  'families.enrol': ({ waitingChildId }) => head.query('families.child', { childId: waitingChildId }),
  'families.discharge': ({ childId }) => head.query('families.child', { childId }),
  'families.recordConsent': ({ childId }) => head.query('families.child', { childId }),
  'team.addStaff': () => head.query('team.staff', { withFormer: true }),
  'team.editStaff': () => head.query('team.staff', { withFormer: true }),
  'services.addItem': () => head.query('services.catalogue'),
  'services.editItem': () => head.query('services.catalogue'),
  'services.record': ({ childId }) => head.query('services.timeline', { childId }),
  'services.recordMany': ({ childId }) => head.query('services.timeline', { childId }),
  'assessments.saveInstrument': (_, { body }) =>
    head.query('assessments.instrument', { instrument: (body as { instrument: string }).instrument }),
  'assessments.correct': ({ childId }) => head.query('assessments.ofChild', { childId }),
  'papers.saveLocalAct': () => head.query('papers.localActs', {}),
  'services.correct': ({ childId }) => head.query('services.journal', { childId, withReversed: true }),
}

/** Arguments that keep every text: of an enrolment only when there is one, of a family only when it is new. */
const keeping = (act: string, args: object): object =>
  act === 'families.registerChild' ? { ...args, enrolledOn: '2025-01-01', familyId: null } : args

const isSpent = (act: string): boolean =>
  [
    'families.enrol',
    'families.discharge',
    'services.correct',
    'assessments.correct',
    'assessments.closeCall',
  ].includes(act)

/** Names have a spelling of their own; phones and СНИЛС are read as digits, a login is small letters, a choice is a code. */
const isRespelt = (path: readonly string[]): boolean =>
  ['name', 'phones', 'snils', 'login', 'key', 'place'].some((part) => path.includes(part))

const commands = routes
  .filter((route) => route.kind === 'command')
  .map((route) => route.call.contract as CommandContract)
/** The value of a setting may be a number or yes or no, so that much that is no text is right there. */
const texted = commands.filter((contract) => contract.name !== 'access.changeSetting')
const fields = texted.flatMap((contract) =>
  textPaths(contract.input).map((path) => [contract.name, path.join('.'), path] as const),
)
/** Every second text for a field, the others for the next one: each goes through a hundred fields. */
const textsFor = (at: number): [string, string][] =>
  Object.entries(texts).filter((_, index) => index % 2 === at % 2)
const inTurn = fields.map((field, at) => [...field, textsFor(at)] as const)

/** Whether a refusal says no more than it should. */
const isPlain = ({ status, body }: Answer, value: string): boolean =>
  status < 500 &&
  typeof (body as { code?: unknown }).code === 'string' &&
  !JSON.stringify(body).includes(value)

/** Sends the right arguments of an act with one text put in; answers what was wrong. */
async function putting(act: string, path: readonly string[], value: string): Promise<string | null> {
  const things = isSpent(act) ? await world.fresh('own', { names: namesFor(act) }) : world.standing.own
  const answer = await head.command(act, withAt(keeping(act, makers[act]!(things)), path, value))
  if (answer.status >= 400)
    return isPlain(answer, value) ? null : `${answer.status} ${JSON.stringify(answer.body)}`
  const read = readers[act]
  if (!read || isRespelt(path)) return null
  return textsIn((await read(things, answer)).body).includes(value) ? null : 'came back otherwise'
}

test.each(inTurn)('%s takes texts into %s as they are, or refuses them', async (act, _, path, some) => {
  const faults: Record<string, string> = {}
  for (const [word, text] of some) {
    const fault = await putting(act, path, text)
    if (fault) faults[word] = fault
  }
  expect(faults).toEqual({})
})

test.each(fields)('%s refuses in %s what is no text or no database can hold', async (act, _, path) => {
  const before = await world.digest()
  const statuses: number[] = []
  for (const value of [...notTexts, long, ...Object.values(broken)]) {
    const args = withAt(keeping(act, makers[act]!(world.standing.own)), path, value)
    statuses.push((await head.command(act, args)).status)
  }
  expect(statuses.filter((status) => status !== 400)).toEqual([])
  expect(await world.digest()).toBe(before)
})

test.each(['%', '_', '%%', '_____', '\\', '%_%'])(
  'the sign %s of a pattern finds only what has it',
  async (text) => {
    expect((await head.query('families.children', { text })).body).toMatchObject({ rows: [] })
    expect((await head.query('families.search', { text })).body).toMatchObject({ children: [], adults: [] })
  },
)

test('none of the texts reached the log', () => {
  const logged = world.server.logged.join('\n')
  for (const text of Object.values(texts)) expect(logged).not.toContain(text)
})
