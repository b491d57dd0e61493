// Packed files: made from parts, and looked into with a limit, for a small file may unpack to a very large one.
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

const utf8Names = 0x0800
const deflated = 8
/** 1980-01-01: the same parts always make the same bytes. */
const noTime = 0x0021_0000

const header = (signature: number, size: number): Buffer => {
  const bytes = Buffer.alloc(size)
  bytes.writeUInt32LE(signature)
  return bytes
}

interface Packed {
  readonly name: Buffer
  readonly body: Buffer
  readonly crc: number
  readonly size: number
}

/** What the local header and the directory say alike, from version to the length of the name. */
function describe(bytes: Buffer, at: number, { name, body, crc, size }: Packed): void {
  bytes.writeUInt16LE(20, at)
  bytes.writeUInt16LE(utf8Names, at + 2)
  bytes.writeUInt16LE(deflated, at + 4)
  bytes.writeUInt32LE(noTime, at + 6)
  bytes.writeUInt32LE(crc, at + 10)
  bytes.writeUInt32LE(body.length, at + 14)
  bytes.writeUInt32LE(size, at + 18)
  bytes.writeUInt16LE(name.length, at + 22)
}

/** Parts by name as one packed file. */
export function packed(parts: ReadonlyMap<string, string | Buffer>): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of parts) {
    const plain = typeof content === 'string' ? Buffer.from(content) : content
    const part = {
      name: Buffer.from(name),
      body: deflateRawSync(plain),
      crc: crc32(plain),
      size: plain.length,
    }
    const local = header(0x0403_4b50, 30)
    describe(local, 4, part)
    const entry = header(0x0201_4b50, 46)
    entry.writeUInt16LE(20, 4)
    describe(entry, 6, part)
    entry.writeUInt32LE(offset, 42)
    files.push(local, part.name, part.body)
    directory.push(entry, part.name)
    offset += local.length + part.name.length + part.body.length
  }
  const end = header(0x0605_4b50, 22)
  end.writeUInt16LE(parts.size, 8)
  end.writeUInt16LE(parts.size, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, ...directory, end])
}

const mostParts = 500

/** The parts of a packed file by name; null when it is broken, or unpacks to more than `most` bytes. */
export function unpacked(bytes: Buffer, most: number): ReadonlyMap<string, Buffer> | null {
  try {
    return readParts(bytes, most)
  } catch {
    return null
  }
}

function readParts(bytes: Buffer, most: number): ReadonlyMap<string, Buffer> | null {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0) return null
  const count = bytes.readUInt16LE(end + 10)
  if (count > mostParts) return null
  const parts = new Map<string, Buffer>()
  let at = bytes.readUInt32LE(end + 16)
  let room = most
  for (let n = 0; n < count; n += 1) {
    if (bytes.readUInt32LE(at) !== 0x0201_4b50) return null
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place))
    const body = bodyAt(bytes, at, room)
    if (body === null) return null
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength!)
    if (parts.has(name)) return null
    parts.set(name, body)
    room -= body.length
    at += 46 + nameLength! + extraLength! + noteLength!
  }
  return parts
}

function bodyAt(bytes: Buffer, entry: number, room: number): Buffer | null {
  const method = bytes.readUInt16LE(entry + 10)
  const size = bytes.readUInt32LE(entry + 20)
  const local = bytes.readUInt32LE(entry + 42)
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  const body = bytes.subarray(from, from + size)
  if (body.length !== size || room <= 0) return null
  if (method === 0) return size <= room ? body : null
  return method === deflated ? inflateRawSync(body, { maxOutputLength: room }) : null
}
