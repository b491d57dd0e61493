import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPersonName, type PersonName } from '#base/person-name.ts'
import { closeness, editDistance, nearlyOne, trigramShare } from './similarity.ts'

function named(text: string): PersonName {
  const read = readPersonName(text)
  if (!read.ok) throw new Error(read.code)
  return read.value
}

test.each([
  ['Орлов Михаил Александрович', 'ОРЛОВ  МИХАИЛ АЛЕКСАНДРОВИЧ'],
  ['Журавлёв Пётр Ильич', 'Журавлев Петр Ильич'],
])('«%s» and «%s» are equal', (a, b) => {
  expect(closeness(named(a), named(b))).toBe(1)
})

test.each([
  ['Орлов Михаил Александрович', 'Орлов Михайл Александрович'],
  ['Орлов Михаил Александрович', 'Орлво Михаил Александрович'],
  ['Орлов Михаил Александрович', 'Орлов Михаил'],
  ['Орлов Михаил Александрович', 'Михаил Орлов Александрович'],
  ['Орлов Михаил Александрович', 'Орлов Александрович Михаил'],
  ['Орлов Михаил Александрович', 'Михаил Орлов'],
  ['Орлов Михаил Александрович', 'Орлов М.А.'],
  ['Некрасов Даниил Иванович', 'Некрасов Данил Иванович'],
  ['Суворова Наталья Сергеевна', 'Суворова Наталия Сергеевна'],
  ['Верхнеблаговещенский Иван Ильич', 'Верхеблаговешенский Иван Ильич'],
])('«%s» and «%s» are nearly one', (a, b) => {
  expect(closeness(named(a), named(b))).toBeGreaterThanOrEqual(nearlyOne)
  expect(closeness(named(a), named(b))).toBeLessThan(1)
})

test.each([
  ['Орлов Михаил Александрович', 'Орлов Максим Александрович'],
  ['Орлов Александр Иванович', 'Орлова Александра Ивановна'],
  ['Орлова Ольга Игоревна', 'Орлова Юлия Игоревна'],
  ['Орлов Михаил Александрович', 'Орлов Михаил Сергеевич'],
  ['Орлов Михаил Александрович', 'Козлов Михаил Александрович'],
  ['Орлов Михаил Александрович', 'Орлов'],
  ['Ким Ян', 'Ли Ян'],
])('«%s» and «%s» are two people', (a, b) => {
  expect(closeness(named(a), named(b))).toBeLessThan(nearlyOne)
})

test('distance counts a swap of neighbours once and stops at the limit', () => {
  expect(editDistance('орлов', 'орлво', 2)).toBe(1)
  expect(editDistance('орлов', 'орлов', 2)).toBe(0)
  expect(editDistance('орлов', 'козлова', 2)).toBe(3)
  expect(editDistance('', 'аб', 2)).toBe(2)
})

test('pieces in common are a share of all pieces', () => {
  expect(trigramShare('орлов', 'орлов')).toBe(1)
  expect(trigramShare('орлов', 'жук')).toBe(0)
})

test('closeness is the same both ways and stays between 0 and 1', () => {
  const word = fc.string({ unit: fc.constantFrom(...'абвгое'), minLength: 1, maxLength: 9 })
  const name = fc.record({ lastName: word, firstName: word, middleName: fc.oneof(word, fc.constant('')) })
  fc.assert(
    fc.property(name, name, (a, b) => {
      const close = closeness(a, b)
      expect(close).toBeGreaterThanOrEqual(0)
      expect(close).toBeLessThanOrEqual(1)
      expect(closeness(b, a)).toBeCloseTo(close, 10)
    }),
  )
})
