import { expect, test } from 'vitest'
import { formatPhone, normalisePhone, readPhones } from './phone.ts'

test.each([
  '+79143682475',
  '89143682475',
  '8 (914) 368-24-75',
  '+7 914 368 24 75',
  '9143682475',
  '8-914-368-24-75',
  '7 914 3682475',
])('«%s» is one number', (text) => {
  expect(readPhones(text)).toEqual({ phones: [{ digits: '79143682475', note: '' }], unread: [] })
})

test('several phones in one cell keep their order and whose they are', () => {
  expect(readPhones('мама: +79143682475, папа 8 914 595 27 00; 89143682475').phones).toEqual([
    { digits: '79143682475', note: 'мама' },
    { digits: '79145952700', note: 'папа' },
  ])
  expect(readPhones('89143682475 (бабушка)\n89145952700').phones).toEqual([
    { digits: '79143682475', note: 'бабушка' },
    { digits: '79145952700', note: '' },
  ])
  expect(readPhones('тел. 89143682475').phones[0]!.note).toBe('')
})

test('a number without its town is named, not guessed', () => {
  expect(readPhones('52-33-11')).toEqual({ phones: [], unread: ['52-33-11'] })
  expect(readPhones('нет телефона')).toEqual({ phones: [], unread: [] })
})

test('another country needs its plus', () => {
  expect(normalisePhone('+375 29 123-45-67')).toBe('375291234567')
  expect(normalisePhone('375291234567')).toBeNull()
})

test('a number is shown in the way people dictate it', () => {
  expect(formatPhone('79143682475')).toBe('+7 914 368-24-75')
  expect(formatPhone('375291234567')).toBe('+375291234567')
})
