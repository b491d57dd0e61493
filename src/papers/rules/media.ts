// What kind of file some bytes are, by what stands in them and never by what they are called; and photos without what a camera adds.

export const mediaTypes = [
  'application/pdf',
  'image/jpeg',
  'image/png',
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
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04))
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  return isSignature(bytes) ? 'application/pkcs7-signature' : null
}

/** A photo without place, time, device and comments; null when it is broken. Other files come back as they are. */
export function withoutMetadata(bytes: Uint8Array, type: MediaType): Uint8Array | null {
  if (type === 'image/jpeg') return jpegWithoutMetadata(bytes)
  if (type === 'image/png') return pngWithoutMetadata(bytes)
  return bytes
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((total, part) => total + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const startOfScan = 0xda
/** APP1–APP13, APP15 and comments; APP0 (size) and APP14 (colours) are needed to show the picture. Source: ITU T.81 B.1.1.3. */
const isJpegMetadata = (marker: number): boolean =>
  marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== 0xee)

function jpegWithoutMetadata(bytes: Uint8Array): Uint8Array | null {
  const kept = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!
    const end = at + 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!)
    if (end > bytes.length || end < at + 4) return null
    if (marker === startOfScan) return joined([...kept, bytes.subarray(at)])
    if (!isJpegMetadata(marker)) kept.push(bytes.subarray(at, end))
    at = end
  }
  return null
}

const pngMetadata = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'])

function pngWithoutMetadata(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept = [bytes.subarray(0, 8)]
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return null
    const kind = textAt(bytes, at + 4, at + 8)
    if (!pngMetadata.has(kind)) kept.push(bytes.subarray(at, end))
    if (kind === 'IEND') return joined(kept)
    at = end
  }
  return null
}
