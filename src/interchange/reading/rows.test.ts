import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import type { Cell } from './cell.ts'
import { recognise } from './headings.ts'
import { sheetOf } from './made-sheets.ts'
import { readSheet } from './rows.ts'
import type { Sheet } from './workbook.ts'

const today = localDate('2026-11-21')
const childrenOf = (sheet: Sheet) => readSheet('children', sheet, recognise(sheet, {}, 'children')!, today)
const servicesOf = (sheet: Sheet) => readSheet('services', sheet, recognise(sheet, {}, 'services')!, today)

const childHeadings = [
  '№',
  'ФИО ребёнка',
  'Дата рождения',
  'Пол',
  'СНИЛС',
  'ФИО родителя',
  'Телефон',
  'Дата зачисления',
]
const child = (changes: Readonly<Record<number, Cell>> = {}): Cell[] =>
  Object.assign(
    [
      1,
      'Орлов Михаил Александрович',
      '12.03.2012',
      'м',
      '112-233-445 95',
      'Орлова Ольга',
      '89143682475',
      '01.04.2021',
    ],
    changes,
  )

const serviceHeadings = ['№', 'Дата', 'ФИО ребёнка', 'Услуга', 'Форма оказания', 'Специалист', 'Кол-во минут']
const service = (changes: Readonly<Record<number, Cell>> = {}): Cell[] =>
  Object.assign([1, '12.04.2021', 'Орлов Михаил', 'Занятие', 'на дому', 'Мищенко О.П.', 40], changes)

async function childRemarks(changes: Readonly<Record<number, Cell>>): Promise<string[]> {
  const { rows } = await childrenOf(sheetOf([childHeadings, child(changes)]))
  return rows[0]!.faults.map(({ column, code }) => `${column}: ${code}`)
}

async function serviceRemarks(changes: Readonly<Record<number, Cell>>): Promise<string[]> {
  const { rows } = await servicesOf(sheetOf([serviceHeadings, service(changes)]))
  return rows[0]!.faults.map(({ column, code }) => `${column}: ${code}`)
}

test('a good row has neither faults nor warnings', async () => {
  const children = await childrenOf(sheetOf([childHeadings, child()]))
  const services = await servicesOf(sheetOf([serviceHeadings, service()]))
  expect(
    [...children.rows, ...services.rows].flatMap(({ faults, warnings }) => [...faults, ...warnings]),
  ).toEqual([])
  expect(children.rows[0]!.cells).toEqual(child())
})

test.each<[Readonly<Record<number, Cell>>, string]>([
  [{ 1: null }, 'ФИО ребёнка: name_missing'],
  [{ 1: ' ' }, 'ФИО ребёнка: name_missing'],
  [{ 1: 'Орлов' }, 'ФИО ребёнка: name_incomplete'],
  [{ 1: 'Орлов Михаил 😀' }, 'ФИО ребёнка: name_invalid'],
  [{ 1: 'о'.repeat(1000) }, 'ФИО ребёнка: name_too_long'],
  [{ 1: '#N/A' }, 'ФИО ребёнка: formula_error'],
  [{ 2: null }, 'Дата рождения: date_missing'],
  [{ 2: '31.02.2016' }, 'Дата рождения: date_invalid'],
  [{ 2: '12.03.2031' }, 'Дата рождения: born_in_future'],
  [{ 2: '#REF!' }, 'Дата рождения: formula_error'],
  [{ 3: 'оно' }, 'Пол: sex_invalid'],
  [{ 4: '112-233-445 96' }, 'СНИЛС: snils_invalid'],
  [{ 5: 'Орлова 1' }, 'ФИО родителя: name_invalid'],
  [{ 7: 'весной' }, 'Дата зачисления: date_invalid'],
  [{ 7: '22.11.2026' }, 'Дата зачисления: date_in_future'],
])('a child with %j is refused with its reason', async (changes, remark) => {
  const remarks = await childRemarks(changes)
  expect(remarks[0]).toBe(remark)
})

