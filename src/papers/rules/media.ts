// What kind of file some bytes are, by what stands in them and never by what they are called; and photos without what a camera adds.

import { bareJpeg, barePng, bareWebp } from './photo-metadata.ts'

export const mediaTypes = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pkcs7-signature',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
] as const
export type MediaType = (typeof mediaTypes)[number]

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

const textAt = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

/** A detached signature: DER that begins with the identifier of signed data, or the same in letters. Source: RFC 5652. */
const isSignature = (bytes: Uint8Array): boolean =>
  textAt(bytes, 0, 40).startsWith('-----BEGIN ') ||
  (bytes[0] === 0x30 && textAt(bytes, 0, 20).includes('\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02'))

/** The kind of a file; null when it is none that is kept. A DOCX is only known to be a packed file here. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf'
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 12) === 'WEBP') return 'image/webp'
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04))
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  return isSignature(bytes) ? 'application/pkcs7-signature' : null
}

/** A photo without place, time, device and comments; null when it is broken. Other files come back as they are. */
export function withoutMetadata(bytes: Uint8Array, type: MediaType): Uint8Array | null {
  switch (type) {
    case 'image/jpeg':
      return bareJpeg(bytes)
    case 'image/png':
      return barePng(bytes)
    case 'image/webp':
      return bareWebp(bytes)
    default:
      return bytes
  }
}
