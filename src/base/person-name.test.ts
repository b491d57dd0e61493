import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  fullName,
  hasInitialsOnly,
  nameKey,
  properCase,
  readNamePart,
  readPersonName,
  searchText,
} from './person-name.ts'

const cases: [text: string, lastName: string, firstName: string, middleName: string][] = [
  ['Орлов Михаил Александрович', 'Орлов', 'Михаил', 'Александрович'],
  ['ИВАНОВ-ПЕТРОВ ИВАН ИЛЬИЧ', 'Иванов-Петров', 'Иван', 'Ильич'],
  ['  Сорокин   Фёдор\u00a0Александрович ', 'Сорокин', 'Фёдор', 'Александрович'],
  ['Иванов - Петров Иван', 'Иванов-Петров', 'Иван', ''],
  ['Гарсия Лопес Мария Ивановна', 'Гарсия Лопес', 'Мария', 'Ивановна'],
  ['Мамедов Али Вагиф оглы', 'Мамедов', 'Али', 'Вагиф оглы'],
  ['МАМЕДОВА ЛЕЙЛА ВАГИФ КЫЗЫ', 'Мамедова', 'Лейла', 'Вагиф кызы'],
  ['Нгуен Ван Туан', 'Нгуен', 'Ван', 'Туан'],
  ['Иван Ильич Орлов', 'Орлов', 'Иван', 'Ильич'],
  ['Абрамович Роман Аркадьевич', 'Абрамович', 'Роман', 'Аркадьевич'],
  ['Ким Анна', 'Ким', 'Анна', ''],
  ['Орлов', 'Орлов', '', ''],
  ['Орлов М.А.', 'Орлов', 'М.', 'А.'],
  ['М.А. Орлов', 'Орлов', 'М.', 'А.'],
  ['Cергеев Aнтон', 'Сергеев', 'Антон', ''],
  ["О'Коннор Джон", "О'Коннор", 'Джон', ''],
  ['МакДональд Иван', 'МакДональд', 'Иван', ''],
]

test.each(cases)('«%s» is split and spelt', (text, lastName, firstName, middleName) => {
  expect(readPersonName(text)).toEqual({ ok: true, value: { lastName, firstName, middleName } })
})

test.each([
  ['', 'name-missing'],
  [' \u00a0 ', 'name-missing'],
  ['Орлов Иван 😀', 'name-invalid'],
  ['Орлов 2', 'name-invalid'],
  ['=1+1', 'name-invalid'],
  ['---', 'name-invalid'],
  ['Орлов <b>', 'name-invalid'],
  ['а'.repeat(1000), 'name-too-long'],
  [`${'а'.repeat(101)} Иван`, 'name-too-long'],
])('«%.12s» is refused', (text, code) => {
  expect(readPersonName(text)).toMatchObject({ ok: false, code })
})

test('a part typed in its own field is spelt the same way', () => {
  expect(readNamePart('ИВАНОВ-ПЕТРОВ')).toEqual({ ok: true, value: 'Иванов-Петров' })
  expect(readNamePart(' ')).toEqual({ ok: true, value: '' })
  expect(readNamePart('7')).toMatchObject({ code: 'name-invalid' })
  expect(readNamePart('а'.repeat(101))).toMatchObject({ code: 'name-too-long' })
})

test('spellings of one name have one key', () => {
  const decomposed = 'АНДРЕЙ'.normalize('NFD')
  expect(nameKey(`Фёдоров  ${decomposed}`)).toBe(nameKey('федоров андрей'))
  expect(nameKey('Иванов–Петров')).toBe('иванов-петров')
  expect(searchText('Фёдоров', 'Андрей', '')).toBe('федоров андрей')
})

test('mixed case is left as its owner writes it', () => {
  expect(properCase('МакДональд')).toBe('МакДональд')
  expect(properCase('анна-мария')).toBe('Анна-Мария')
})

test('initials point at a person but do not name one', () => {
  expect(hasInitialsOnly({ lastName: 'Орлов', firstName: 'М.', middleName: 'А.' })).toBe(true)
  expect(hasInitialsOnly({ lastName: 'Орлов', firstName: 'Ян', middleName: '' })).toBe(false)
})

test('reading a name that was read changes nothing', () => {
  const word = fc.string({ unit: fc.constantFrom(...'абвгдеёжзийклмно'), minLength: 2, maxLength: 12 })
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), (typed) => {
      const read = readPersonName(typed.join('  ').toUpperCase())
      if (!read.ok) throw new Error(read.code)
      expect(readPersonName(fullName(read.value))).toEqual(read)
    }),
  )
})
