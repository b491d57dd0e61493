// Lists of equipment and journals of issue, row by row.
import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import type { Cell } from './cell.ts'
import { recognise } from './headings.ts'
import { sheetOf } from './made-sheets.ts'
import { type CandidateRow, readSheet } from './rows.ts'
import { isGrantSource, readCondition, readRoubles } from './values/lending-words.ts'

const today = localDate('2026-11-21')

async function read(kind: 'equipment' | 'loans', heads: readonly string[], ...rows: Cell[][]) {
  const sheet = sheetOf([heads, ...rows])
  const recognition = recognise(sheet)!
  expect(recognition.kind).toBe(kind)
  return (await readSheet(kind, sheet, recognition, today)).rows
}

const list = [
  '№',
  'Инв. №',
  'Наименование',
  'Группа',
  'Состояние',
  'Поступило',
  'Цена',
  'За счёт',
  'Примечание',
  'Счёт',
]
const units = (...rows: Cell[][]) => read('equipment', list, ...rows)
const journal = [
  'Дата выдачи',
  '№ договора',
  'ФИО получателя',
  'ФИО ребёнка',
  'Инв. №',
  'Что выдано',
  'Срок',
  'Возвращено',
]
const loans = (...rows: Cell[][]) => read('loans', [...journal, 'Состояние', 'Инструктаж'], ...rows)

const marks = (rows: readonly CandidateRow<unknown>[]) =>
  rows.flatMap(({ faults, warnings }) =>
    [...faults, ...warnings].map(({ column, code }) => `${column}: ${code}`),
  )

test('a unit is read with its money in kopecks and its grant', async () => {
  const [row] = await units([
    1,
    'БП-0001',
    'Сухой бассейн',
    'сенсорное',
    'исправно',
    '06.03.2021 г.',
    '61 900,50 руб.',
    'Средства Фонда',
    null,
    101.36,
  ])
  expect(marks([row!])).toEqual([])
  expect(row!.fields).toEqual({
    inventoryNumber: 'БП-0001',
    title: 'Сухой бассейн',
    group: 'сенсорное',
    condition: 'good',
    received: '2021-03-06',
    cost_kopecks: 6_190_050,
    source: 'Средства Фонда',
    isGrant: true,
    account: '101.36',
  })
})

test('a list that holds only numbers and names is enough', async () => {
  const [row] = await read('equipment', ['Инвентарный номер', 'Название'], [101, 'Стол с вырезом'])
  expect(row).toMatchObject({
    faults: [],
    fields: { inventoryNumber: '101', condition: null, received: null, cost_kopecks: null, isGrant: false },
  })
})

test.each<[Cell[], string]>([
  [[1, null, 'Сухой бассейн'], 'Инв. №: inventory_number_missing'],
  [[1, '—', 'Сухой бассейн'], 'Инв. №: inventory_number_missing'],
  [[1, 'БП-1', null], 'Наименование: title_missing'],
  [[1, 'БП-1', 'Стол', '', '', '31.02.2021'], 'Поступило: date_invalid'],
  [[1, 'БП-1', 'Стол', '', '', '01.02.2031'], 'Поступило: date_in_future'],
  [[1, 'БП-1', 'Стол', '', '', '', 'дорого'], 'Цена: cost_invalid'],
  [[1, 'БП-1', 'Стол', '', 'синее'], 'Состояние: condition_unknown'],
  [[1, 'БП-1', 'Стол', '', '', '', '', '', 'у окна'], 'Примечание: note_left_out'],
  [[1, 'Б'.repeat(61), 'Стол'], 'Инв. №: text_too_long'],
  [[1, 'БП-1', 'Стол', '', '', '', '', '', '', '1'.repeat(21)], 'Счёт: text_too_long'],
])('a unit %j is remarked on at its column', async (row, remark) => {
  expect(marks(await units(row))).toEqual([remark])
})

test('two spellings of one inventory number make the same row', async () => {
  const rows = await units([1, 'БП-0001', 'Стол'], [2, 'бп – 0001', 'СТОЛ'])
  expect(new Set(rows.map(({ identity }) => identity)).size).toBe(1)
})

test('a loan is read with its days, its people and its briefing', async () => {
  const [row] = await loans([
    '2021-04-09',
    '1/21',
    'Яковлева Елена Олеговна (мать)',
    'Яковлев Глеб Андреевич',
    'БП-0005',
    'Утяжелённое одеяло',
    '08.07.21',
    '2021-07-11',
    'исправно',
    'да',
  ])
  expect(marks([row!])).toEqual([])
  expect(row!.fields).toEqual({
    issued: '2021-04-09',
    contract: '1/21',
    child: { lastName: 'Яковлев', firstName: 'Глеб', middleName: 'Андреевич' },
    childBorn: null,
    recipient: { lastName: 'Яковлева', firstName: 'Елена', middleName: 'Олеговна' },
    inventoryNumber: 'БП-0005',
    title: 'Утяжелённое одеяло',
    due: '2021-07-08',
    returned: '2021-07-11',
    returnCondition: 'good',
    isBriefed: true,
  })
})

