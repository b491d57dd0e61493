// Files and rows that nobody should have to see: each gets its answer and leaves nothing half-done.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestCentre, testCentre } from '../../../test/centre.ts'
import {
  counts,
  faults,
  importBytes,
  inAct,
  look,
  run,
  sheetOf,
  take,
  workbookOf,
} from '../../../test/imports.ts'
import { zipOf } from '../reading/made-files.ts'
import { bareName, takeFile } from './upload.ts'

let base: TestCentre
let centre: TestCentre
beforeAll(async () => {
  base = await testCentre({ now: '2026-11-21T03:00:00.000Z' })
})
beforeEach(async () => {
  centre = { ...base, ...(await base.another()) }
})
afterAll(() => base.close())

const imports = async (): Promise<number> =>
  (
    await centre.program.db
      .centre(centre.head.centreId)
      .rows<{ n: number }>('select count(*) as n from import')
  )[0]!.n

test.each([
  ['file-empty', new Uint8Array(0)],
  ['file-not-xlsx', Buffer.from('Фамилия;Имя\nОрлов;Иван')],
  ['file-is-old-xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)])],
  ['file-not-xlsx', zipOf([{ name: 'письмо.txt', text: 'Здравствуйте' }])],
  ['file-too-large', new Uint8Array((30 << 20) + 1)],
])('%s is refused, and nothing is kept of it', async (code, bytes) => {
  const result = await inAct(centre, (act) => takeFile(act, { fileName: 'список.xlsx', bytes }))
  expect(result).toMatchObject({ ok: false, code })
  expect(await imports()).toBe(0)
})

test.each([
  ['C:\\Дети\\список.xlsx', 'список.xlsx'],
  ['../../etc/passwd', 'passwd'],
  ['а\u0000б\u202ecod.xlsx', 'абcod.xlsx'],
  ['', 'без имени.xlsx'],
  ['x'.repeat(1000), 'x'.repeat(200)],
])('of the name %j only the bare name is kept', (given, kept) => {
  expect(bareName(given)).toBe(kept)
})

const heads = ['ФИО', 'Дата рождения', 'СНИЛС', 'Дата постановки', 'Дата снятия']
const good = ['Орлов Иван Ильич', '07.03.2015', null, null, null]

test.each([
  ['date_invalid', ['Орлов Иван Ильич', '31.02.2016', null, null, null]],
  ['snils_invalid', ['Орлов Иван Ильич', '07.03.2015', '112-233-445 96', null, null]],
  ['name_too_long', ['Орлов '.repeat(170), '07.03.2015', null, null, null]],
  ['name_invalid', ['Орлов 😀 Иван', '07.03.2015', null, null, null]],
  ['formula_error', ['#REF!', '07.03.2015', null, null, null]],
  ['born_in_future', ['Орлов Иван Ильич', '22.11.2026', null, null, null]],
  ['date_in_future', ['Орлов Иван Ильич', '07.03.2015', null, '22.11.2026', null]],
  ['starts_before_birth', ['Орлов Иван Ильич', '07.03.2015', null, '01.01.2015', null]],
  ['not_a_child', ['Орлов Иван Ильич', '07.03.2000', null, '01.01.2020', null]],
  ['ends_before_start', ['Орлов Иван Ильич', '07.03.2015', null, '01.02.2020', '01.01.2020']],
])('%s: the row comes back and the others are in', async (code, row) => {
  const made = await importBytes(
    centre,
    await sheetOf(heads, row, ['Лебедев Марк Олегович', '01.02.2016', null, null, null]),
  )
  expect(made).toMatchObject({ state: 'done', imported: 1, rejected: 1 })
  const [first] = await faults(centre, made.id)
  expect(first).toMatchObject({ row: 2, code, column: expect.any(String) as string })
})

test('one СНИЛС of two children: the second row comes back', async () => {
  const snils = '112-233-445 95'
  const made = await importBytes(
    centre,
    await sheetOf(
      heads,
      ['Орлов Иван Ильич', '07.03.2015', snils, null, null],
      ['Лебедев Марк Олегович', '01.02.2016', snils, null, null],
    ),
  )
  expect(made).toMatchObject({ imported: 1, rejected: 1 })
  expect(await faults(centre, made.id)).toMatchObject([{ row: 3, code: 'snils_taken' }])
})

test('a service before birth or tomorrow comes back, one that the catalogue lacks is added', async () => {
  await importBytes(centre, await sheetOf(heads, good))
  const made = await importBytes(
    centre,
    await sheetOf(
      ['Дата', 'Ребёнок', 'Услуга', 'Вид услуги'],
      ['06.03.2015', 'Орлов Иван Ильич', 'Чтение вслух', null],
      ['22.11.2026', 'Орлов Иван Ильич', 'Чтение вслух', null],
      ['07.03.2015', 'Орлов Иван Ильич', 'Чтение 😀 вслух', 'социально-педагогические'],
      ['07.03.2015', 'Дубинина Вера Олеговна', 'Чтение вслух', null],
    ),
  )
  expect(made).toMatchObject({ imported: 1, rejected: 3 })
  expect((await faults(centre, made.id)).map(({ row, code }) => ({ row, code }))).toEqual([
    { row: 2, code: 'service_before_birth' },
    { row: 3, code: 'date_in_future' },
    { row: 5, code: 'person_unknown' },
  ])
  expect(await counts(centre)).toMatchObject({ items: 1, services: 1 })
})

test('forty sheets and an empty one are looked through, and those with children come in', async () => {
  const sheets = Array.from({ length: 40 }, (_, n) => ({
    name: `Лист ${n}`,
    rows:
      n % 20 === 7
        ? [
            ['ФИО', 'Д.р.'],
            [`Орлов ${'аб'[(n / 20) | 0]}ван Ильич`, '07.03.2015'],
          ]
        : n === 3
          ? []
          : [['заметка']],
  }))
  const importId = await take(centre, await workbookOf(sheets))
  const opened = await look(centre, importId)
  expect(opened.sheets).toHaveLength(40)
  expect(opened.sheets[3]).toMatchObject({ code: 'sheet_empty' })
  expect(await run(centre, importId)).toMatchObject({ rows: 2, imported: 2 })
})

test('a row that the database itself refuses does not hold up the others', async () => {
  // A zero byte is no text for PostgreSQL, and the only thing that gets past every check of ours.
  const rows = Array.from({ length: 9 }, (_, n) => [
    `Орлов ${'абвгдежзи'[n]}лья Ильич`,
    '07.03.2015',
    n === 4 ? 'с. Чи\u0000гири' : 'с. Чигири',
  ])
  const made = await importBytes(centre, await sheetOf(['ФИО', 'Д.р.', 'Населённый пункт'], ...rows))
  expect(made).toMatchObject({ state: 'done', rows: 9 })
  expect(made.imported + made.rejected).toBe(9)
  expect(made.imported).toBeGreaterThanOrEqual(8)
})
