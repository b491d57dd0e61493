import { expect, test } from 'vitest'
import { headingKey, wordsKey } from './heading-key.ts'
import { fieldsOf, recognise, suggest } from './headings.ts'
import { kinds, type Kind } from '../contract/kinds.ts'
import { headingsOf } from './kinds.ts'
import { sheetOf } from './made-sheets.ts'

const fieldsByHeading = (headings: readonly string[], only?: Kind): Record<string, string | null> => {
  const recognition = recognise(sheetOf([headings]), {}, only)
  return Object.fromEntries(recognition?.columns.map(({ heading, field }) => [heading, field]) ?? [])
}

test.each([
  ['Ф.И.О. ребенка', 'ФИО ребёнка'],
  ['Ф. И. О. РЕБЁНКА', 'фио  ребенка'],
  ['Инв. №', 'инв номер'],
  ['Длительность, мин', 'длительность (мин.)'],
])('«%s» and «%s» are one heading', (a, b) => {
  expect(headingKey(a)).toBe(headingKey(b))
})

test('order and endings of words do not matter', () => {
  expect(wordsKey(headingKey('Ребёнок (ФИО)'))).toBe(wordsKey(headingKey('ФИО ребёнка')))
  expect(wordsKey(headingKey('Телефоны родителей'))).toBe(wordsKey(headingKey('телефон родителя')))
})

test('the words of other centres are understood', () => {
  expect(
    fieldsByHeading(['№', 'Ф.И.О.', 'Дата рожд.', 'Мать', 'Тел.', 'Диагноз', 'СНИЛС', 'Зачислен']),
  ).toEqual({
    '№': 'number',
    'Ф.И.О.': 'childName',
    'Дата рожд.': 'born',
    Мать: 'parentName',
    'Тел.': 'phone',
    Диагноз: 'diagnosis',
    СНИЛС: 'snils',
    Зачислен: 'enrolled',
  })
  expect(
    fieldsByHeading(['Число', 'Получатель', 'Услуга', 'Место оказания', 'Специалист (ФИО)', 'Кол-во минут']),
  ).toEqual({
    Число: 'date',
    Получатель: 'childName',
    Услуга: 'service',
    'Место оказания': 'place',
    'Специалист (ФИО)': 'specialist',
    'Кол-во минут': 'minutes',
  })
})

test('a name in three columns is found, and the second such name is the parent’s', () => {
  const headings = ['Фамилия', 'Имя', 'Отчество', 'Д.р.', 'Фамилия ', 'Имя ', 'Отчество ']
  const recognition = recognise(sheetOf([headings]))!
  expect(recognition.kind).toBe('children')
  expect(recognition.columns.map(({ field }) => field)).toEqual([
    'childLastName',
    'childFirstName',
    'childMiddleName',
    'born',
    'parentLastName',
    'parentFirstName',
    'parentMiddleName',
  ])
})

test('the fuller heading wins the field', () => {
  expect(fieldsByHeading(['ФИО', 'ФИО ребёнка', 'Дата', 'Услуга'])).toMatchObject({
    ФИО: null,
    'ФИО ребёнка': 'childName',
  })
})

test('headings of two rows are read together', () => {
  const sheet = sheetOf(
    [
      ['Список детей на 2021 год'],
      null,
      ['№', 'Ребёнок', null, 'Родитель', null],
      [null, 'ФИО', 'Дата рождения', 'ФИО', 'Телефон'],
      [1, 'Орлов Михаил', '12.03.2012', 'Орлова Ольга', '89143682475'],
    ],
    [
      { top: 1, bottom: 1, left: 0, right: 4 },
      { top: 3, bottom: 4, left: 0, right: 0 },
      { top: 3, bottom: 3, left: 1, right: 2 },
      { top: 3, bottom: 3, left: 3, right: 4 },
    ],
  )
  const recognition = recognise(sheet)!
  expect(recognition).toMatchObject({ kind: 'children', headerRow: 4, confidence: 1 })
  expect(recognition.columns.map(({ field }) => field)).toEqual([
    'number',
    'childName',
    'born',
    'parentName',
    'phone',
  ])
})

