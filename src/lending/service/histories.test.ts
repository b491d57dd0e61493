// Histories of commands in any order: whatever is sent, the rules of the books hold, and nothing dirty is lent.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Callable } from '#access/act.ts'
import type { CommandContract, OutputOf } from '#base/act.ts'
import type { Result } from '#base/result.ts'
import { command, query, good, type TestCentre, testCentre } from '../../../test/centre.ts'
import { anIssue, equipment } from '../../../test/lending.ts'
import { child } from '../../../test/people.ts'
import { handing } from './issue.ts'
import { recording, undoing as undoingJournal } from './journal-loans.ts'
import { extending, pausing } from './loans.ts'
import { answering, offering, preparing } from './offers.ts'
import { asking, cancelling, list as queue, screening } from './requests.ts'
import { losing, returning } from './returns.ts'
import { brokenLending } from './soundness.ts'
import { undoing } from './undo.ts'
import { working } from './unit-work.ts'
import { open as openUnit } from './units-read.ts'

let centre: TestCentre
beforeAll(async () => {
  centre = await testCentre({ now: '2026-05-12T03:00:00.000Z' })
})
afterAll(() => centre.close())

const day = '2026-05-12'
const send = <A extends CommandContract>(call: Callable<A>, args: unknown): Promise<Result<OutputOf<A>>> =>
  command(centre.program, centre.head, call, args as never)

let families = 0
const aFamily = async () => {
  const surname = `Историева${'а'.repeat(++families)}`
  const adults = [{ name: { lastName: surname, firstName: 'Анна' }, relation: 'mother' as const }]
  const made = await child(centre, { surname, adults, isSurelyNew: true })
  return { childId: made.childId, adultId: made.adultIds[0]! }
}

interface World {
  readonly kindId: string
  readonly unitIds: readonly string[]
  readonly families: readonly { readonly childId: string; readonly adultId: string }[]
  readonly loanIds: string[]
}
interface Step {
  readonly deed: number
  readonly unit: number
  readonly family: number
  readonly loan: number
}

/** The request of a family as it is now, for its version. */
async function requestOf(world: World, at: number) {
  const { requests } = good(await query(centre.program, centre.head, queue, { kindId: world.kindId }))
  const own = requests.find(({ childId }) => childId === world.families[at]!.childId)
  return { requestId: own?.id ?? randomUUID(), base: own?.version ?? 0, unitId: own?.unitId ?? randomUUID() }
}

const unitNow = async (unitId: string) => good(await query(centre.program, centre.head, openUnit, { unitId }))

/** Hands a unit out; when it goes, it was clean, in order and nobody’s. */
async function give(world: World, { unit, family }: Step) {
  const unitId = world.unitIds[unit]!
  const before = await unitNow(unitId)
  const sent = anIssue(world.families[family]!, [unitId], { day })
  const result = await send(handing, sent)
  if (!result.ok) return
  expect(before).toMatchObject({ hygiene: 'clean', technical: 'ok', lifecycle: 'inService' })
  expect([null, 'hold']).toContain(before.claim)
  world.loanIds.push(sent.loanId)
}

const deeds: readonly ((world: World, step: Step) => Promise<unknown>)[] = [
  give,
  give,
  (world, { unit }) => send(returning, { day, units: [{ unitId: world.unitIds[unit]! }] }),
  (world, { unit }) =>
    send(working, { unitId: world.unitIds[unit]!, act: 'clean', day, agent: 'Септолит', batch: '7' }),
  (world, { unit }) => send(working, { unitId: world.unitIds[unit]!, act: 'fail', day, note: 'скрипит' }),
  (world, { unit }) => send(working, { unitId: world.unitIds[unit]!, act: 'sendToRepair', day }),
  (world, { unit }) => send(working, { unitId: world.unitIds[unit]!, act: 'repaired', day }),
  (world, { unit }) => send(working, { unitId: world.unitIds[unit]!, act: 'miss', day }),
  (world, { unit }) => send(working, { unitId: world.unitIds[unit]!, act: 'find', day }),
  (world, { family }) =>
    send(asking, {
      requestId: randomUUID(),
      ...world.families[family]!,
      kindId: world.kindId,
      purpose: 'trip',
      day,
    }),
  async (world, { family }) => send(screening, await requestOf(world, family)),
  (world, { unit }) => send(offering, { unitId: world.unitIds[unit]! }),
  async (world, { family, unit }) =>
    send(answering, {
      ...(await requestOf(world, family)),
      answer: unit % 2 === 0 ? 'accepted' : 'refused',
    }),
  async (world, { family }) =>
    send(preparing, { ...(await requestOf(world, family)), partsSeen: [], isTried: true }),
  async (world, { family }) =>
    send(cancelling, { ...(await requestOf(world, family)), reason: 'noLongerNeeded' }),
  (world, { loan, unit }) =>
    send(undoing, {
      loanId: world.loanIds[loan % world.loanIds.length] ?? randomUUID(),
      what: unit % 2 === 0 ? 'issue' : 'return',
    }),
  (world, { loan, unit }) =>
    send(losing, {
      loanId: world.loanIds[loan % world.loanIds.length] ?? randomUUID(),
      unitId: world.unitIds[unit]!,
      day,
      note: 'потеряли',
    }),
  (world, { loan }) =>
    send(extending, {
      loanId: world.loanIds[loan % world.loanIds.length] ?? randomUUID(),
      base: 1,
      until: '2026-09-01',
      day,
    }),
  (world, { loan }) =>
    send(pausing, {
      loanId: world.loanIds[loan % world.loanIds.length] ?? randomUUID(),
      base: 1,
      from: day,
      until: '2026-05-20',
      proof: 'выписка',
    }),
  async (world, { unit, family, loan }) => {
    const loanId = randomUUID()
    const row = { loanId, lineId: randomUUID(), ...world.families[family]!, unitId: world.unitIds[unit]! }
    const isOut = loan % 2 === 0
    const days = { issuedOn: '2026-03-01', dueOn: '2026-06-01', returnedOn: isOut ? null : '2026-03-20' }
    await send(recording, { loans: [{ ...row, ...days }] })
    world.loanIds.push(loanId)
  },
  (world, { loan }) =>
    world.loanIds.length > 0
      ? send(undoingJournal, { loanIds: [world.loanIds[loan % world.loanIds.length]!] })
      : Promise.resolve(),
]

const step = fc.record({
  deed: fc.nat(deeds.length - 1),
  unit: fc.nat(2),
  family: fc.nat(2),
  loan: fc.nat(20),
})

test('the rules of the books hold after any history', async () => {
  const people = [await aFamily(), await aFamily(), await aFamily()]
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
      const made = await equipment(centre, 3)
      const world: World = { ...made, families: people, loanIds: [] }
      for (const one of steps) await deeds[one.deed]!(world, one)
      expect(await brokenLending(centre.program.db.centre(centre.head.centreId))).toEqual([])
      // Whoever holds something must not be kept from the next history by the number of units.
      for (const unitId of made.unitIds) await send(returning, { day, units: [{ unitId }] })
    }),
    { numRuns: 12 },
  )
}, 180_000)
