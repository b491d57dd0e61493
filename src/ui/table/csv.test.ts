import { expect, test } from 'vitest'
import { csvOf, plainCell } from './csv.ts'

test.each(['=1+1', '+7', '-1', '@SUM(A1)', '\tx'])('a cell «%s» cannot become a formula', (text) => {
  expect(plainCell(text)).toBe(`'${text}`)
})

test('semicolons, quotes and line ends stay inside their cell', () => {
  expect(
    csvOf([
      ['Орлов; "Миша"', 'а\nб'],
      ['1', ''],
    ]),
  ).toBe('\ufeff"Орлов; ""Миша""";"а\nб"\r\n1;\r\n')
})
