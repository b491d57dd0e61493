// What makes a row itself, wherever it stands: its kind and all its fields but the number.
import { createHash } from 'node:crypto'
import type { Kind } from '../contract/kinds.ts'

/**
 * SHA-256, in hex, of the kind and the normalised fields; empty fields do not count, nor does their order. Rows with equal content have
 * equal identities: the caller adds the centre and the occurrence number, for two equal rows are two services.
 */
export function identityOf(kind: Kind, fields: ReadonlyMap<string, string>): string {
  const sorted = [...fields].filter(([, value]) => value !== '').sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([kind, sorted]))
    .digest('hex')
}

/** Text as it counts for identity: lower case, ё as е, spaces folded, one kind of dashes and quotes, no final stop. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/[«»„“”"]/gu, '"')
    .replace(/\s+/gu, ' ')
    .replace(/[\s.]+$/u, '')
    .trim()
