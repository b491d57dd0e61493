import { expect, test } from 'vitest'
import { mediaTypeOf, withoutMetadata } from './media.ts'

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : [...part])),
  )

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

test.each([
  ['a JPEG that ends in the middle', bytes([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff]), 'image/jpeg'],
  ['a JPEG without a picture', jpeg().subarray(0, 2), 'image/jpeg'],
  ['a PNG without its end', bytes([0x89], 'PNG', [0x0d, 0x0a, 0x1a, 0x0a]), 'image/png'],
] as const)('%s is broken', (_, file, type) => {
  expect(withoutMetadata(file, type)).toBeNull()
})
