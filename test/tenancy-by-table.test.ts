// Centres are kept apart by the database itself: every table, through the login that the program runs with.
import { afterAll, beforeAll, expect, test } from 'vitest'
import pg from 'pg'
import { addStarterCatalogue } from '#services/service/starter.ts'
import { inTransaction } from '#access/dispatch.ts'
import { add as addStaff } from '#team/service.ts'
import { register } from '#families/service/register.ts'
import { command, good, type TestCentre, testCentre } from './centre.ts'

/** Tables that stand above centres, each with the reason in scripts/house/tables.ts. */
const above = ['account', 'centre', 'membership', 'migration', 'session', 'sign_in_failure', 'sign_in_link']

let mine: TestCentre
let theirs: Awaited<ReturnType<TestCentre['another']>>
let owner: pg.Client

beforeAll(async () => {
  mine = await testCentre()
  theirs = await mine.another()
  for (const { head } of [mine, theirs]) {
    await inTransaction(mine.program, head, mine.program.clock.id(), addStarterCatalogue)
    good(
      await command(mine.program, head, addStaff, {
        name: { lastName: 'Ли', firstName: 'Ан', middleName: '' },
        post: 'логопед',
        isEngaged: false,
      }),
    )
    good(
      await command(mine.program, head, register, {
        name: { lastName: 'Орлов', firstName: 'Лев', middleName: '' },
        birthDate: '2020-01-01',
        statuses: [{ kind: 'disabledChild' }],
        enrolledOn: '2024-01-01',
        adults: [
          {
            name: { lastName: 'Орлова', firstName: 'Ева', middleName: '' },
            relation: 'mother',
            phones: '+79140000001',
          },
        ],
        family: {
          settlement: 'с. Марково',
          categories: ['large'],
          barriers: ['distance'],
          address: 'ул. Лесная, 1',
        },
      }),
    )
  }
  owner = new pg.Client({ connectionString: mine.database.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await mine.close()
})

interface TableRow {
  name: string
  forced: boolean
  centre_first: boolean
}

const tables = async (): Promise<TableRow[]> =>
  (
    await owner.query<TableRow>(
      `select c.relname as name, c.relforcerowsecurity as forced,
         (select a.attname = 'centre_id' from pg_attribute a where a.attrelid = c.oid and a.attnum = 1) as centre_first
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`,
    )
  ).rows

test('every table belongs to a centre and is shut by force, but for the short list above centres', async () => {
  const open = (await tables())
    .filter((table) => !table.forced || !table.centre_first)
    .map((table) => table.name)
  expect(open).toEqual(above)
})

test('no row of another centre is seen, changed or removed in any table', async () => {
  const names = (await tables()).map((table) => table.name).filter((name) => !above.includes(name))
  const filled: string[] = []
  const leaking: string[] = []
  for (const name of names) {
    const count = await owner.query<{ n: number }>(
      `select count(*)::int as n from ${name} where centre_id = $1`,
      [theirs.head.centreId],
    )
    if (count.rows[0]!.n > 0) filled.push(name)
    const sql = mine.program.db.centre(mine.head.centreId)
    expect(
      await sql.rows(`select from ${name} where centre_id = $1`, [theirs.head.centreId]),
      name,
    ).toHaveLength(0)
  }
  expect(leaking).toEqual([])
  expect(filled).toEqual(
    expect.arrayContaining([
      'child',
      'family',
      'adult',
      'staff',
      'service_item',
      'journal',
      'command',
      'subject_key',
    ]),
  )
})

test('a row cannot be put into another centre', async () => {
  const sql = mine.program.db.centre(mine.head.centreId)
  const put = sql.rows("insert into setting (centre_id, key, value) values ($1, 'x', '1')", [
    theirs.head.centreId,
  ])
  await expect(put).rejects.toThrow('row-level security')
})

test('without a centre nothing is seen at all', async () => {
  expect(await mine.program.db.above.rows('select from child')).toHaveLength(0)
  expect(await mine.program.db.above.rows("select * from children_named('%о%', null)")).toHaveLength(0)
})

test('the searching functions see their centre only', async () => {
  const found = await mine.program.db
    .centre(mine.head.centreId)
    .rows("select * from children_named('%орл%', null)")
  expect(found).toHaveLength(1)
})

test.each(['journal', 'journal_link', 'service_record', 'service_reversal'])(
  'facts in %s are neither changed nor removed',
  async (name) => {
    const sql = mine.program.db.centre(mine.head.centreId)
    await expect(sql.rows(`delete from ${name}`)).rejects.toThrow('permission denied')
    await expect(sql.rows(`update ${name} set centre_id = centre_id`)).rejects.toThrow('permission denied')
  },
)
