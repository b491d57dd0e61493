// The rows of one sheet, with the sheet's own row numbers.
import { days1904, textOfSerial, type Cell } from './cell.ts'
import { decodeEscapes } from './package-parts.ts'
import { readXml } from './xml.ts'
import { ReadingError } from './zip.ts'

export interface SheetRow {
  /** The number the person sees at the row's left edge, from 1. */
  readonly number: number
  /** By column, from 0; shorter rows end early. */
  readonly cells: readonly Cell[]
}

/** A block of merged cells; rows from 1, columns from 0, both ends inside. Its value stands in the first cell. */
export interface Merge {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export interface SheetContent {
  /** Rows with at least one value, from the top. */
  readonly rows: SheetRow[]
  readonly merges: Merge[]
}

/** What the cells of a workbook share while it is read; what is left of the limits falls with every cell kept. */
export interface SheetContext {
  readonly strings: readonly string[]
  readonly dateStyles: readonly boolean[]
  readonly date1904: boolean
  cellsLeft: number
  /** A shared text counts each time a cell shows it: a small file may show one long text a million times. */
  charactersLeft: number
}

const lastRow = 1_048_576
const lastColumn = 16_383
const mostMerges = 100_000

/** Reads the part of one sheet. Throws {@link ReadingError}: `file-too-large` when nothing is left of the limits, `file-broken`. */
export async function readSheet(
  pieces: AsyncIterable<Uint8Array>,
  context: SheetContext,
): Promise<SheetContent> {
  const sheet = new SheetReader(context)
  await readXml(pieces, sheet)
  return { rows: sheet.rows, merges: sheet.merges }
}

class SheetReader {
  readonly rows: SheetRow[] = []
  readonly merges: Merge[] = []
  readonly #context: SheetContext
  #rowNumber = 0
  #cells: Cell[] = []
  #column = -1
  #type = ''
  #style = 0
  #value = ''
  #collecting = false
  #inReading = false

  constructor(context: SheetContext) {
    this.#context = context
  }

  open(name: string, attributes: () => Readonly<Record<string, string>>): void {
    if (name === 'c') this.#openCell(attributes())
    else if (name === 'v' || name === 't') this.#collecting = !this.#inReading
    else if (name === 'row') this.#openRow(attributes()['r'])
    else if (name === 'rPh') this.#inReading = true
    else if (name === 'mergeCell') this.#addMerge(attributes()['ref'] ?? '')
  }

  text(text: string): void {
    if (this.#collecting) this.#value += text
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#collecting = false
    else if (name === 'c') this.#closeCell()
    else if (name === 'row') this.#closeRow()
    else if (name === 'rPh') this.#inReading = false
  }

  #openRow(number: string | undefined): void {
    const next = number === undefined ? this.#rowNumber + 1 : Number(number)
    if (!Number.isInteger(next) || next <= this.#rowNumber || next > lastRow)
      throw new ReadingError('file-broken')
    this.#rowNumber = next
    this.#cells = []
    this.#column = -1
  }

  #openCell({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    this.#column = r === undefined ? this.#column + 1 : columnOf(r)
    if (this.#column > lastColumn) throw new ReadingError('file-broken')
    this.#type = t
    this.#style = Number(s)
    this.#value = ''
  }

  #closeCell(): void {
    const value = this.#cellValue()
    if (value === null) return
    const missing = this.#column - this.#cells.length
    if (missing < 0) throw new ReadingError('file-broken')
    this.#context.cellsLeft -= missing + 1
    if (typeof value === 'string') this.#context.charactersLeft -= value.length
    if (this.#context.cellsLeft < 0 || this.#context.charactersLeft < 0)
      throw new ReadingError('file-too-large')
    for (let n = 0; n < missing; n++) this.#cells.push(null)
    this.#cells.push(value)
  }

  #closeRow(): void {
    if (this.#cells.length > 0) this.rows.push({ number: this.#rowNumber, cells: this.#cells })
  }

  #cellValue(): Cell {
    const text = this.#value
    if (text === '') return null
    switch (this.#type) {
      case 's':
        return this.#context.strings[Number(text)] || null
      case 'b':
        return text === '1'
      case 'n':
        return this.#number(text)
      default:
        return decodeEscapes(text)
    }
  }

  #number(text: string): Cell {
    const value = Number(text)
    if (Number.isNaN(value)) return text
    if (this.#context.dateStyles[this.#style] !== true) return value
    const isDay = value >= 1
    return textOfSerial(isDay && this.#context.date1904 ? value + days1904 : value) ?? value
  }

  #addMerge(ref: string): void {
    const [from = '', to = from] = ref.split(':')
    if (this.merges.length >= mostMerges) throw new ReadingError('file-suspicious')
    this.merges.push({ top: rowOf(from), bottom: rowOf(to), left: columnOf(from), right: columnOf(to) })
  }
}

/** 'AB12' is column 27. */
function columnOf(ref: string): number {
  let column = 0
  for (let at = 0; at < ref.length; at++) {
    const letter = ref.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column - 1
}

const rowOf = (ref: string): number => Number(/\d+$/.exec(ref)?.[0] ?? 0)
