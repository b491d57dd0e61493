import { isUuid } from '#base/id.ts'
import { readLabel } from '../../rules/label.ts'

type Raw = Readonly<Record<string, unknown>>

/** An id in an address; anything else there means none. */
export function idIn(raw: Raw, part: string): string | undefined {
  const value = raw[part]
  return typeof value === 'string' && isUuid(value) ? value : undefined
}

/** A label in an address; anything else there means none. */
export function labelIn(raw: Raw, part: string): string | undefined {
  const value = raw[part]
  return typeof value === 'string' ? (readLabel(value) ?? undefined) : undefined
}

/** Ids in an address, parted by dots, each once. */
export function idsIn(raw: Raw, part: string, most: number): string[] {
  const value = raw[part]
  const ids = typeof value === 'string' ? value.split('.').filter(isUuid) : []
  return [...new Set(ids)].slice(0, most)
}

/** One of a few codes in an address, or the first of them. */
export function codeIn<Code extends string>(raw: Raw, part: string, codes: readonly [Code, ...Code[]]): Code {
  return codes.find((code) => code === raw[part]) ?? codes[0]
}
