// XML of a workbook's part, read piece by piece. What a workbook never needs is refused: document types, entities, endless tokens.
import { Parser } from 'saxen'
import { ReadingError } from './zip.ts'

export interface XmlHandlers {
  /** `name` is without its namespace prefix; call `attributes` only when they are needed, for it takes time. */
  open?(name: string, attributes: () => Readonly<Record<string, string>>): void
  close?(name: string): void
  text?(text: string): void
}

/** A cell holds at most 32,767 characters; no tag, text or comment of a real workbook comes near this. */
const longestToken = 2 ** 20
const deepest = 64

/** Feeds a part of a workbook to the handlers. Throws {@link ReadingError} when it is no sound XML. */
export async function readXml(pieces: AsyncIterable<Uint8Array>, handlers: XmlHandlers): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let sinceToken = 0
  const parser = parserFor(handlers, () => (sinceToken = 0))
  for await (const piece of pieces) {
    sinceToken += piece.length
    parser.write(decode(decoder, piece))
    if (sinceToken > longestToken) throw new ReadingError('file-suspicious')
  }
  parser.write(decode(decoder))
  parser.end()
}

function parserFor(handlers: XmlHandlers, onToken: () => void): Parser {
  const parser = new Parser()
  let depth = 0
  parser.on('openTag', (name, attributes) => {
    onToken()
    if (++depth > deepest) throw new ReadingError('file-suspicious')
    handlers.open?.(localName(name), attributes)
  })
  parser.on('closeTag', (name) => {
    onToken()
    depth--
    handlers.close?.(localName(name))
  })
  parser.on('text', (text) => handlers.text?.(decodeEntities(text)))
  parser.on('cdata', (text) => handlers.text?.(text))
  // `<!DOCTYPE` and `<!ENTITY` come here: the ways to make a small file expand or fetch.
  parser.on('attention', () => {
    throw new ReadingError('file-suspicious')
  })
  parser.on('error', () => {
    throw new ReadingError('file-broken')
  })
  return parser
}

function decode(decoder: TextDecoder, piece?: Uint8Array): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode()
  } catch {
    throw new ReadingError('file-broken')
  }
}

const localName = (name: string): string => {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The five entities of XML and numbered characters; anything else stays as it stands. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/giu, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[name] ?? whole
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}
