import { expect, test } from 'vitest'
import { isForm, numberAs, sequenceIn } from './numbering.ts'

test.each([
  ['{n}-д', '36-д'],
  ['{n}/{yy}', '36/26'],
  ['БП-{yyyy}-{n}', 'БП-2026-36'],
])('%s of the thirty-sixth of 2026 is %s', (form, number) => {
  expect(isForm(form)).toBe(true)
  expect(numberAs(form, { sequence: 36, year: 2026 })).toBe(number)
})

test.each(['без номера', '{n}{n}', '{n}-{m}', '{n', '{{n}}', ''])('%s is no form', (form) => {
  expect(isForm(form)).toBe(false)
})

test.each([
  ['{n}/{yy}', '5/26', 5],
  ['{n}/{yy}', ' № 05 / 26', 5],
  ['{n}-д', '36-Д', 36],
  ['БП-{yyyy}-{n}', 'бп-2026-7', 7],
  ['{n}/{yy}', '5/25', null],
  ['{n}/{yy}', '5', null],
  ['{n}/{yy}', '/26', null],
  ['{n}/{yy}', '0/26', null],
  ['{n}/{yy}', 'б/н', null],
  ['{n}2{yy}', '26', null],
])('in the form %s of 2026 «%s» is number %s', (form, text, sequence) => {
  expect(sequenceIn(form, text, 2026)).toBe(sequence)
})
