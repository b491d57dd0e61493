// The ZIP container of a workbook, distrusted: what it claims is checked before anything is unpacked, and unpacking stops
// where the claim ends. Source: PKWARE APPNOTE 6.3 §4.3–4.5.
import { Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { ok, refuse, type Result } from '#base/result.ts'
import type { FileCode } from '../contract/codes.ts'

export const limits = {
  fileBytes: 50 * 2 ** 20,
  entries: 1_000,
  unpackedBytes: 300 * 2 ** 20,
  /** Unpacked bytes for one packed byte; real sheets stay below 60. */
  ratio: 200,
  /** Below this size a high ratio harms nobody: an empty styled sheet packs very well. */
  ratioMattersFrom: 2 ** 20,
} as const

interface Entry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly crc: number
  readonly packed: number
  readonly unpacked: number
  /** Where its local header begins. */
  readonly at: number
}

/** The named parts of a checked container. */
export interface Container {
  readonly names: readonly string[]
  /** The part's bytes in pieces; throws {@link ReadingError} where they are not what the container claims. */
  open(name: string): AsyncIterable<Uint8Array>
}

/** Thrown inside the reading of one file and caught at its door, `openWorkbook`. */
export class ReadingError extends Error {
  readonly code: FileCode
  constructor(code: FileCode) {
    super(code)
    this.code = code
  }
}

/**
 * The container of a file, its claims checked against {@link limits}: size, entries, unpacked size, ratio, encryption, repeated names.
 * Nothing is unpacked yet. Refuses with what the file is instead: an old .xls, no XLSX at all, encrypted, too large, suspicious, broken.
 */
export function openContainer(bytes: Uint8Array): Result<Container, FileCode> {
  const kind = kindOfBytes(bytes)
  if (kind !== 'zip') return refuse(kind)
  try {
    const entries = readDirectory(bytes)
    const fault = faultIn(entries)
    if (fault) return refuse(fault)
    const byName = new Map(entries.map((entry) => [entry.name, entry]))
    return ok({ names: [...byName.keys()], open: (name) => unpack(bytes, byName.get(name)) })
  } catch (error) {
    if (error instanceof ReadingError) return refuse(error.code)
    if (error instanceof RangeError) return refuse('file-broken')
    throw error
  }
}

function kindOfBytes(bytes: Uint8Array): 'zip' | FileCode {
  if (bytes.length === 0) return 'file-empty'
  if (bytes.length > limits.fileBytes) return 'file-too-large'
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8)).toString('hex')
  // An OLE document is an old .xls, or the wrapping Excel puts around a workbook with a password.
  if (start === 'd0cf11e0a1b11ae1') return holdsEncryptedPackage(bytes) ? 'file-encrypted' : 'file-is-old-xls'
  if (/^09(00|02|04|08)/.test(start)) return 'file-is-old-xls'
  return start.startsWith('504b0304') || start.startsWith('504b0506') ? 'zip' : 'file-not-xlsx'
}

const holdsEncryptedPackage = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )

function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = endOfDirectory(view)
  const count = view.getUint16(end + 10, true)
  if (count > limits.entries) throw new ReadingError('file-suspicious')
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let n = 0; n < count; n++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new ReadingError('file-broken')
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    ) as [number, number, number]
    entries.push(readEntry(view, at, nameLength, extraLength))
    at += 46 + nameLength + extraLength + commentLength
  }
  return entries
}

function endOfDirectory(view: DataView): number {
  const longestComment = 0xffff
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - longestComment; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  throw new ReadingError('file-broken')
}

function readEntry(view: DataView, at: number, nameLength: number, extraLength: number): Entry {
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength))
  const wide = wideFields(view, at + 46 + nameLength, extraLength)
  const field = (offset: number): number => {
    const value = view.getUint32(at + offset, true)
    return value === 0xffffffff ? wide() : value
  }
  // The order of reading is the order in which ZIP64 keeps the wide ones.
  const unpacked = field(24)
  const packed = field(20)
  return {
    name,
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    packed,
    unpacked,
    at: field(42),
  }
}

/** The 64-bit values of an entry's ZIP64 field, one after another. */
function wideFields(view: DataView, from: number, length: number): () => number {
  let at = from
  while (at + 4 <= from + length && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true)
  at += 4
  return () => {
    if (at + 8 > from + length) throw new ReadingError('file-broken')
    at += 8
    return Number(view.getBigUint64(at - 8, true))
  }
}

function faultIn(entries: readonly Entry[]): FileCode | null {
  if (entries.some((entry) => entry.encrypted)) return 'file-encrypted'
  if (new Set(entries.map((entry) => entry.name)).size < entries.length) return 'file-suspicious'
  if (entries.some((entry) => entry.method !== 0 && entry.method !== 8)) return 'file-broken'
  if (
    entries.some(
      (entry) => entry.unpacked > limits.ratioMattersFrom && entry.unpacked > entry.packed * limits.ratio,
    )
  ) {
    return 'file-suspicious'
  }
  return entries.reduce((sum, entry) => sum + entry.unpacked, 0) > limits.unpackedBytes
    ? 'file-too-large'
    : null
}

async function* unpack(bytes: Uint8Array, entry: Entry | undefined): AsyncIterable<Uint8Array> {
  if (!entry) throw new ReadingError('file-broken')
  const packed = packedBytes(bytes, entry)
  let left = entry.unpacked
  let sum = 0
  try {
    for await (const piece of entry.method === 8 ? inflate(packed) : [packed]) {
      left -= piece.length
      if (left < 0) throw new ReadingError('file-suspicious')
      sum = crc32(piece, sum)
      yield piece
    }
  } catch (error) {
    throw error instanceof ReadingError ? error : new ReadingError('file-broken')
  }
  if (left !== 0 || sum !== entry.crc) throw new ReadingError('file-broken')
}

function packedBytes(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== 0x04034b50)
    throw new ReadingError('file-broken')
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  if (from + entry.packed > bytes.length) throw new ReadingError('file-broken')
  return bytes.subarray(from, from + entry.packed)
}

const inflate = (packed: Uint8Array): AsyncIterable<Uint8Array> =>
  Readable.from([packed]).pipe(createInflateRaw({ chunkSize: 2 ** 17 }))
