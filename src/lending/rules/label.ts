// Labels of units: «RY7K3M9P2QX» with a check character. A label says nothing but which unit it is.
import { asTypedInLatin } from '#families/rules/keyboard.ts'

const prefix = 'RY'
// 31 signs, a prime number, so that weights tell every wrong sign and every two signs that changed places. Without I, L, O, U, which
// are taken for 1, 0 and V, and without Z, which is taken for 2.
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXY'
const bodyLength = 10

const valueOf = (sign: string): number => signs.indexOf(sign)

/** The sign after the body: the weighted sum modulo 31. */
function checkSign(body: string): string {
  const sum = [...body].reduce((total, sign, at) => total + valueOf(sign) * (at + 2), 0)
  return signs[sum % signs.length]!
}

/** A label from an id of the unit or any other UUID: its last 64 bits, less the few that would not fit. */
export function labelOf(uuid: string): string {
  let left = BigInt(`0x${uuid.replaceAll('-', '').slice(-16)}`)
  let body = ''
  for (let at = 0; at < bodyLength; at++) {
    body += signs[Number(left % 31n)]!
    left /= 31n
  }
  return prefix + body + checkSign(body)
}

/** The address of a page that tells strangers whose the thing is; its label stands at the end. */
export const labelAddress = (origin: string, label: string): string => `${origin}/found/${label}`

/** A scanner whose keyboard was left on Russian types the slashes of an address as full stops, and the code swaps neither back. */
const afterAddress = (plain: string): string => /^.*FOUND[/.|]([^/.|?#]*)/.exec(plain)?.[1] ?? plain

const lookAlikes: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0', Z: '2', U: 'V' }

/**
 * The label in what was scanned or typed, or at the end of its page's address; null when it is none, or a sign of it is wrong. Spaces,
 * dashes and small letters are let pass, so is a scanner whose keyboard was left on Russian.
 */
export function readLabel(text: string): string | null {
  const plain = afterAddress(asTypedInLatin(text).toUpperCase().replace(/[\s-]/g, ''))
  if (!plain.startsWith(prefix)) return null
  const rest = Array.from(plain.slice(prefix.length), (sign) => lookAlikes[sign] ?? sign).join('')
  const isWhole = rest.length === bodyLength + 1 && [...rest].every((sign) => valueOf(sign) >= 0)
  return isWhole && checkSign(rest.slice(0, bodyLength)) === rest.at(-1) ? prefix + rest : null
}

const cyrillicOf = new Map([...'ABCEHKMOPTXY'].map((sign, at) => [sign, 'АВСЕНКМОРТХУ'[at]!]))

/** Two spellings of one inventory number have one key: «бп - 0001», «БП–0001» and one typed with Latin letters that look alike. */
export const inventoryKey = (text: string): string =>
  Array.from(text.normalize('NFC').toUpperCase(), (sign) => cyrillicOf.get(sign) ?? sign)

    .join('')
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/[\s\u00a0\u200b\ufeff]+/gu, '')
