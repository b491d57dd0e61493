import { expect, test } from 'vitest'
import { matching } from './matching.ts'

const items = [
  { name: 'Занятие с логопедом' },
  { name: 'Консультирование логопеда' },
  { name: 'Приём «Шёпот»' },
]

test('beginnings of words in any order find a service', () => {
  expect(matching(items, 'лог зан')).toEqual([items[0]])
  expect(matching(items, 'ЛОГ')).toEqual([items[0], items[1]])
})

test('ё and е are one letter, and quotes are no letters', () => {
  expect(matching(items, 'шепот')).toEqual([items[2]])
})

test('nothing typed fits everything, and a middle of a word fits nothing', () => {
  expect(matching(items, ' ')).toEqual(items)
  expect(matching(items, 'нятие')).toEqual([])
})
