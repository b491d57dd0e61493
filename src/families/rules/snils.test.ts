import { expect, test } from 'vitest'
import { formatSnils, readSnils } from './snils.ts'

test.each(['112-233-445 95', '11223344595', '112 233 445 95', '087-654-303 00', '8765430300'])(
  '«%s» is a number with its checksum',
  (text) => expect(readSnils(text).ok).toBe(true),
)

test('a sheet that lost the leading zero is understood', () => {
  expect(readSnils('8765430300')).toEqual({ ok: true, value: '08765430300' })
})

test.each(['112-233-445 96', '1122334459', '112-233-445', 'нет', '', '000-000-000 00', '112233445951'])(
  '«%s» is refused',
  (text) => expect(readSnils(text)).toMatchObject({ ok: false, code: 'snils-invalid' }),
)

test('numbers up to 001-001-998 carry no checksum', () => {
  expect(readSnils('001-001-998 77').ok).toBe(true)
  expect(readSnils('001-001-999 77').ok).toBe(false)
})

test('the number is shown in its official grouping', () => {
  expect(formatSnils('11223344595')).toBe('112-233-445 95')
})
