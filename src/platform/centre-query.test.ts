import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestCentre, testCentre } from '../../test/centre.ts'
import { openDb } from './db.ts'

let centre: TestCentre
let other: Awaited<ReturnType<TestCentre['another']>>

beforeAll(async () => {
  centre = await testCentre()
  other = await centre.another()
})
afterAll(() => centre.close())

const speaksFor = (sql: { rows<R>(text: string): Promise<R[]> }) =>
  sql.rows<{ centre: string | null }>('select app_centre() as centre').then((rows) => rows[0]!.centre)

test('a statement speaks for its centre and leaves nothing behind on the connection', async () => {
  const db = openDb(centre.database.appUrl, () => undefined, 1)
  expect(await speaksFor(db.centre(centre.head.centreId))).toBe(centre.head.centreId)
  expect(await speaksFor(db.above)).toBeNull()
  expect(await speaksFor(db.centre(other.head.centreId))).toBe(other.head.centreId)
  expect(await speaksFor(db.above)).toBeNull()
  await db.close()
})

test('the first statement of a connection, a repeated one and one after an error all answer rightly', async () => {
  const db = openDb(centre.database.appUrl, () => undefined, 1)
  const sql = db.centre(centre.head.centreId)
  const sum = (a: number) =>
    sql.rows<{ n: number }>('select $1::int + 1 as n', [a]).then((rows) => rows[0]!.n)
  expect(await sum(1)).toBe(2)
  expect(await sum(2)).toBe(3)
  await expect(sql.rows('select 1 / $1::int as n', [0])).rejects.toThrow('division by zero')
  await expect(sql.rows('select nonsense from nowhere')).rejects.toThrow('nowhere')
  await expect(sql.rows('select nonsense from nowhere')).rejects.toThrow('nowhere')
  expect(await sum(3)).toBe(4)
  expect(await speaksFor(sql)).toBe(centre.head.centreId)
  await db.close()
})

test('what a failed statement wrote is gone', async () => {
  const sql = centre.program.db.centre(centre.head.centreId)
  const put = (key: string) => sql.rows("insert into setting (key, value) values ($1, '1'), ($1, '2')", [key])
  await expect(put('twice')).rejects.toThrow('duplicate key')
  expect(await sql.rows("select from setting where key = 'twice'")).toHaveLength(0)
})

test('many statements of two centres at once never mix', async () => {
  const db = openDb(centre.database.appUrl, () => undefined, 4)
  const ids = [centre.head.centreId, other.head.centreId]
  const asked = Array.from({ length: 400 }, (_, at) => ids[at % 2]!)
  expect(await Promise.all(asked.map((id) => speaksFor(db.centre(id))))).toEqual(asked)
  await db.close()
})

test('days and moments come as text, counts as numbers', async () => {
  const rows = await centre.program.db.above.rows(
    "select date '2026-05-12' as day, timestamptz '2026-05-12 12:00+09' as at, count(*) as n, 1.5::numeric as x from (values (1)) v",
  )
  expect(rows).toEqual([{ day: '2026-05-12', at: '2026-05-12T03:00:00.000Z', n: 1, x: 1.5 }])
})

test('lists of text come as they are, whatever stands in them', async () => {
  const lists = [
    [],
    ['palliative'],
    ['disabledChild', 'palliative'],
    ['a,b', '{c}', '"', '\\', '', 'NULL', 'две речи'],
    [null, 'x'],
  ]
  for (const list of lists) {
    const rows = await centre.program.db.above.rows('select $1::text[] as list', [list as string[]])
    expect(rows).toEqual([{ list }])
  }
})