test.each<[Readonly<Record<number, Cell>>, string]>([
  [{ 1: null }, 'Дата: date_missing'],
  [{ 1: '45.13.2022' }, 'Дата: date_invalid'],
  [{ 1: '22.11.2026' }, 'Дата: date_in_future'],
  [{ 2: null }, 'ФИО ребёнка: name_missing'],
  [{ 3: null }, 'Услуга: service_missing'],
  [{ 3: '-' }, 'Услуга: service_missing'],
  [{ 3: 'у'.repeat(301) }, 'Услуга: text_too_long'],
  [{ 6: 'долго' }, 'Кол-во минут: minutes_invalid'],
])('a service with %j is refused with its reason', async (changes, remark) => {
  expect(await serviceRemarks(changes)).toEqual([remark])
})

test('what a person should look at is a warning and keeps the row', async () => {
  const { rows } = await childrenOf(
    sheetOf([childHeadings, child({ 1: 'Орлов М.А.', 5: null, 6: '52-33-11', 7: null })]),
  )
  expect(rows[0]!.faults).toEqual([])
  expect(rows[0]!.warnings.map(({ code }) => code).sort()).toEqual([
    'enrolled_missing',
    'name_initials',
    'phone_unread',
    'representative_missing',
  ])
  const services = await servicesOf(
    sheetOf([serviceHeadings, service({ 4: 'как обычно', 5: '???', 6: 300 })]),
  )
  expect(services.rows[0]!.faults).toEqual([])
  expect(services.rows[0]!.warnings.map(({ code }) => code).sort()).toEqual([
    'form_unknown',
    'minutes_unusual',
    'specialist_unread',
  ])
})

test('relation and phone written beside the parent’s name are understood', async () => {
  const { rows } = await childrenOf(
    sheetOf([childHeadings, child({ 5: 'Орлова Ольга Игоревна (мать), тел. 8 914 595-27-00' })]),
  )
  expect(rows[0]!.fields.representative).toEqual({
    name: { lastName: 'Орлова', firstName: 'Ольга', middleName: 'Игоревна' },
    relation: 'mother',
  })
  expect(rows[0]!.fields.phones).toEqual([
    { digits: '79143682475', note: '' },
    { digits: '79145952700', note: '' },
  ])
})

test('the heading «Мать» tells the relation of every row', async () => {
  const { rows } = await childrenOf(
    sheetOf([
      ['ФИО', 'Д.р.', 'Мать'],
      ['Орлов Михаил', '12.03.2012', 'Орлова Ольга'],
    ]),
  )
  expect(rows[0]!.fields.representative?.relation).toBe('mother')
})

test('titles, totals, numbered blanks, headings printed again and numbers of columns are no rows', async () => {
  const sheet = sheetOf(
    [
      serviceHeadings,
      [1, 2, 3, 4, 5, 6, 7],
      ['Апрель 2021'],
      service(),
      null,
      serviceHeadings,
      service({ 0: 2, 1: '13.04.2021' }),
      [3],
      ['Итого: 2'],
      [null, null, 'Всего за месяц: 2'],
      ['Исполнитель Мищенко О.П.'],
    ],
    [{ top: 3, bottom: 3, left: 0, right: 6 }],
  )
  const { rows, skipped } = await servicesOf(sheet)
  expect(rows.map(({ row }) => row)).toEqual([4, 7])
  expect(skipped).toEqual([
    { row: 2, reason: 'header' },
    { row: 3, reason: 'title' },
    { row: 6, reason: 'header' },
    { row: 9, reason: 'total' },
    { row: 10, reason: 'total' },
    { row: 11, reason: 'title' },
  ])
})

test('a whole row whose service begins with «Итого» is a row', async () => {
  const { rows } = await servicesOf(
    sheetOf([
      ['Услуга', 'Дата', 'ФИО ребёнка'],
      ['Итоговая диагностика', '12.04.2021', 'Орлов Михаил'],
    ]),
  )
  expect(rows).toHaveLength(1)
})

