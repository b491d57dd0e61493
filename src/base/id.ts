declare const brand: unique symbol
/** A lower-case UUID that names one thing of one kind: `Id<'child'>` is never taken for `Id<'family'>`. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind }

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const isUuid = (text: string): boolean => shape.test(text)

/**
 * A UUIDv7: 48 bits of time, then randomness. The time part is for the locality of indexes only; neither order nor
 * permission is ever read from it, for clocks of devices are wrong.
 *
 * `random` holds at least 10 bytes of a cryptographic source. Source: RFC 9562 §5.7.
 */
export function uuidv7(milliseconds: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, Math.floor(milliseconds / 2 ** 32))
  view.setUint32(2, milliseconds % 2 ** 32)
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = 0x70 | (bytes[6]! & 0x0f)
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
