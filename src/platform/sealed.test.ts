import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { sealOf } from './sealed.ts'

const seal = sealOf(randomBytes(32))
const { key, wrapped } = seal.newKey('child-1')

test('sealed text opens with its key in its place', () => {
  const sealed = seal.seal(key, 'child.notes', 'Любит качели')
  expect(seal.open(seal.openKey('child-1', wrapped), 'child.notes', sealed)).toBe('Любит качели')
  expect(sealed.includes('качели')).toBe(false)
})

test('a field moved to another place, a changed byte and another key do not open', () => {
  const sealed = seal.seal(key, 'child.notes', 'Любит качели')
  expect(() => seal.open(key, 'child.safety', sealed)).toThrow('authenticate data')
  expect(() => seal.open(seal.newKey('child-2').key, 'child.notes', sealed)).toThrow('authenticate data')
  sealed[sealed.length - 1]! ^= 1
  expect(() => seal.open(key, 'child.notes', sealed)).toThrow('authenticate data')
})

test('a field whose seal was cut short does not open', () => {
  const sealed = seal.seal(key, 'child.notes', 'Любит качели')
  for (const length of [0, 1, 13, 17, 28]) {
    expect(() => seal.open(key, 'child.notes', sealed.subarray(0, length))).toThrow(
      /version|vector|tag|authenticate/,
    )
  }
})

test('a wrapped key belongs to its subject and its centre', () => {
  expect(() => seal.openKey('child-2', wrapped)).toThrow('authenticate data')
  expect(() => sealOf(randomBytes(32)).openKey('child-1', wrapped)).toThrow('authenticate data')
})

test('the same text is sealed differently each time and has one blind index', () => {
  expect(seal.seal(key, 'a.b', 'x').equals(seal.seal(key, 'a.b', 'x'))).toBe(false)
  expect(seal.blind('child.snils', '11223344595').equals(seal.blind('child.snils', '11223344595'))).toBe(true)
  expect(seal.blind('child.snils', '11223344595').equals(seal.blind('adult.snils', '11223344595'))).toBe(
    false,
  )
})
