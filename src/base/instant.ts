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

const quarterHour_ms = 900_000

/** The day of the quarter of an hour that was last asked about, by zone: asked by every act, and the same for all of that time. */
const latest = new Map<string, { readonly quarter: number; readonly day: LocalDate }>()

/** The calendar day that the moment falls on in an IANA time zone: 22:30 UTC is already tomorrow in Asia/Yakutsk. */
export function dayIn(timeZone: string, moment: Instant): LocalDate {
  const at = Date.parse(moment)
  const quarter = Math.floor(at / quarterHour_ms)
  const known = latest.get(timeZone)
  if (known?.quarter === quarter) return known.day
  const day = formatOf(timeZone).format(at) as LocalDate
  latest.set(timeZone, { quarter, day })
  return day
}

/**
 * The moment at which a calendar day begins in an IANA time zone: 2026-04-01 in Asia/Yakutsk begins at 2026-03-31T15:00Z. Zones differ
 * from UTC by whole quarters of an hour, at most 14 hours; where clocks skip midnight it is the first moment of the day.
 */
export function startOfDay(timeZone: string, day: LocalDate): Instant {
  const utcMidnight = Date.parse(day)
  let [before, at] = [-64, 64]
  while (at - before > 1) {
    const middle = Math.floor((before + at) / 2)
    if (dayIn(timeZone, instantOf(utcMidnight + middle * quarterHour_ms)) < day) before = middle
    else at = middle
  }
  return instantOf(utcMidnight + at * quarterHour_ms)
}

/** Does the platform know this IANA time zone? */
export function isTimeZone(name: string): boolean {
  try {
    formatOf(name)
    return true
  } catch {
    return false
  }
}
