import { dayOf, type LocalDate } from '#base/local-date.ts'

const monthStarts = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек']
const monthStartsEn = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A two-figure year means the century that does not lead more than ten years ahead of today: in 2026 «36» is 2036, «37» is 1937. */
function wholeYear(text: string | undefined, today: LocalDate): number {
  const now = Number(today.slice(0, 4))
  if (!text) return now
  const year = Number(text)
  if (text.length === 4) return year
  return year + 2000 <= now + 10 ? year + 2000 : year + 1900
}

function monthNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const russian = monthStarts.findIndex((start) => text.startsWith(start))
  return (russian >= 0 ? russian : monthStartsEn.findIndex((start) => text.startsWith(start))) + 1
}

/**
 * The day that a person typed: «12.04.2021», «12/4/21», «2021-04-12», «120421», «12042021», «12 апр», «12 апреля 2021».
 * Without a year it is the year of `today`. `null` where no such day exists.
 */
export function dayTyped(text: string, today: LocalDate): LocalDate | null {
  const typed = text.trim().toLowerCase()
  const iso = /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(typed)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const parts =
    /^(\d\d)(\d\d)(\d{4}|\d\d)$/.exec(typed) ??
    /^(\d\d?)[\s./,-]+([а-яa-z]+|\d\d?)\.?(?:[\s./,-]+(\d{4}|\d\d))?\s?г?\.?$/.exec(typed)
  if (!parts) return null
  return dayOf(wholeYear(parts[3], today), monthNumber(parts[2]!), Number(parts[1]))
}
