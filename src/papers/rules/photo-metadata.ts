// Photos without what a camera writes beside the picture. Of each format that alone is kept which shows the picture; null for a broken file.

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((total, part) => total + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const textAt = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

const [startOfScan, endOfImage] = [0xda, 0xd9]
/** APP1–APP13, APP15 and comments; APP0 (size) and APP14 (colours) are needed to show the picture. Source: ITU T.81 B.1.1.3. */
const isJpegMetadata = (marker: number): boolean =>
  marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== 0xee)

/** Within a scan 0xff stands before 0 where it is data, and before 0xd0–0xd7, which part it. */
const isOfScan = (after: number | undefined): boolean =>
  after === 0 || (after !== undefined && after >= 0xd0 && after <= 0xd7)

/** Where a scan ends: at the next marker, or with the file. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at >= 0 && at + 1 < bytes.length && isOfScan(bytes[at + 1])) at = bytes.indexOf(0xff, at + 2)
  return at < 0 ? bytes.length : at
}

/** Where the segment at a place ends, its scan included; null when it goes beyond the file. */
function endOfSegment(bytes: Uint8Array, at: number): number | null {
  const end = at + 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!)
  if (end > bytes.length || end < at + 4) return null
  return bytes[at + 1] === startOfScan ? endOfScan(bytes, end) : end
}

/** A JPEG. What follows the end of the image goes too: phones put a film with its sound and place there. */
export function bareJpeg(bytes: Uint8Array): Uint8Array | null {
  const kept = [bytes.subarray(0, 2)]
  let [at, hasScan] = [2, false]
  while (at + 1 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!
    if (marker === endOfImage) return hasScan ? joined([...kept, bytes.subarray(at, at + 2)]) : null
    const end = at + 4 > bytes.length ? null : endOfSegment(bytes, at)
    if (end === null) return null
    if (marker === startOfScan) hasScan = true
    if (!isJpegMetadata(marker)) kept.push(bytes.subarray(at, end))
    at = end
  }
  return null
}

const pngMetadata = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'])

/** A PNG, to its IEND. */
export function barePng(bytes: Uint8Array): Uint8Array | null {
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

/** The picture, its transparency and its colours. A moving picture is no photo. Source: RFC 9649, 2.7. */
const webpPicture = new Set(['VP8 ', 'VP8L', 'ALPH', 'ICCP'])
/** Of VP8X: what says that there are EXIF and XMP. */
const webpMetadataFlags = 0b1100

/** The header of a WebP that has more than its picture, saying no more of metadata. */
function bareHeader(chunk: Uint8Array): Uint8Array {
  const header = chunk.slice()
  header[8] = header[8]! & ~webpMetadataFlags
  return header
}

/** Chunks from a place to the end that the header tells; null when the file is shorter, or a chunk goes beyond. */
function chunksOf(bytes: Uint8Array): Uint8Array[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const whole = view.getUint32(4, true) + 8
  if (whole > bytes.length) return null
  const chunks = []
  let at = 12
  while (at + 8 <= whole) {
    const length = view.getUint32(at + 4, true)
    const end = at + 8 + length + (length % 2)
    if (end > whole) return null
    chunks.push(bytes.subarray(at, end))
    at = end
  }
  return chunks
}

const kindOf = (chunk: Uint8Array): string => textAt(chunk, 0, 4)

/** A still WebP, to the end that its header tells. */
export function bareWebp(bytes: Uint8Array): Uint8Array | null {
  const chunks = chunksOf(bytes)
  const kinds = new Set(chunks?.map(kindOf))
  const isStill = !kinds.has('ANIM') && !kinds.has('ANMF') && (kinds.has('VP8 ') || kinds.has('VP8L'))
  if (!chunks || !isStill) return null
  const kept = chunks.flatMap((chunk) => {
    if (kindOf(chunk) === 'VP8X') return chunk.length >= 18 ? [bareHeader(chunk)] : []
    return webpPicture.has(kindOf(chunk)) ? [chunk] : []
  })
  const whole = joined([Uint8Array.from('RIFF\0\0\0\0WEBP', (sign) => sign.charCodeAt(0)), ...kept])
  new DataView(whole.buffer).setUint32(4, whole.length - 8, true)
  return whole
}
