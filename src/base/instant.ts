import type { LocalDate } from './local-date.ts'

declare const brand: unique symbol
/** A moment in UTC, as '2026-11-21T18:40:00.000Z'. Shown to people in the centre's time zone only. */
export type Instant = string & { readonly [brand]: 'Instant' }

/** The moment of a count of milliseconds since 1970. */
export const instantOf = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(timeZone, format)
  }
  return format
}

/** The calendar day that the moment falls on in an IANA time zone: 22:30 UTC is already tomorrow in Asia/Yakutsk. */
export const dayIn = (timeZone: string, moment: Instant): LocalDate =>
  formatOf(timeZone).format(new Date(moment)) as LocalDate

/** Does the platform know this IANA time zone? */
export function isTimeZone(name: string): boolean {
  try {
    formatOf(name)
    return true
  } catch {
    return false
  }
}
