// One row on its way from cells to fields: every value read here leaves its fault, its warning and its part of the identity.
import type { LocalDate } from '#base/local-date.ts'
import type { Minutes } from '#base/quantity.ts'
import { nameKey, readNamePart, readPersonName, fullName, type PersonName } from '#base/person-name.ts'
import { isFormulaError, textOf, type Cell } from './cell.ts'
import type { FaultCode, WarningCode } from '../contract/codes.ts'
import type { SheetColumn, SheetMapping } from './headings.ts'
import { foldText, identityOf } from './identity.ts'
import type { Kind } from '../contract/kinds.ts'
import type { SheetRow } from './sheet.ts'
import { readDay, type DayReading } from './values/day.ts'
import { readDuration } from './values/duration.ts'
import { readYesNo } from './values/yes-no.ts'

export interface Remark<C extends string> {
  readonly field: string
  /** The heading above the cell as the person wrote it, or `null` when the sheet has no such column. */
  readonly column: string | null
  readonly code: C
}

export interface NameFields {
  readonly whole: string
  readonly last: string
  readonly first: string
  readonly middle: string
}

/** Names of days by which a date may not be later than today, and how that is called. */
type FutureCode = 'date_in_future' | 'born_in_future'

export const longestText = 2_000
export const longestTitle = 300

type Names = (text: string) => { readonly read: ReturnType<typeof readPersonName>; readonly key: string }

/** What all rows of one sheet share. Names and words come again and again in a journal: what was read once is kept for this sheet. */
export interface SheetReading {
  readonly kind: Kind
  /** Field → its column. */
  readonly columns: ReadonlyMap<string, SheetColumn>
  readonly days: DayReading
  readonly names: Names
  readonly fold: (text: string) => string
}

export function sheetReading(mapping: SheetMapping, days: DayReading): SheetReading {
  const names: Names = (text) => {
    const read = readPersonName(text)
    return { read, key: read.ok ? nameKey(fullName(read.value)) : foldText(text) }
  }
  const wanted = mapping.columns.filter((column) => column.field !== null)
  const columns = new Map(wanted.map((column) => [column.field!, column]))
  return { kind: mapping.kind, columns, days, names: remembering(names), fold: remembering(foldText) }
}

const mostRemembered = 20_000

function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= mostRemembered) known.clear()
    const value = read(text)
    known.set(text, value)
    return value
  }
}

export class RowReader {
  readonly faults: Remark<FaultCode>[] = []
  readonly warnings: Remark<WarningCode>[] = []
  readonly #cells: readonly Cell[]
  readonly #reading: SheetReading
  readonly #identity = new Map<string, string>()

