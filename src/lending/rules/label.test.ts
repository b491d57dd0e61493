import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asTypedInCyrillic } from '#families/rules/keyboard.ts'
import { inventoryKey, labelAddress, labelOf, readLabel } from './label.ts'

test('a label is read as it was written, in small letters, with spaces, and by a scanner left on Russian', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const label = labelOf(id)
      expect(label).toMatch(/^RY[0-9A-HJKMNP-TV-Y]{11}$/)
      expect(readLabel(label)).toBe(label)
      expect(readLabel(` ${label.slice(0, 6).toLowerCase()}-${label.slice(6)} `)).toBe(label)
      expect(id).not.toContain(label.slice(2, 8).toLowerCase())
    }),
  )
  expect(readLabel('КН')).toBe(null)
})

test('a label is read at the end of its address, also by a scanner left on Russian', () => {
  const label = labelOf('018f2b54-0000-7000-8000-0123456789ab')
  for (const origin of ['https://found.example.ru', 'http://192.168.1.5:8080', 'http://localhost:8080']) {
    const address = labelAddress(origin, label)
    expect(readLabel(address)).toBe(label)
    expect(readLabel(asTypedInCyrillic(address).replaceAll('/', '.'))).toBe(label)
    expect(readLabel(address.slice(0, -1))).toBe(null)
  }
})

test('one wrong sign, or two that changed places, make it no label', () => {
  for (let round = 0; round < 200; round++) {
    const label = labelOf(randomUUID())
    const at = 2 + (round % 11)
    const wrong = label[at] === '7' ? '8' : '7'
    expect(readLabel(label.slice(0, at) + wrong + label.slice(at + 1))).toBe(null)
    const [a, b] = [label[at]!, label[at + 1]]
    if (b === undefined || a === b) continue
    expect(readLabel(label.slice(0, at) + b + a + label.slice(at + 2))).toBe(null)
  }
})

test.each([
  ['БП-0001', 'бп–0001'],
  ['БП-0001', ' БП - 0001 '],
  ['АВС-7', 'ABC-7'],
])('%s and %s are one inventory number', (one, other) => {
  expect(inventoryKey(one)).toBe(inventoryKey(other))
})

test('other numbers stay apart', () => {
  expect(inventoryKey('БП-0001')).not.toBe(inventoryKey('БП-001'))
  expect(inventoryKey('  ')).toBe('')
})