test('a date merged over the rows of a day is the date of each', async () => {
  const sheet = sheetOf(
    [serviceHeadings, service(), service({ 1: null }), service({ 1: null })],
    [{ top: 2, bottom: 3, left: 1, right: 1 }],
  )
  const { rows } = await servicesOf(sheet)
  expect(rows.map(({ fields }) => fields.date)).toEqual(['2021-04-12', '2021-04-12', null])
})

test('spelling, capitals and the way of writing dates and phones do not change what a row is', async () => {
  const written = [
    child({ 1: 'Журавлёв Пётр', 2: '12.03.2012', 6: '89143682475' }),
    child({ 0: 77, 1: 'ЖУРАВЛЕВ  ПЕТР', 2: 40_980, 6: '+7 914 368-24-75' }),
    child({ 1: 'журавлев пётр', 2: '12 марта 2012 г.', 6: '(914) 368 24 75', 3: 'М' }),
  ]
  const { rows } = await childrenOf(sheetOf([childHeadings, ...written]))
  expect(new Set(rows.map(({ identity }) => identity)).size).toBe(1)
})

test('a name in three columns is the same row as a name in one', async () => {
  const one = await servicesOf(
    sheetOf([
      ['Дата', 'ФИО ребёнка', 'Услуга'],
      ['12.04.2021', 'Орлов Михаил Ильич', 'Занятие'],
    ]),
  )
  const three = await servicesOf(
    sheetOf([
      ['Услуга', 'Фамилия', 'Имя', 'Отчество', 'Дата'],
      ['Занятие', 'Орлов', 'Михаил', 'Ильич', '12.04.21'],
    ]),
  )
  expect(three.rows[0]!.identity).toBe(one.rows[0]!.identity)
})

test('another child, day or service is another row', async () => {
  const { rows } = await servicesOf(
    sheetOf([
      serviceHeadings,
      service(),
      service({ 1: '13.04.2021' }),
      service({ 2: 'Орлов Максим' }),
      service({ 3: 'Другое' }),
    ]),
  )
  expect(new Set(rows.map(({ identity }) => identity)).size).toBe(4)
})

test('moved rows, moved columns and other headings keep the identities', async () => {
  const otherHeadings = [
    'п/п',
    'Число',
    'Получатель',
    'Наименование услуги',
    'Форма',
    'Исполнитель',
    'Длительность',
  ]
  const column = fc.constantFrom('12.04.2021', '13.04.2021', '14.04.2021')
  const made = fc.record({
    day: column,
    child: fc.constantFrom('Орлов Михаил', 'Зуева Анна'),
    minutes: fc.constantFrom(30, 45),
  })
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 })
  const identities = async (headings: string[], rows: Cell[][]): Promise<string[]> => {
    const read = await servicesOf(sheetOf([headings, ...rows]))
    return read.rows.map(({ identity }) => identity).sort()
  }
  await fc.assert(
    fc.asyncProperty(
      fc.array(made, { minLength: 1, maxLength: 8 }),
      order,
      fc.boolean(),
      async (rows, columns, renamed) => {
        const straight = rows.map((row, at) =>
          service({ 0: at + 1, 1: row.day, 2: row.child, 6: row.minutes }),
        )
        const headings = columns.map((at) => (renamed ? otherHeadings : serviceHeadings)[at]!)
        const moved = straight.toReversed().map((row) => columns.map((at) => row[at]!))
        expect(await identities(headings, moved)).toEqual(await identities(serviceHeadings, straight))
      },
    ),
    { numRuns: 50 },
  )
})

test('whatever stands in the cells, the row comes back with an identity and never breaks the reading', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constant('я'.repeat(40_000)),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 8, maxLength: 8 }), async (cells) => {
      const children = await childrenOf(sheetOf([childHeadings, cells as Cell[]]))
      const services = await servicesOf(sheetOf([serviceHeadings, cells as Cell[]]))
      for (const { identity } of [...children.rows, ...services.rows])
        expect(identity).toMatch(/^[0-9a-f]{64}$/)
    }),
  )
})
