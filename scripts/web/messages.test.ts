import { expect, test } from 'vitest'
import { messagesOf } from './messages.ts'
import { readPo, writePo } from './po.ts'

test('texts are found wherever i18n._ is called with a text written out', () => {
  const code = "const a = <p title={i18n._('Close')}>{i18n._({ id: 'Usual (space)', message: 'Usual' })}</p>"
  expect(messagesOf('a.tsx', code)).toEqual([
    { id: 'Close', message: 'Close' },
    { id: 'Usual (space)', message: 'Usual' },
  ])
})

test('a computed text is refused: nobody could translate it', () => {
  expect(() => messagesOf('a.tsx', 'i18n._(name)')).toThrow('a.tsx')
})

test('a catalogue written and read again is the same', () => {
  const entries = new Map([
    ['Child, “phone”', 'Ребёнок, «телефон»\nвторая строка'],
    ['Not yet', ''],
  ])
  expect(readPo(writePo(entries, 'ru'))).toEqual(entries)
})
