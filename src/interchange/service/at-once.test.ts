// Order, repetition and company change nothing about what is in at the end.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { good, type TestCentre, testCentre } from '../../../test/centre.ts'
import {
  counts,
  importBytes,
  inAct,
  journal,
  type MadeCell,
  progressOf,
  sheetOf,
  take,
} from '../../../test/imports.ts'
import { openWorkbook } from '../reading/workbook.ts'
import { begin } from './changes.ts'
import { carryOut } from './run.ts'

let base: TestCentre
beforeAll(async () => {
  base = await testCentre({ now: '2026-11-21T03:00:00.000Z' })
})
afterAll(() => base.close())

async function begun(centre: TestCentre, bytes: Uint8Array): Promise<string> {
  const importId = await take(centre, bytes)
  good(await inAct(centre, (act) => begin(act, importId)))
  return importId
}

const tableOf = async (bytes: Uint8Array): Promise<MadeCell[][]> => {
  const book = await openWorkbook(bytes)
  if (!book.ok) throw new Error(book.code)
  return book.value.sheets[0]!.rows.map(({ cells }) => [...cells])
}

const children = (await tableOf(journal('dmrc/deti.xlsx'))).slice(0, 121)
const services = (await tableOf(journal('dmrc/uslugi.xlsx'))).slice(0, 601)

test('two imports of one table at once bring it in once', async () => {
  const centre = { ...base, ...(await base.another()) }
  for (const table of [children, services]) {
    const reversed = [table[0]!, ...table.slice(1).toReversed()]
    const ids = [
      await begun(centre, await sheetOf(...table)),
      await begun(centre, await sheetOf(...reversed)),
    ]
    await Promise.all(ids.map((id) => carryOut(centre.program, centre.head, id)))
    const [a, b] = [await progressOf(centre, ids[0]!), await progressOf(centre, ids[1]!)]
    expect(a.imported + b.imported).toBe(a.rows - a.rejected)
    expect([a.rejected, a.imported + a.unchanged]).toEqual([b.rejected, b.imported + b.unchanged])
  }
  expect(await counts(centre)).toMatchObject({ children: 120, staff: 7 })
})

test('two processes that take up one import do its work once', async () => {
  const centre = { ...base, ...(await base.another()) }
  const importId = await begun(centre, await sheetOf(...children))
  const outcomes = await Promise.all([1, 2, 3].map(() => carryOut(centre.program, centre.head, importId)))
  expect(outcomes.toSorted()).toEqual(['busy', 'busy', 'done'])
  expect(await progressOf(centre, importId)).toMatchObject({ imported: 120, unchanged: 0, rejected: 0 })
  expect(await carryOut(centre.program, centre.head, importId)).toBe('over')
})

/** The same table with its rows and columns in another order. */
const shuffled = (table: readonly MadeCell[][], rows: number[], columns: number[]): MadeCell[][] => {
  const [head, ...body] = table
  const width = head!.length
  const order = columns.filter((at) => at < width)
  return [head!, ...rows.map((at) => body[at]!)].map((row) => order.map((at) => row[at] ?? null))
}

test('a file with moved rows, moved columns and other numbers changes nothing', async () => {
  const centre = { ...base, ...(await base.another()) }
  await importBytes(centre, await sheetOf(...children))
  await importBytes(centre, await sheetOf(...services))
  const before = await counts(centre)
  const order = (length: number) => fc.shuffledSubarray([...Array(length).keys()], { minLength: length })
  await fc.assert(
    fc.asyncProperty(
      order(children.length - 1),
      order(services.length - 1),
      order(20),
      async (a, b, columns) => {
        const moved = shuffled(services, b, columns).map((row, at) => [...row, at === 0 ? 'Чего нет' : null])
        expect(await importBytes(centre, await sheetOf(...moved))).toMatchObject({ imported: 0 })
        expect(await importBytes(centre, await sheetOf(...shuffled(children, a, columns)))).toMatchObject({
          imported: 0,
          rejected: 0,
        })
      },
    ),
    { numRuns: 4 },
  )
  expect(await counts(centre)).toEqual(before)
})

test('services before their children come back, and once the children are here they are in all the same', async () => {
  const centre = { ...base, ...(await base.another()) }
  const file = await sheetOf(...services)
  expect(await importBytes(centre, file)).toMatchObject({ imported: 0, rejected: 600 })
  await importBytes(centre, journal('dmrc/deti.xlsx'))
  expect(await importBytes(centre, file)).toMatchObject({ imported: 600, rejected: 0 })
})

test('a centre knows nothing of the imports of another', async () => {
  const [here, there] = [
    { ...base, ...(await base.another()) },
    { ...base, ...(await base.another()) },
  ]
  const bytes = await sheetOf(...children)
  await importBytes(here, bytes)
  expect(await importBytes(there, bytes)).toMatchObject({ imported: 120, unchanged: 0 })
})
