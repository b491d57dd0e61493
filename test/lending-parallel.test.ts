// Two hundred commands at once on twenty units, as real clients send them: whatever comes of each, no rule of the books is broken.
import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { brokenLending } from '#lending/service/soundness.ts'
import { type TestCentre, testCentre } from './centre.ts'
import { anIssue, aPoint, asked, equipment, type Equipment } from './lending.ts'
import { child } from './people.ts'
import { type TestServer, testServer } from './server.ts'

let centre: TestCentre
let server: TestServer
let address: string
let cookie: string
beforeAll(async () => {
  centre = await testCentre()
  server = testServer(centre.program)
  await server.app.listen({ port: 0, host: '127.0.0.1' })
  address = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`
  await centre.program.db.above.rows('update account set must_change_password = false')
  cookie = (await server.signedIn(centre.head.accountId, centre.head.centreId)).cookie
})
afterAll(async () => {
  await server.close()
  await centre.close()
})

interface Answer {
  readonly status: number
  readonly body: { readonly code?: string }
}

async function send(name: string, args: unknown, id = randomUUID()): Promise<Answer> {
  const response = await fetch(`${address}/api/commands/${name}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', 'x-ryadom': '1' },
    body: JSON.stringify({ id, args }),
  })
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}

const aFamily = async (at: number) => {
  const surname = `Встречная${'а'.repeat(at + 1)}`
  const adults = [{ name: { lastName: surname, firstName: 'Анна' }, relation: 'mother' as const }]
  const made = await child(centre, { surname, adults, isSurelyNew: true })
  return { childId: made.childId, adultId: made.adultIds[0]! }
}
type Family = Awaited<ReturnType<typeof aFamily>>

const today = new Date().toISOString().slice(0, 10)
const journalRow = (family: Family, unitId: string) => ({
  loans: [
    {
      loanId: randomUUID(),
      lineId: randomUUID(),
      ...family,
      unitId,
      issuedOn: '2025-01-10',
      dueOn: '2025-04-10',
    },
  ],
})

/** What many people at several desks do at once; each command aims at units that the others want too. */
function commandsOn(
  kinds: readonly Equipment[],
  families: readonly Family[],
  toPointId: string,
): (() => Promise<Answer>)[] {
  const units = kinds.flatMap(({ unitIds }) => unitIds)
  const pick = <T>(of: readonly T[], at: number): T => of[at % of.length]!
  return Array.from({ length: 200 }, (_, at) => {
    const [unitId, other] = [pick(units, at * 7), pick(units, at * 13 + 5)]
    const family = pick(families, at)
    const day = { day: today }
    const lines = unitId === other ? [unitId] : [unitId, other]
    const sends = [
      () => send('lending.issue', anIssue(family, [unitId], day)),
      () => send('lending.issue', anIssue(family, lines, day)),
      () => send('lending.offer', { unitId }),
      () => send('lending.returnUnits', { ...day, units: lines.map((id) => ({ unitId: id })) }),
      () => send('lending.recordLoans', journalRow(family, unitId)),
      () => send('lending.workOnUnit', { ...day, unitId, act: 'clean', agent: 'Септолит', batch: '7' }),
      () => send('lending.workOnUnit', { ...day, unitId, act: 'miss' }),
      () => send('lending.giveToTeam', { ...day, unitId, home: 'room' }),
      () => send('lending.transfer', { ...day, transferId: randomUUID(), unitIds: lines, toPointId }),
      () => send('lending.arrive', { ...day, units: lines.map((id) => ({ unitId: id })) }),
    ]
    return pick(sends, at * 3 + (at >> 3))
  })
}

test('no rule of the books is broken by two hundred commands at once', async () => {
  const kinds: Equipment[] = []
  for (let at = 0; at < 4; at++) kinds.push(await equipment(centre, 5))
  const families = await Promise.all(Array.from({ length: 10 }, (_, at) => aFamily(at)))
  for (const [at, family] of families.entries()) await asked(centre, family, kinds[at % 4]!.kindId)
  const answers = await Promise.all(commandsOn(kinds, families, await aPoint(centre)).map((one) => one()))
  expect(answers.filter(({ status }) => status >= 500)).toEqual([])
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(10)
  expect(answers.every(({ status, body }) => status === 200 || body.code !== undefined)).toBe(true)
  expect(await brokenLending(centre.program.db.centre(centre.head.centreId))).toEqual([])
}, 120_000)

test('of forty who want one unit at once, one gets it and thirty-nine hear why not', async () => {
  const { unitIds } = await equipment(centre, 1)
  const families = await Promise.all(Array.from({ length: 8 }, (_, at) => aFamily(at + 20)))
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, at) =>
      send('lending.issue', anIssue(families[at % 8]!, unitIds, { day: today })),
    ),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ body }) => body.code === 'unit-not-lendable')).toHaveLength(39)
}, 60_000)

test('of a transfer, a hold and an issue that want one unit at once, one wins and the unit has one claim', async () => {
  const toPointId = await aPoint(centre)
  for (let round = 0; round < 5; round++) {
    const { kindId, unitIds } = await equipment(centre, 1)
    const [unitId] = unitIds as [string]
    const [waiting, atDesk] = [await aFamily(70 + round * 2), await aFamily(71 + round * 2)]
    await asked(centre, waiting, kindId)
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => [
        send('lending.transfer', { transferId: randomUUID(), unitIds, toPointId, day: today }),
        send('lending.offer', { unitId }),
        send('lending.issue', anIssue(atDesk, unitIds, { day: today })),
      ]).flat(),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.every(({ status }) => status < 500)).toBe(true)
  }
  expect(await brokenLending(centre.program.db.centre(centre.head.centreId))).toEqual([])
}, 60_000)

test('of forty who offer four units at once, four different families are offered one each', async () => {
  const { kindId, unitIds } = await equipment(centre, 4)
  for (let at = 0; at < 6; at++) await asked(centre, await aFamily(at + 40), kindId)
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, at) => send('lending.offer', { unitId: unitIds[at % 4]! })),
  )
  const offered = answers.flatMap(({ status, body }) =>
    status === 200 ? [(body as unknown as { requestId: string }).requestId] : [],
  )
  expect(new Set(offered).size).toBe(offered.length)
  expect(answers.filter(({ status }) => status >= 500)).toEqual([])
  const left = unitIds.map((unitId) => send('lending.offer', { unitId }))
  await Promise.all(left)
  expect(await brokenLending(centre.program.db.centre(centre.head.centreId))).toEqual([])
}, 60_000)

test('a command sent ten times under one id is done once', async () => {
  const { unitIds } = await equipment(centre, 1)
  const family = await aFamily(60)
  const [id, args] = [randomUUID(), anIssue(family, unitIds, { day: today })]
  const answers = await Promise.all(Array.from({ length: 10 }, () => send('lending.issue', args, id)))
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(answers[0]!.status).toBe(200)
})
