// Calendar days without time or zone. A day is text 'YYYY-MM-DD', so days compare, sort and travel as they are.

declare const brand: unique symbol
/** A real calendar day between 1900-01-01 and 2199-12-31, as 'YYYY-MM-DD'. */
export type LocalDate = string & { readonly [brand]: 'LocalDate' }

const shape = /^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const millisecondsPerDay = 86_400_000

const toEpochDay = (day: LocalDate): number => Date.parse(day) / millisecondsPerDay
const fromEpochDay = (n: number): LocalDate =>
  new Date(n * millisecondsPerDay).toISOString().slice(0, 10) as LocalDate

/** Is this text a day that exists? `2016-02-31` is not. */
export function isLocalDate(text: string): text is LocalDate {
  if (!shape.test(text)) return false
  if (text.slice(8) <= '28') return true // every month has it, and most days are asked about by the thousand
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The text as a day. Throws on anything else: for text that the program itself wrote. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError('not a calendar day')
  return text
}

/** The day of a year, month 1–12 and day 1–31, or `null` where there is none. */
export function dayOf(year: number, month: number, day: number): LocalDate | null {
  const text = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`
  return isLocalDate(text) ? text : null
}

const pad = (n: number): string => String(n).padStart(2, '0')

export const addDays = (day: LocalDate, days: number): LocalDate => fromEpochDay(toEpochDay(day) + days)

/** The same day number of a later (or earlier) month; the month's last day where it has no such day: 30.11 + 3 months = 28.02. */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const [year, month, date] = parts(day)
  const index = year * 12 + (month - 1) + months
  const lastDay = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate()
  return localDate(`${Math.floor(index / 12)}-${pad((index % 12) + 1)}-${pad(Math.min(date, lastDay))}`)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => toEpochDay(to) - toEpochDay(from)

/** Full years lived on the day `on`; one born on 29 February has the birthday on 1 March of common years. Negative before birth. */
export function ageInYears(born: LocalDate, on: LocalDate): number {
  return Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (on.slice(5) < born.slice(5) ? 1 : 0)
}

/** Full months lived on the day `on`. */
export function ageInMonths(born: LocalDate, on: LocalDate): number {
  const [y1, m1, d1] = parts(born)
  const [y2, m2, d2] = parts(on)
  return (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0)
}

/** 1 is Monday, 7 is Sunday. */
export const dayOfWeek = (day: LocalDate): number => ((toEpochDay(day) + 3) % 7) + 1

/** The month of a day, as 'YYYY-MM'. */
export const monthOf = (day: LocalDate): string => day.slice(0, 7)

function parts(day: LocalDate): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}
