import { expect, test } from 'vitest'
import { categoriesLike } from './icf-search.ts'

const categories = [
  { code: 'd450', text: 'Ходьба' },
  { code: 'd550', text: 'Приём пищи' },
]

test('a category is found by the beginning of its code or of its words', () => {
  expect(categoriesLike(categories, 'd4')).toEqual([categories[0]])
  expect(categoriesLike(categories, 'прием пищ')).toEqual([categories[1]])
  expect(categoriesLike(categories, '')).toHaveLength(2)
  expect(categoriesLike(categories, 'одьба')).toEqual([])
})
