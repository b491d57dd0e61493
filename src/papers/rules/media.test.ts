import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mediaTypeOf, withoutMetadata } from './media.ts'

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : [...part])),
  )

const typedKeys = <Of extends object>(of: Of) => Object.keys(of) as (keyof Of)[]
const segment = (marker: number, body: string) => bytes([0xff, marker, 0, body.length + 2], body)
const jpeg = (...segments: readonly Uint8Array[]) =>
  bytes([0xff, 0xd8], ...segments.map((one) => [...one]), [0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9])

test.each([
  [bytes('%PDF-1.7'), 'application/pdf'],
  [bytes([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
  [bytes('-----BEGIN PKCS7-----'), 'application/pkcs7-signature'],
  [
    bytes([0x30, 0x82, 1, 0, 6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 2]),
    'application/pkcs7-signature',
  ],
  [bytes('RIFF', [4, 0, 0, 0], 'WEBP'), 'image/webp'],
  [bytes('RIFF', [4, 0, 0, 0], 'WAVE'), null],
  [bytes('MZ'), null],
  [bytes('<svg onload=alert(1)>'), null],
  [bytes(), null],
])('%o is %s', (file, type) => {
  expect(mediaTypeOf(file)).toBe(type)
})

test('a photo keeps its picture and loses where, when and by what it was taken', () => {
  const photo = jpeg(
    segment(0xe0, 'JFIF'),
    segment(0xe1, 'Exif place'),
    segment(0xfe, 'comment'),
    segment(0xdb, 'table'),
  )
  expect(withoutMetadata(photo, 'image/jpeg')).toEqual(jpeg(segment(0xe0, 'JFIF'), segment(0xdb, 'table')))
})

test('a film that a phone hides behind the end of a photo goes, and so do notes between its scans', () => {
  const parts = [...jpeg(segment(0xdb, 'table')).subarray(0, -2)]
  const photo = bytes(
    parts,
    [...segment(0xe1, 'Exif place')],
    [0xff, 0xda, 0, 2, 0xff, 0, 0xff, 0xd0, 7, 0xff, 0xd9],
  )
  const bare = bytes(parts, [0xff, 0xda, 0, 2, 0xff, 0, 0xff, 0xd0, 7, 0xff, 0xd9])
  expect(withoutMetadata(bytes([...photo], 'ftypmp42 with sound'), 'image/jpeg')).toEqual(bare)
})

const chunk = (kind: string, body: string, length = body.length) =>
  bytes(
    kind,
    [length & 255, (length >> 8) & 255, (length >> 16) & 255, length >>> 24],
    body,
    body.length % 2 ? [0] : [],
  )
const webp = (...chunks: readonly Uint8Array[]): Uint8Array => {
  const size = chunks.reduce((sum, one) => sum + one.length, 4)
  return bytes('RIFF', [size & 255, size >> 8, 0, 0], 'WEBP', ...chunks.map((one) => [...one]))
}
const flagged = (flags: number) => chunk('VP8X', `${String.fromCharCode(flags)}\0\0\0\0\0\0\0\0\0`)

test('a WebP keeps its picture, colours and transparency, and says no more that it has metadata', () => {
  const [picture, colours] = [chunk('VP8L', 'picture'), chunk('ICCP', 'profile!')]
  const photo = webp(
    flagged(0b111100),
    colours,
    picture,
    chunk('EXIF', 'place'),
    chunk('XMP ', 'maker'),
    chunk('sECr', 'x'),
  )
  expect(withoutMetadata(photo, 'image/webp')).toEqual(webp(flagged(0b110000), colours, picture))
  expect(withoutMetadata(bytes([...webp(picture)], 'hidden behind it'), 'image/webp')).toEqual(webp(picture))
})

test('whatever bytes come, what is kept of a photo is no longer than the file and can be read again', () => {
  const starts = {
    'image/jpeg': bytes([0xff, 0xd8]),
    'image/png': bytes([0x89], 'PNG', [0x0d, 0x0a, 0x1a, 0x0a]),
    'image/webp': webp(chunk('VP8 ', 'ab')),
  }
  fc.assert(
    fc.property(fc.constantFrom(...typedKeys(starts)), fc.uint8Array({ maxLength: 200 }), (type, tail) => {
      const file = bytes([...starts[type]], [...tail])
      const bare = withoutMetadata(file, type)
      if (bare === null) return
      expect(bare.length).toBeLessThanOrEqual(file.length)
      expect(withoutMetadata(bare, type)).toEqual(bare)
    }),
  )
})

test.each([
  ['a JPEG that ends in the middle', bytes([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff]), 'image/jpeg'],
  ['a JPEG without a picture', jpeg().subarray(0, 2), 'image/jpeg'],
  ['a JPEG without its end', jpeg().subarray(0, -2), 'image/jpeg'],
  ['a WebP whose chunk is longer than the file', webp(chunk('VP8 ', 'ab', 0xffff_fff0)), 'image/webp'],
  ['a WebP that is cut off', webp(chunk('VP8 ', 'picture')).subarray(0, -2), 'image/webp'],
  ['a WebP without a picture', webp(chunk('EXIF', 'place')), 'image/webp'],
  [
    'a moving WebP',
    webp(flagged(2), chunk('ANIM', 'colour'), chunk('ANMF', 'frame'), chunk('VP8 ', 'ab')),
    'image/webp',
  ],
  ['a PNG without its end', bytes([0x89], 'PNG', [0x0d, 0x0a, 0x1a, 0x0a]), 'image/png'],
] as const)('%s is broken', (_, file, type) => {
  expect(withoutMetadata(file, type)).toBeNull()
})
