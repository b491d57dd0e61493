// Names of people as Russian papers write them: «Фамилия Имя Отчество» in one cell or one field.
import { ok, refuse, type Result } from './result.ts'

/** A person's name. `firstName` is '' when only a surname is known, `middleName` (patronymic) is '' when there is none. */
export interface PersonName {
  readonly lastName: string
  readonly firstName: string
  readonly middleName: string
}

export type NameRefusal = 'name-missing' | 'name-too-long' | 'name-invalid'

/** The longest surname, first name or patronymic, in characters. */
export const longestNamePart = 100
/** A whole name is no longer than its three parts and the spaces between them. */
export const longestName = 3 * longestNamePart + 2

const allowed = /^[\p{L}\p{M}'’ʼ`.\- ]+$/u
const dashes = /[‐‑‒–—−]/gu
const spaces = /[\s\u00a0\u200b\ufeff]+/gu
const patronymic = /^\p{L}{2,}(?:ович|евич|ич|овна|евна|ична)$/iu
const foreignPatronymic = /^(?:оглы|оглу|огли|кызы|кизи|гызы|улы|уулу)$/iu
const isInitial = /^\p{Lu}\.$/u

const latinLookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  [...'AaBCcEeHKkMOoPpTXxyё'].map((letter, at) => [letter, [...'АаВСсЕеНКкМОоРрТХхуё'][at]!]),
)

/**
 * The name in a cell or field, split and spelt: «ОРЛОВ-ПЕТРОВ  ИВАН ильич» is Орлов-Петров, Иван, Ильич.
 *
 * Understands capitals, doubled spaces, two surnames, «Иван Ильич Орлов», «Али Вагиф оглы», initials («Орлов М.А.»: the parts
 * are then `М.` and `А.`) and Latin letters that look Cyrillic. Without a patronymic `middleName` is ''.
 * Refuses `name-missing` (nothing there), `name-too-long` (the whole or a part) and `name-invalid` (digits, emoji,
 * signs that no name has). Works in time linear in the text, which is cut off at {@link longestName}.
 */
export function readPersonName(text: string): Result<PersonName, NameRefusal> {
  const tidy = tidyName(text)
  if (tidy === '') return refuse('name-missing')
  if (tidy.length > longestName) return refuse('name-too-long')
  if (!allowed.test(tidy) || !/\p{L}/u.test(tidy)) return refuse('name-invalid')
  const name = split(words(tidy))
  if (Object.values(name).some((part) => part.length > longestNamePart)) return refuse('name-too-long')
  return ok(name)
}

/** One surname, first name or patronymic as typed in its own field, spelt like {@link readPersonName}; '' stays ''. */
export function readNamePart(text: string): Result<string, Exclude<NameRefusal, 'name-missing'>> {
  const tidy = tidyName(text)
  if (tidy.length > longestNamePart) return refuse('name-too-long')
  if (tidy !== '' && (!allowed.test(tidy) || !/\p{L}/u.test(tidy))) return refuse('name-invalid')
  return ok(tidy.split(' ').map(properCase).join(' '))
}

/** The name with its spelling put right. Refuses with the field of the part that does not fit: `name.lastName` … */
export function checkName(name: PersonName): Result<PersonName, NameRefusal> {
  const parts: Record<string, string> = {}
  for (const part of ['lastName', 'firstName', 'middleName'] as const) {
    const read = readNamePart(name[part])
    if (!read.ok) return refuse(read.code, { field: `name.${part}`, details: { most: longestNamePart } })
    if (read.value === '' && part !== 'middleName') return refuse('name-missing', { field: `name.${part}` })
    parts[part] = read.value
  }
  return ok(parts as unknown as PersonName)
}

/** A word of a name with its capitals: «ИВАНОВ-ПЕТРОВ» is «Иванов-Петров»; a word in mixed case is its owner's spelling and stays. */
export function properCase(word: string): string {
  if (foreignPatronymic.test(word)) return word.toLowerCase()
  if (word !== word.toUpperCase() && word !== word.toLowerCase()) return word
  return word.toLowerCase().replace(/(^|[-'’ʼ.])(\p{L})/gu, (_, before: string, letter: string) => {
    return before + letter.toUpperCase()
  })
}

/** Two spellings of one name have one key: lower case, ё as е, й in one piece, spaces and dashes folded. For equality only. */
export function nameKey(text: string): string {
  return tidyName(text)
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[’ʼ`]/gu, "'")
    .replace(/\s*-\s*/g, '-')
}

/** What a list is searched by: the key of the whole name, surname first. */
export function searchText(lastName: string, firstName: string, middleName: string): string {
  return nameKey(`${lastName} ${firstName} ${middleName}`)
}

/** «Орлов Михаил Александрович»; parts that are not known are left out. */
export function fullName(name: PersonName): string {
  return [name.lastName, name.firstName, name.middleName].filter((part) => part !== '').join(' ')
}

/** Is the first name only an initial, as in «Орлов М.А.»? Such a name points at a person but does not name one. */
export const hasInitialsOnly = (name: PersonName): boolean => /^\p{L}\.$/u.test(name.firstName)

/** Does the word look like a patronymic («Ильич», «Олеговна»)? Surnames like «Абрамович» do too. */
export const looksLikePatronymic = (word: string): boolean => patronymic.test(word)

function tidyName(text: string): string {
  const composed = text.slice(0, longestName * 4).normalize('NFC')
  return composed.replace(spaces, ' ').replace(dashes, '-').trim().split(' ').map(toOneAlphabet).join(' ')
}

// A Latin «C» inside «Cергеев» looks right and is never found.
function toOneAlphabet(word: string): string {
  if (!/\p{Script=Cyrillic}/u.test(word) || !/\p{Script=Latin}/u.test(word)) return word
  return word.replace(/\p{Script=Latin}/gu, (letter) => latinLookAlikes[letter] ?? letter)
}

function words(tidy: string): string[] {
  const parted = tidy.replace(/\.(?=\p{L})/gu, '. ').replace(/ ?- ?/g, '-')
  return parted
    .split(' ')
    .filter((word) => word !== '' && word !== '-')
    .map(properCase)
}

function split(all: string[]): PersonName {
  const [first = '', second = '', third = ''] = all
  if (all.length === 3 && isFirstNameFirst(all))
    return { lastName: third, firstName: first, middleName: second }
  if (all.length > 3 && foreignPatronymic.test(all.at(-1)!)) return withPatronymicAt(all, all.length - 2)
  if (all.length > 3 && looksLikePatronymic(all.at(-1)!)) return withPatronymicAt(all, all.length - 1)
  return { lastName: first, firstName: second, middleName: all.slice(2).join(' ') }
}

/** «Иван Ильич Орлов» and «И. И. Орлов», but not «Абрамович Роман Аркадьевич». */
function isFirstNameFirst([first = '', second = '', third = '']: string[]): boolean {
  if (isInitial.test(first) && isInitial.test(second)) return true
  return looksLikePatronymic(second) && !looksLikePatronymic(third) && !isInitial.test(third)
}

/** Two surnames: what stands before the first name is all surname. */
const withPatronymicAt = (all: string[], at: number): PersonName => ({
  lastName: all.slice(0, at - 1).join(' '),
  firstName: all[at - 1]!,
  middleName: all.slice(at).join(' '),
})
