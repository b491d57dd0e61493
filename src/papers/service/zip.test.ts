import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packed, unpacked } from './zip.ts'

test('what is packed is unpacked again, whatever its names and texts', () => {
  const parts = fc.dictionary(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.string({ unit: 'grapheme' }),
    { maxKeys: 6 },
  )
  fc.assert(
    fc.property(parts, (given) => {
      const sent = new Map(Object.entries(given))
      const back = unpacked(packed(sent), 1e6)!
      expect(new Map([...back].map(([name, body]) => [name, body.toString()]))).toEqual(sent)
    }),
    { numRuns: 60 },
  )
})

test('bytes of any kind are refused and never failed on', () => {
  const whole = packed(new Map([['word/document.xml', 'x'.repeat(5000)]]))
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
      const broken = Buffer.from(whole)
      broken[at] = value
      const parts = unpacked(broken, 1e6)
      expect(parts === null || parts instanceof Map).toBe(true)
    }),
    { numRuns: 300 },
  )
  expect(unpacked(Buffer.alloc(0), 1e6)).toBeNull()
})

test('a small file that would unpack to a large one is not unpacked', () => {
  expect(unpacked(packed(new Map([['a', 'a'.repeat(2000)]])), 1999)).toBeNull()
  expect(
    unpacked(
      packed(
        new Map([
          ['a', 'a'.repeat(1500)],
          ['b', 'b'.repeat(1500)],
        ]),
      ),
      2000,
    ),
  ).toBeNull()
})