test('an empty day of return means that it is still out; its term may lie ahead', async () => {
  const [row] = await loans([
    '2026-11-02',
    '',
    'Яковлева Елена',
    'Яковлев Глеб',
    'БП-5',
    '',
    '2027-02-02',
    null,
    null,
    'нет',
  ])
  expect(marks([row!])).toEqual([])
  expect(row!.fields).toMatchObject({
    due: '2027-02-02',
    returned: null,
    returnCondition: null,
    isBriefed: false,
  })
})

const mother = 'Яковлева Елена'
const boy = 'Яковлев Глеб'
test.each<[Cell[], string[]]>([
  [[null, '1', mother, boy, 'БП-5', '', '2021-07-08', null, '', 'да'], ['Дата выдачи: date_missing']],
  [
    ['2021-04-09', '1', mother, boy, null, '', '2021-07-08', null, '', 'да'],
    ['Инв. №: inventory_number_missing'],
  ],
  [['2021-04-09', '1', mother, boy, 'БП-5', '', '2021-04-01', null, '', 'да'], ['Срок: due_before_issue']],
  [
    ['2021-04-09', '1', mother, boy, 'БП-5', '', '2021-07-08', '2021-04-08', '', 'да'],
    ['Возвращено: returned_before_issue'],
  ],
  [
    ['2021-04-09', '1', mother, boy, 'БП-5', '', '2021-07-08', '2027-01-01', '', 'да'],
    ['Возвращено: date_in_future'],
  ],
  [['2021-04-09', '1', mother, boy, 'БП-5', '', null, null, '', 'да'], ['Срок: due_missing']],
  [
    ['2021-04-09', '1', '№ 7', boy, 'БП-5', '', '2021-07-08', null, '', 'да'],
    ['ФИО получателя: recipient_unread'],
  ],
  [['2021-04-09', '1', null, null, 'БП-5', '', '2021-07-08', null, '', 'да'], ['ФИО ребёнка: name_missing']],
  [
    ['2021-04-09', '1', mother, boy, 'БП-5', '', '2021-07-08', null, '', 'как-то'],
    ['Инструктаж: briefing_unknown'],
  ],
  [
    ['2021-04-09', '1'.repeat(61), mother, boy, 'БП-5', '', '2021-07-08', null, '', 'да'],
    ['№ договора: text_too_long'],
  ],
])('a loan %j is remarked on at its column', async (row, remarks) => {
  expect(marks(await loans(row))).toEqual(remarks)
})

test('a journal that names the recipient only means somebody all the same', async () => {
  const heads = ['Выдано', 'Кому выдано', 'Инв. №', 'Срок', 'Возврат']
  const [row] = await read('loans', heads, ['2021-04-09', mother, 'БП-5', '2021-07-08', null])
  expect(row).toMatchObject({ faults: [], fields: { child: null, recipient: { lastName: 'Яковлева' } } })
})

test.each([
  ['исправно', 'good'],
  ['Исправен', 'good'],
  ['неисправно', 'needsRepair'],
  ['не исправно', 'needsRepair'],
  ['требует ремонта', 'needsRepair'],
  ['ремонта не требует', 'good'],
  ['не подлежит ремонту', 'unusable'],
  ['списано', 'unusable'],
  ['новое', 'new'],
  ['удовлетворительное', 'fair'],
  ['б/у', 'fair'],
  ['хор.', 'good'],
  ['', null],
  ['—', null],
  ['зелёное', undefined],
])('the condition «%s» is %s', (text, condition) => {
  expect(readCondition(text)).toBe(condition)
})

test.each<[Cell, number | null | undefined]>([
  [61900, 6_190_000],
  [61900.5, 6_190_050],
  ['61 900,50 ₽', 6_190_050],
  ['3900 р.', 390_000],
  [0, 0],
  ['', null],
  ['-', null],
  ['-100', undefined],
  ['1e9', undefined],
  ['100000001', undefined],
  ['бесплатно', undefined],
])('the sum %j is %s kopecks', (cell, kopecks) => {
  expect(readRoubles(cell)).toBe(kopecks)
})

test.each([
  ['средства Фонда', true],
  ['Грант губернатора', true],
  ['за счёт гранта', true],
  ['областной бюджет', false],
  ['основные фонды', false],
  ['пожертвование', false],
  ['', false],
])('«%s» as a grant: %s', (source, isGrant) => {
  expect(isGrantSource(source)).toBe(isGrant)
})
