// The files of the built web part, read once each: a rebuild beside a running server does not disturb it.
import { readFileSync } from 'node:fs'

const built = new URL('../../dist/web/', import.meta.url)

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json; charset=utf-8',
  woff2: 'font/woff2',
}

const packings = { br: '.br', gzip: '.gz' } as const
export type Packing = keyof typeof packings | null

export interface BuiltFile {
  readonly type: string
  readonly body: Buffer
  readonly packing: Packing
}

const read = new Map<string, Buffer | null>()

function bytesOf(path: string): Buffer | null {
  const known = read.get(path)
  if (known !== undefined) return known
  const file = new URL(`./${path}`, built)
  let bytes: Buffer | null = null
  try {
    if (file.href.startsWith(built.href)) bytes = readFileSync(file)
  } catch {
    return null
  }
  read.set(path, bytes)
  return bytes
}

/** A file by its path below the build, packed as the browser accepts; null when there is none or its kind is not served. */
export function builtFile(path: string, accepted: string): BuiltFile | null {
  const type = types[path.slice(path.lastIndexOf('.') + 1)]
  if (!type) return null
  for (const way of ['br', 'gzip'] as const) {
    const packed = accepted.includes(way) ? bytesOf(path + packings[way]) : null
    if (packed) return { type, body: packed, packing: way }
  }
  const body = bytesOf(path)
  return body && { type, body, packing: null }
}

/** The page itself. Throws when the web part was not built. */
export function builtPage(): string {
  const page = bytesOf('index.html')
  if (!page) throw new Error('the web part is not built')
  return page.toString('utf8')
}