test('a title right above the headings is no part of them', () => {
  const sheet = sheetOf(
    [['Журнал услуг'], ['Дата', 'ФИО ребёнка', 'Услуга'], ['12.04.2021', 'Орлов Михаил', 'Занятие']],
    [{ top: 1, bottom: 1, left: 0, right: 2 }],
  )
  expect(recognise(sheet)!).toMatchObject({ headerRow: 2, columns: [{ heading: 'Дата' }, {}, {}] })
})

test('the first row of data is never taken for headings', () => {
  const sheet = sheetOf([
    ['ФИО ребёнка', 'Д.р.', 'Кем доводится'],
    ['Орлов Михаил', '12.03.2012', 'мать'],
  ])
  expect(recognise(sheet)!.headerRow).toBe(1)
})

test('headings are found under thirty rows of titles, not deeper', () => {
  const titles = (count: number) => Array.from({ length: count }, () => ['Отделение реабилитации'])
  const headings = ['Дата', 'ФИО ребёнка', 'Услуга']
  expect(recognise(sheetOf([...titles(30), headings]))?.headerRow).toBe(31)
  expect(recognise(sheetOf([...titles(32), headings]))).toBeNull()
})

test('what is missing is named, and unknown columns stay', () => {
  const recognition = recognise(
    sheetOf([['Дата', 'ФИО ребёнка', 'Чем занимались', 'Специалист']]),
    {},
    'services',
  )!
  expect(recognition.missing).toEqual([['service']])
  expect(recognition.confidence).toBeLessThan(0.6)
  expect(recognition.columns[2]).toEqual({
    column: 2,
    heading: 'Чем занимались',
    key: 'чем занимались',
    field: null,
  })
})

test('a centre’s own words go before ours, and its «не загружать» holds', () => {
  const sheet = sheetOf([['Дата', 'ФИО ребёнка', 'Чем занимались', 'Примечание']])
  const remembered = { services: { 'чем занимались': 'service', примечание: null } }
  expect(recognise(sheet, remembered)).toMatchObject({ kind: 'services', missing: [] })
  expect(recognise(sheet, remembered)!.columns.map(({ field }) => field)).toEqual([
    'date',
    'childName',
    'service',
    null,
  ])
})

test('a sheet of something else is nothing', () => {
  expect(recognise(sheetOf([]))).toBeNull()
  expect(
    recognise(
      sheetOf([
        ['Смета', 'Январь', 'Февраль'],
        ['Бумага', 100, 200],
      ]),
    ),
  ).toBeNull()
})

test('a heading nobody foresaw gets the likeliest fields offered', () => {
  expect(suggest('services', 'Дата оказания соц. услуги')[0]!.field).toBe('date')
  expect(suggest('services', 'ФИО спец-та')[0]!.field).toBe('specialist')
  expect(suggest('children', 'Телефон мамы')[0]!.field).toBe('phone')
  expect(suggest('children', 'Размер обуви')).toEqual([])
})

test.each(kinds)('every heading of %s is understood as a field it is listed under', (kind) => {
  const listed = Object.entries(headingsOf[kind].fields)
  const titles = fieldsOf(kind)
  for (const synonym of new Set(listed.flatMap(([, synonyms]) => synonyms))) {
    const key = headingKey(synonym)
    const fields = listed.flatMap(([field, words]) =>
      words.some((word) => headingKey(word) === key) ? [field] : [],
    )
    const others = titles.flatMap(({ field, title }) => (fields.includes(field) ? [] : [title])).slice(0, 6)
    const found = recognise(sheetOf([[synonym, ...others]]), {}, kind)!.columns[0]!.field
    expect({ synonym, fields }).toEqual({ synonym, fields: expect.arrayContaining([found]) })
  }
})
