import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asTypedInCyrillic, asTypedInLatin } from './keyboard.ts'

test('Latin keys under Russian words are read as the words', () => {
  expect(asTypedInCyrillic('jhkjd')).toBe('орлов')
  expect(asTypedInCyrillic("'vvf <tkjdf")).toBe('эмма Белова')
})

test('text that is Russian already stays', () => {
  expect(asTypedInCyrillic('ивановф')).toBe('ивановф')
  expect(asTypedInCyrillic('орлов ivan')).toBe('орлов ivan')
  expect(asTypedInCyrillic('8914')).toBe('8914')
})

test('Russian keys under a Latin word are read as the word', () => {
  expect(asTypedInLatin('фвьшт')).toBe('admin')
  expect(asTypedInLatin('admin')).toBe('admin')
})

test('there and back is the same text', () => {
  const word = fc.string({ unit: fc.constantFrom(...'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'), minLength: 1 })
  fc.assert(
    fc.property(word, (text) => {
      fc.pre(/[a-z]/.test(asTypedInLatin(text)))
      expect(asTypedInCyrillic(asTypedInLatin(text))).toBe(text)
    }),
  )
})
