// What a cell holds once it is read, and the calendar of Excel behind it.

/**
 * A cell's value: text as written, a number, yes or no, or `null` when empty. Cells shown as dates or times are text
 * 'YYYY-MM-DD', 'YYYY-MM-DD HH:MM' or 'HH:MM', so that a mapping screen shows what the person saw; an error of a formula is
 * its text ('#REF!'); a formula gives the value last computed, and `null` if none was.
 */
export type Cell = string | number | boolean | null

/** Days between the first days of the two calendars a workbook may count in. */
export const days1904 = 1462

const day1970 = 25_569
const secondsPerDay = 86_400
const firstSerialAfterLeapBug = 60

/**
 * A serial number of Excel as text: 44293 is '2021-04-07', 44293.5 is '2021-04-07 12:00', 0.03125 is '00:45'. Serial 60 is the
 * 29 February 1900 that never was, so earlier ones are a day off. `null` outside of 1900–2199.
 */
export function textOfSerial(serial: number): string | null {
  if (!(serial >= 0) || serial >= 109_574) return null
  const shifted = serial >= 1 && serial < firstSerialAfterLeapBug ? serial + 1 : serial
  const seconds = Math.round(shifted * secondsPerDay) - day1970 * secondsPerDay
  const text = new Date(seconds * 1000).toISOString()
  const time = text.slice(11, 16)
  if (serial < 1) return time
  return time === '00:00' ? text.slice(0, 10) : `${text.slice(0, 10)} ${time}`
}

/** Is this the text of a formula's error, such as '#REF!' or '#N/A'? */
export const isFormulaError = (cell: Cell): boolean =>
  typeof cell === 'string' &&
  /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/.test(cell)

/** A cell as text, trimmed, its spaces folded; '' when empty. A number has no thousands marks: 89143682475 stays itself. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'boolean') return cell ? 'да' : 'нет'
  if (typeof cell === 'number') return String(cell)
  const text = cell.normalize('NFC')
  return untidy.test(text) ? text.replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ').trim() : text
}

// Most cells are tidy, and this tells it faster than tidying does.
const untidy = /[^\S ]|[\u00a0\u200b\ufeff]| {2}|^ | $/u
