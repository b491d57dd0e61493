import { expect, test } from 'vitest'
import { wantedBy, wantedInOtherLayout } from './search.ts'

test('words may come in any order, case and with е for ё', () => {
  expect(wantedBy('  МИХ Журавлёв ')).toEqual({ kind: 'named', first: '%журавлев%', more: ['%мих%'] })
})

test('digits are a part of a phone, and eight at the start is the country', () => {
  expect(wantedBy('8 (914) 368-24-75')).toEqual({ kind: 'phone', pattern: '%9143682475%' })
  expect(wantedBy('24-75')).toEqual({ kind: 'phone', pattern: '%2475%' })
})

test('eleven digits with their checksum are a СНИЛС', () => {
  expect(wantedBy('112-233-445 95')).toEqual({ kind: 'snils', digits: '11223344595' })
})

test('signs of patterns are looked for as they are', () => {
  expect(wantedBy('100%_')).toEqual({ kind: 'named', first: '%100\\%\\_%', more: [] })
})

test('the wrong keyboard layout is understood', () => {
  expect(wantedInOtherLayout('jhkjd')).toEqual({ kind: 'named', first: '%орлов%', more: [] })
  expect(wantedInOtherLayout('орлов')).toBeNull()
})
