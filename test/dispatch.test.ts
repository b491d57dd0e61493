import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import { register } from '#families/service/register.ts'
import { command, commandUnder, good, query, type TestCentre, testCentre } from './centre.ts'
import { sealJournal, verifyChain } from '#access/chain.ts'
import { inTransaction, runCommand } from '#access/dispatch.ts'
import { changeSetting } from '#access/service/centre.ts'
import { feed, journal } from '#access/service/journal.ts'

let centre: TestCentre
beforeAll(async () => {
  centre = await testCentre()
})
afterAll(() => centre.close())

const setting = { key: 'families.quietDays', value: 40 }
const settingsChanged = async (): Promise<number> =>
  (
    await centre.program.db
      .centre(centre.head.centreId)
      .rows("select from journal where act = 'access.changeSetting'")
  ).length

test('a command carried out twice under one id changes something once and answers the same', async () => {
  const id = randomUUID()
  const before = await settingsChanged()
  const first = await commandUnder(centre.program, centre.head, changeSetting, { id, args: setting })
  const again = await commandUnder(centre.program, centre.head, changeSetting, { id, args: setting })
  expect(again).toEqual(first)
  expect(await settingsChanged()).toBe(before + 1)
})

test('two sendings of one command at the same moment change something once', async () => {
  const before = await settingsChanged()
  const id = randomUUID()
  const send = () => commandUnder(centre.program, centre.head, changeSetting, { id, args: setting })
  expect((await Promise.all([send(), send(), send(), send()])).every((result) => result.ok)).toBe(true)
  expect(await settingsChanged()).toBe(before + 1)
})

test('one id for two different commands is refused', async () => {
  const id = randomUUID()
  good(await commandUnder(centre.program, centre.head, changeSetting, { id, args: setting }))
  const other = await commandUnder(centre.program, centre.head, changeSetting, {
    id,
    args: { ...setting, value: 41 },
  })
  expect(other).toMatchObject({ ok: false, code: 'command-reused' })
  const stranger = await commandUnder(centre.program, centre.as('systemAdmin'), changeSetting, {
    id,
    args: setting,
  })
  expect(stranger).toMatchObject({ ok: false, code: 'command-reused' })
})

test('a refused command leaves no trace and may be sent again when it is right', async () => {
  const id = randomUUID()
  const refused = await commandUnder(centre.program, centre.head, changeSetting, {
    id,
    args: { ...setting, value: -1 },
  })
  expect(refused).toMatchObject({ ok: false, code: 'setting-value', field: 'value' })
  const sql = centre.program.db.centre(centre.head.centreId)
  expect(await sql.rows('select from command where id = $1', [id])).toHaveLength(0)
  expect((await commandUnder(centre.program, centre.head, changeSetting, { id, args: setting })).ok).toBe(
    true,
  )
})

test('whoever may not is told so, and the journal keeps it', async () => {
  const denied = await command(centre.program, centre.as('lendingClerk'), changeSetting, setting)
  expect(denied).toEqual({ ok: false, code: 'not-allowed' })
  await centre.program.later.flush()
  const page = good(await query(centre.program, centre.head, journal, { kind: 'denied' }))
  expect(page.rows[0]).toMatchObject({
    act: 'access.changeSetting',
    accountId: centre.as('lendingClerk').accountId,
  })
})

test('what throws in the middle takes everything back with it', async () => {
  const before = await settingsChanged()
  const broken = inTransaction(centre.program, centre.head, randomUUID(), async (act) => {
    good(await changeSetting(act, setting))
    throw new Error('the power went')
  })
  await expect(broken).rejects.toThrow('the power went')
  expect(await settingsChanged()).toBe(before)
})

/** How long other databases of the same server may hold the horizon. */
const soon = { timeout: 20_000, interval: 50 }

test('the feed passes no change over, though transactions end in another order than they began', async () => {
  const { program, head } = centre
  const seen = new Set<string>()
  let cursor: string | undefined
  const readOn = async (): Promise<void> => {
    const page = good(await query(program, head, feed, cursor ? { after: cursor, most: 500 } : { most: 500 }))
    cursor = page.to
    for (const change of page.changes) seen.add(change.subjectId)
  }
  const made: string[] = []
  const add = (at: number) => async (): Promise<void> => {
    const name = {
      lastName: 'Лентин',
      firstName: 'А'.repeat(1 + (at % 20)),
      middleName: 'Б'.repeat(1 + Math.floor(at / 20)),
    }
    const args = register.contract.input.parse({ name, birthDate: '2020-01-01' })
    const result = good(await runCommand(program, head, register, { id: randomUUID(), args }))
    made.push(result.childId)
  }
  const writers = Array.from({ length: 60 }, (_, at) => add(at)())
  const reader = (async () => {
    for (let turn = 0; turn < 40; turn++) await readOn()
  })()
  await Promise.all([...writers, reader])
  // The horizon is the whole server's: a transaction of another database may hold it a moment longer.
  await expect
    .poll(async () => {
      await readOn()
      return made.filter((id) => !seen.has(id))
    }, soon)
    .toEqual([])
})

test('the chain holds until somebody changes what was written', async () => {
  const { program, head, database } = centre
  const sql = program.db.centre(head.centreId)
  let sealed = 0
  await expect
    .poll(async () => {
      sealed += await sealJournal(program.db, head.centreId)
      return verifyChain(sql)
    }, soon)
    .toMatchObject({ isIntact: true, unsealed: 0 })
  expect(sealed).toBeGreaterThan(50)
  expect(await verifyChain(sql)).toMatchObject({ rows: sealed })
  const { default: pg } = await import('pg')
  const root = new pg.Client({ connectionString: database.superUrl })
  await root.connect()
  await root.query("update journal set act = 'families.child' where id = (select min(id) from journal)")
  await root.end()
  expect(await verifyChain(sql)).toMatchObject({ isIntact: false, brokenAt: 1 })
})
