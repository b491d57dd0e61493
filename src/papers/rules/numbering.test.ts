import { expect, test } from 'vitest'
import { isForm, numberAs } from './numbering.ts'

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
