// Phone numbers as people write them into one cell: «8 (914) 368-24-75», «мама: +7914…, папа 8914…».

/** `digits` are the number with its country: '79143682475' (11 for Russia, up to 15). `note` says whose it is; '' when not said. */
export interface Phone {
  readonly digits: string
  readonly note: string
}

export interface PhonesRead {
  readonly phones: readonly Phone[]
  /** Runs of digits that are no full number, such as '52-33-11' without its town. */
  readonly unread: readonly string[]
}

// Digits with the marks people put between them, at least five digits long; a comma, a semicolon or a letter ends it.
const run = /\+?\d(?:[\s\u00a0().\-–—]{0,3}\d){4,19}/gu

/**
 * Every phone in the text, in its order and without repeats. Eight in front means +7; ten digits are Russian; other countries
 * need their plus. What stands before a number (or in brackets after it) is its note: «мама: 8…» has the note «мама».
 */
export function readPhones(text: string): PhonesRead {
  const phones = new Map<string, Phone>()
  const unread: string[] = []
  let from = 0
  for (const match of text.matchAll(run)) {
    const digits = normalisePhone(match[0])
    const before = noteIn(text.slice(from, match.index))
    from = match.index + match[0].length
    const after = /^\s*\(([^()\d]*)\)/u.exec(text.slice(from))
    if (after) from += after[0].length
    if (digits === null) unread.push(match[0].trim())
    else if (!phones.has(digits)) phones.set(digits, { digits, note: before || noteIn(after?.[1] ?? '') })
  }
  return { phones: [...phones.values()], unread }
}

/** One number as its digits with the country ('79143682475'), or `null` when it is not a full number. */
export function normalisePhone(text: string): string | null {
  const digits = text.replace(/\D/g, '')
  if (text.trim().startsWith('+')) return digits.length >= 10 && digits.length <= 15 ? digits : null
  if (digits.length === 11 && /^[78]/.test(digits)) return `7${digits.slice(1)}`
  if (digits.length === 10 && !digits.startsWith('0')) return `7${digits}`
  return null
}

/** The number for people: '79143682475' is «+7 914 368-24-75»; other countries keep their digits after a plus. */
export function formatPhone(digits: string): string {
  const parts = /^7(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(digits)
  return parts ? `+7 ${parts[1]} ${parts[2]}-${parts[3]}-${parts[4]}` : `+${digits}`
}

const noteIn = (text: string): string =>
  text
    .replace(/\(.*?\)/gu, ' ')
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
    .replace(/(?:^|\s)(?:т|тел|моб|сот)\.?$/iu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 60)
