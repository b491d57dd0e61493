// Rows that are not taken come back with their reasons, can be corrected and are imported again.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestCentre, testCentre } from '../../../test/centre.ts'
import {
  counts,
  faults,
  importBytes,
  journal,
  rejectsFile,
  run,
  sheetOf,
  take,
  workbookOf,
} from '../../../test/imports.ts'
import { openWorkbook } from '../reading/workbook.ts'

let base: TestCentre
beforeAll(async () => {
  base = await testCentre({ now: '2026-11-21T03:00:00.000Z' })
})
afterAll(() => base.close())

const rowsOf = async (bytes: Uint8Array) => {
  const book = await openWorkbook(bytes)
  if (!book.ok) throw new Error(book.code)
  return book.value.sheets.map(({ name, rows }) => ({ name, rows: rows.map(({ cells }) => [...cells]) }))
}

test('the rejected rows of the messy journals, corrected, are in', async () => {
  const centre = { ...base, ...(await base.another()) }
  const first = await importBytes(centre, journal('dobrocentr-messy/deti.xlsx'))
  const [sheet] = await rowsOf(await rejectsFile(centre, first.id))
  const [heads, ...rows] = sheet!.rows
  expect(heads!.at(-1)).toBe('Причина')
  expect(rows).toHaveLength(3)
  expect(rows[0]!.at(-1)).toMatch(/^Фамилия, имя, отчество ребенка: В строке нет фамилии/)
  const at = (heading: string): number => heads!.indexOf(heading)
  rows[0]![at('Фамилия, имя, отчество ребенка')] = 'Найденов Лев Ильич'
  rows[1]![at('Д.р.')] = '12.04.2015'
  const corrected = await workbookOf([{ name: 'Лист1', rows: [heads!, ...rows] }])
  const second = await importBytes(centre, corrected)
  expect(second).toMatchObject({ rows: 3, imported: 2, rejected: 1 })
  expect((await faults(centre, second.id)).map(({ code }) => code)).toEqual(['born_in_future'])
  const [again] = await rowsOf(await rejectsFile(centre, second.id))
  expect(again!.rows[0]!.filter((heading) => heading === 'Причина')).toHaveLength(1)
})

test('a rejects file that nobody corrected brings nothing in and says the same again', async () => {
  const centre = { ...base, ...(await base.another()) }
  await importBytes(centre, journal('dobrocentr-messy/deti.xlsx'))
  const made = await importBytes(centre, journal('dobrocentr-messy/uslugi.xlsx'))
  const again = await importBytes(centre, await rejectsFile(centre, made.id))
  expect(again).toMatchObject({ rows: 4, imported: 0, rejected: 4 })
  const codes = async (id: string) => (await faults(centre, id)).map(({ code }) => code)
  expect(await codes(again.id)).toEqual(await codes(made.id))
})

test('text that looks like a formula comes back as text', async () => {
  const centre = { ...base, ...(await base.another()) }
  const file = await sheetOf(
    ['ФИО', 'Д.р.', 'Примечание'],
    ['Орлов Иван Ильич', '31.02.2016', '=HYPERLINK("http://x")'],
  )
  const importId = await take(centre, file)
  await run(centre, importId)
  const [sheet] = await rowsOf(await rejectsFile(centre, importId))
  expect(sheet!.rows[1]![2]).toBe('=HYPERLINK("http://x")')
  expect(await counts(centre)).toMatchObject({ children: 0 })
})
