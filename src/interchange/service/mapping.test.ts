// Files of a centre's own making: headings that nobody knows, a second sheet, a table that has to be explained.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { command, good, type TestCentre, testCentre } from '../../../test/centre.ts'
import { counts, importBytes, look, run, sheetOf, take, workbookOf } from '../../../test/imports.ts'
import { map, start } from './changes.ts'

let base: TestCentre
let centre: TestCentre
beforeAll(async () => {
  base = await testCentre({ now: '2026-11-21T03:00:00.000Z' })
})
beforeEach(async () => {
  centre = { ...base, ...(await base.another()) }
})
afterAll(() => base.close())

const mapping = (importId: string, args: object) =>
  command(centre.program, centre.head, map, { importId, sheet: 0, kind: 'children', ...args } as never)

test('an unknown heading is mapped by a person, and the next file with it is recognised', async () => {
  const heads = ['Наш ребятёнок', 'Появление на свет', 'Кто привозит', 'Хор']
  const importId = await take(
    centre,
    await sheetOf(heads, ['Орлов Иван Ильич', '07.03.2015', 'Орлова Анна Юрьевна', 'да']),
  )
  const unknown = await look(centre, importId)
  expect(unknown).toMatchObject({ state: 'uploaded', sheets: [{ kind: null, code: 'kind_unknown' }] })
  expect(await command(centre.program, centre.head, start, { importId })).toMatchObject({
    code: 'nothing-to-import',
  })

  good(await mapping(importId, {}))
  const asked = await look(centre, importId)
  expect(asked.sheets[0]).toMatchObject({ kind: 'children', code: 'columns_missing', headerRow: 1 })
  expect(asked.sheets[0]!.columns.map(({ heading }) => heading)).toEqual(heads)
  expect(asked.sheets[0]!.fields.map(({ field }) => field)).toContain('parentName')

  const [name, born, parent, choir] = asked.sheets[0]!.columns.map(({ key }) => key) as [
    string,
    string,
    string,
    string,
  ]
  const said = { [name]: 'childName', [born]: 'born', [parent]: 'parentName', [choir]: null }
  good(await mapping(importId, { mapping: said }))
  const understood = await look(centre, importId)
  expect(understood).toMatchObject({ state: 'ready', sheets: [{ code: null, rows: 1, imported: 1 }] })
  expect(understood.sheets[0]!.preview).toMatchObject({
    fields: [{ field: 'childName' }, { field: 'born' }, { field: 'parentName' }],
    rows: [{ row: 2, cells: ['Орлов Иван Ильич', '2015-03-07', 'Орлова Анна Юрьевна'] }],
  })
  expect(await run(centre, importId)).toMatchObject({ imported: 1 })

  const next = await sheetOf(
    ['Хор', 'Появление на  свет', 'НАШ РЕБЯТЕНОК'],
    ['нет', '01.02.2016', 'Лебедев Марк Олегович'],
  )
  expect(await importBytes(centre, next)).toMatchObject({ state: 'done', imported: 1 })
})

test('a mapping that cannot be is refused', async () => {
  const importId = await take(centre, await sheetOf(['а', 'б'], ['1', '2']))
  expect(await mapping(importId, { mapping: { а: 'нет такого' } })).toMatchObject({ code: 'field-unknown' })
  expect(await mapping(importId, { mapping: { а: 'born', б: 'born' } })).toMatchObject({
    code: 'field-twice',
  })
  expect(await mapping(importId, { sheet: 7 })).toMatchObject({ code: 'sheet-unknown' })
  expect(await mapping(importId, { headerRow: 9 })).toMatchObject({ code: 'header-unknown' })
  expect(await mapping('0199a5a0-0000-7000-8000-000000000000', {})).toMatchObject({ code: 'not-found' })
})

test('both sheets of a workbook come in, children first; a third one and a kind that is not built are named', async () => {
  const file = await workbookOf([
    {
      name: 'Занятия',
      rows: [
        ['Дата', 'Ребёнок', 'Услуга'],
        ['2026-02-03', 'Орлов Иван Ильич', 'Чтение вслух'],
      ],
    },
    { name: 'Заметки', rows: [['купить мел'], ['позвонить']] },
    {
      name: 'Школа',
      rows: [
        ['Дата', 'ФИО слушателя', 'Тема занятия'],
        ['2026-02-03', 'Орлова Анна Юрьевна', 'Массаж'],
        ['2026-02-10', 'Орлова Анна Юрьевна', 'Питание'],
      ],
    },
    {
      name: 'Дети',
      rows: [
        ['ФИО', 'Д.р.'],
        ['Орлов Иван Ильич', '07.03.2015'],
      ],
    },
    { name: 'Пусто', rows: [] },
  ])
  const importId = await take(centre, file)
  const opened = await look(centre, importId)
  expect(
    opened.sheets.map(({ kind, isBuilt, code, rows, imported }) => ({ kind, isBuilt, code, rows, imported })),
  ).toEqual([
    { kind: 'services', isBuilt: true, code: null, rows: 1, imported: 1 },
    { kind: null, isBuilt: false, code: 'kind_unknown', rows: 0, imported: 0 },
    { kind: 'trainings', isBuilt: false, code: null, rows: 2, imported: 0 },
    { kind: 'children', isBuilt: true, code: null, rows: 1, imported: 1 },
    { kind: null, isBuilt: false, code: 'sheet_empty', rows: 0, imported: 0 },
  ])
  expect(await run(centre, importId)).toMatchObject({ rows: 2, imported: 2, rejected: 0 })
})

test('a sheet that a person leaves out stays out', async () => {
  const file = await workbookOf([
    {
      name: 'Дети',
      rows: [
        ['ФИО', 'Д.р.'],
        ['Орлов Иван Ильич', '07.03.2015'],
      ],
    },
    {
      name: 'Старые',
      rows: [
        ['ФИО', 'Д.р.'],
        ['Лебедев Марк Олегович', '01.02.2016'],
      ],
    },
  ])
  const importId = await take(centre, file)
  good(await mapping(importId, { sheet: 1, kind: null }))
  expect(await run(centre, importId)).toMatchObject({ rows: 1, imported: 1 })
})

test('looking and mapping write nothing about people', async () => {
  const importId = await take(centre, await sheetOf(['ФИО', 'Д.р.'], ['Орлов Иван Ильич', '07.03.2015']))
  await look(centre, importId)
  good(await mapping(importId, {}))
  expect(await counts(centre)).toMatchObject({ children: 0, identities: 0 })
})

test('an import that has begun is mapped no more, and begins once', async () => {
  const importId = await take(centre, await sheetOf(['ФИО', 'Д.р.'], ['Орлов Иван Ильич', '07.03.2015']))
  await run(centre, importId)
  expect(await mapping(importId, {})).toMatchObject({ code: 'import-started' })
  expect(await command(centre.program, centre.head, start, { importId })).toMatchObject({
    code: 'import-started',
  })
})
