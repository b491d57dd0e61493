import { expect, test } from 'vitest'
import { isOpenAddress } from './address.ts'

test.each([
  ['https://rutube.ru/video/1', true],
  ['http://rutube.ru/video/1', false],
  ['javascript:alert(1)', false],
  ['https://имя:пароль@rutube.ru', false],
  ['https://localhost/film', false],
  ['rutube.ru', false],
])('%s may be opened: %s', (text, may) => {
  expect(isOpenAddress(text)).toBe(may)
})