  constructor(row: SheetRow, reading: SheetReading) {
    this.#reading = reading
    this.#cells = row.cells
    for (const field of reading.columns.keys())
      if (isFormulaError(this.#raw(field))) this.fault(field, 'formula_error')
  }

  identity(): string {
    return identityOf(this.#reading.kind, this.#identity)
  }

  has(field: string): boolean {
    return this.#reading.columns.has(field)
  }

  heading(field: string): string {
    return this.#reading.columns.get(field)?.heading ?? ''
  }

  /** The cell of a field, `null` when it is empty, has no column or holds an error of a formula (which is a fault already). */
  cell(field: string): Cell {
    const cell = this.#raw(field)
    if (isFormulaError(cell)) return null
    // One character over the limit is enough to see that it is too long.
    return typeof cell === 'string' ? cell.slice(0, longestText + 1) : cell
  }

  fault(field: string, code: FaultCode): void {
    this.faults.push({ field, column: this.#reading.columns.get(field)?.heading ?? null, code })
  }

  warn(field: string, code: WarningCode): void {
    this.warnings.push({ field, column: this.#reading.columns.get(field)?.heading ?? null, code })
  }

  /** Faults what is not there, unless the error of a formula stands in its place and is a fault already. */
  missing(field: string, code: FaultCode): void {
    if (!isFormulaError(this.#raw(field))) this.fault(field, code)
  }

  /** Adds to the row's identity. `normal` is the value when it was understood; else the folded text counts. */
  counts(field: string, normal: string | null): void {
    this.#identity.set(field, normal ?? this.#reading.fold(textOf(this.cell(field))))
  }

  text(field: string, longest: number): string {
    const text = textOf(this.cell(field))
    if (text.length > longest) this.fault(field, 'text_too_long')
    this.counts(field, null)
    return text.slice(0, longest)
  }

  /** A note for which what the row becomes has no place: part of what the row is, and said to be left out. */
  leftOutNote(): void {
    if (this.text('note', longestText) !== '') this.warn('note', 'note_left_out')
  }

  /** `inFuture` is the fault of a day that has not come; `null` where such a day may stand. */
  day(field: string, inFuture: FutureCode | null): LocalDate | null {
    const read = readDay(this.cell(field), this.#reading.days)
    this.counts(field, read.ok ? (read.value ?? '') : null)
    if (!read.ok) this.fault(field, read.code)
    else if (inFuture && read.value !== null && read.value > this.#reading.days.today)
      this.fault(field, inFuture)
    else return read.value
    return null
  }

  requiredDay(field: string, inFuture: FutureCode): LocalDate | null {
    const before = this.faults.length
    const day = this.day(field, inFuture)
    if (day === null && this.faults.length === before) this.missing(field, 'date_missing')
    return day
  }

  yesNo(field: string): boolean | null {
    const answer = readYesNo(this.cell(field))
    this.counts(field, null)
    if (answer === null) this.warn(field, 'yes_no_unknown')
    return answer
  }

  minutes(): Minutes | null {
    const field = this.has('minutes') || !this.has('hours') ? 'minutes' : 'hours'
    const read = readDuration(this.cell(field), field)
    this.#identity.set(
      'minutes',
      read.ok ? String(read.value ?? '') : this.#reading.fold(textOf(this.cell(field))),
    )
    if (!read.ok) {
      this.fault(field, read.code)
      return null
    }
    if (read.value !== null && read.value > 240) this.warn(field, 'minutes_unusual')
    return read.value
  }

  /** A name from one column or from three. Empty is `null` without a fault; what is wrong is a fault. Counts as `whole` either way. */
  name(fields: NameFields): PersonName | null {
    if (!this.has(fields.whole) && this.has(fields.last)) return this.#nameOfParts(fields)
    return this.nameOf(fields.whole, textOf(this.cell(fields.whole)))
  }

  /** A name without which the row means nobody. `text` is the cell's, without what stands around the name. */
  requiredName(fields: NameFields, text?: string): PersonName | null {
    const before = this.faults.length
    const name = text === undefined ? this.name(fields) : this.nameOf(fields.whole, text)
    const field = this.has(fields.whole) ? fields.whole : fields.last
    if (name === null && this.faults.length === before) this.fault(field, 'name_missing')
    return name
  }

  /** A name that may be unreadable without harm to the row. */
  optionalName(field: string, text: string): PersonName | null {
    const { read, key } = this.#reading.names(text)
    this.#identity.set(field, key)
    return read.ok ? read.value : null
  }

  nameOf(field: string, text: string): PersonName | null {
    const { read, key } = this.#reading.names(text)
    this.#identity.set(field, key)
    if (read.ok) return read.value
    if (read.code === 'name-too-long') this.fault(field, 'name_too_long')
    if (read.code === 'name-invalid') this.fault(field, 'name_invalid')
    return null
  }

  #raw(field: string): Cell {
    return this.#cells[this.#reading.columns.get(field)?.column ?? -1] ?? null
  }

  #nameOfParts(fields: NameFields): PersonName | null {
    const parts = [fields.last, fields.first, fields.middle].map((field) => this.#namePart(field))
    this.#identity.set(fields.whole, nameKey(parts.join(' ')))
    const [lastName = '', firstName = '', middleName = ''] = parts
    return lastName === '' && firstName === '' ? null : { lastName, firstName, middleName }
  }

  #namePart(field: string): string {
    const text = textOf(this.cell(field))
    const read = readNamePart(/^[-–—]+$/u.test(text) ? '' : text)
    if (read.ok) return read.value
    this.fault(field, read.code === 'name-too-long' ? 'name_too_long' : 'name_invalid')
    return text.slice(0, 100)
  }
}
