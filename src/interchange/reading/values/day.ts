// Calendar days as people type them.
import { dayOf, isLocalDate, type LocalDate } from '#base/local-date.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { days1904, textOf, textOfSerial, type Cell } from '../cell.ts'

export interface DayReading {
  readonly today: LocalDate
  /** Earlier days are typing errors: nobody served here was born before 1920. */
  readonly earliest: LocalDate
  readonly date1904: boolean
}

const months = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек']

const weekday =
  /^(?:пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)[.,]?\s+/iu
const time = /[\sTт]+(?:в\s+)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d+)?(?:Z|[+-]\d{2}:?\d{2})?$/u
const yearWord = /\s*(?:г\.?\s*р\.?|г\.?|года?)$/iu

/**
 * The day in a cell; `null` when the cell is empty or holds a dash.
 *
 * Understands Excel's serial numbers, «12.04.2021», «12.4.21 г.», «12/04/2021» (day first, always), «12-04-2021», «2021-04-12»,
 * «12 апреля 2021 г.», a weekday before and a time after. Two digits of a year up to this year's are 20xx, others 19xx.
 * Refuses `date_invalid`: «31.02.2016», «45.13.2022», a year or a month alone, other text, days before `earliest`.
 */
export function readDay(
  cell: Cell | undefined,
  reading: DayReading,
): Result<LocalDate | null, 'date_invalid'> {
  const text = textOf(cell)
  if (text === '' || /^[-–—.?]+$/.test(text)) return ok(null)
  const day = typeof cell === 'number' ? dayOfSerial(cell, reading.date1904) : dayOfText(text, reading.today)
  return day !== null && day >= reading.earliest ? ok(day) : refuse('date_invalid')
}

function dayOfSerial(serial: number, date1904: boolean): LocalDate | null {
  // Below this a number is a year («2016») or a slip, not a day of our people's lives.
  if (serial < 5_000) return null
  const text = textOfSerial(date1904 ? serial + days1904 : serial)?.slice(0, 10) ?? ''
  return isLocalDate(text) ? text : null
}

function dayOfText(typed: string, today: LocalDate): LocalDate | null {
  const text = typed
    .slice(0, 60)
    .replace(weekday, '')
    .replace(yearWord, '')
    .replace(time, '')
    .replace(yearWord, '')
    .trim()
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const dotted = /^(\d{1,2})\s*[./,\-–]\s*(\d{1,2})\s*[./,\-–]\s*(\d{4}|\d{2})$/.exec(text)
  if (dotted) return dayOf(fullYear(dotted[3]!, today), Number(dotted[2]), Number(dotted[1]))
  const worded = /^[«"]?(\d{1,2})[»"]?\s+(\p{L}+)\.?,?\s+(\d{4}|\d{2})$/u.exec(text)
  if (worded) return dayOf(fullYear(worded[3]!, today), monthNamed(worded[2]!), Number(worded[1]))
  return null
}

function fullYear(digits: string, today: LocalDate): number {
  const year = Number(digits)
  if (digits.length === 4) return year
  return year <= Number(today.slice(2, 4)) ? 2000 + year : 1900 + year
}

// «мар» is tried before «ма», the beginning of «май» and «мая».
const monthNamed = (word: string): number =>
  months.findIndex((start) => word.toLowerCase().startsWith(start)) + 1
