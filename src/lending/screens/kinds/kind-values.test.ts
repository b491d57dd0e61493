import { expect, test } from 'vitest'
import { kindValues, partsOf, partsText, toKind } from './kind-values.ts'

test('parts keep their ids while their names stay', () => {
  const before = [
    { id: 'table', name: 'Столик', isOptional: true },
    { id: 'strap', name: 'Ремень', isOptional: false },
  ]
  expect(partsText(before)).toBe('Столик *\nРемень')
  expect(partsOf('Ремень\nПодножка\n', before)).toEqual([
    { id: 'strap', name: 'Ремень', isOptional: false },
    { id: 'part-1', name: 'Подножка', isOptional: false },
  ])
})

test('new parts get ids of their own', () => {
  expect(partsOf('Один\nДва *', []).map(({ id, isOptional }) => [id, isOptional])).toEqual([
    ['part-1', false],
    ['part-2', true],
  ])
})

test('what is no number is told at its field', () => {
  const typed = { ...kindValues(null), name: 'Опора' }
  const wrong = { ...typed, limits: { ...typed.limits, height_cm: { from: 'сто', to: '' } } }
  expect(toKind(wrong, [])).toMatchObject({ ok: false, code: 'not-a-number', field: 'height_cm' })
  expect(toKind({ ...typed, term_months: '2' }, [])).toMatchObject({ ok: true, value: { term_months: 2 } })
})
