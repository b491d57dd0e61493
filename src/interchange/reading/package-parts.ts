// Where a workbook keeps its parts: relationships, the list of sheets, shared strings, styles. Source: ECMA-376 part 1 §9, §18.
import { ReadingError, type Container } from './zip.ts'
import { readXml } from './xml.ts'

interface Relationship {
  readonly id: string
  /** The last word of the type's address: 'worksheet', 'sharedStrings' … */
  readonly type: string
  readonly target: string
}

export interface SheetPart {
  readonly name: string
  readonly hidden: boolean
  readonly path: string
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[]
  readonly sharedStrings: string | null
  readonly styles: string | null
  readonly date1904: boolean
}

/** The parts of the workbook in a container. Throws `file-not-xlsx` when it is another kind of ZIP (a .docx, .ods, .xlsb). */
export async function findParts(container: Container): Promise<WorkbookParts> {
  const root = await relationshipsOf(container, '')
  const book = root.find((relationship) => relationship.type === 'officeDocument')?.target
  if (book === undefined || !book.endsWith('.xml') || !container.names.includes(book))
    throw new ReadingError('file-not-xlsx')
  const relationships = await relationshipsOf(container, book)
  const { isWorkbook, date1904, sheets } = await readBook(container, book)
  if (!isWorkbook) throw new ReadingError('file-not-xlsx')
  const worksheets = new Map(
    relationships.filter((to) => to.type === 'worksheet').map((to) => [to.id, to.target]),
  )
  const targetOf = (type: string): string | null =>
    relationships.find((to) => to.type === type)?.target ?? null
  return {
    // Sheets of other types hold charts and macros' dialogs, no rows.
    sheets: sheets.flatMap(({ id, ...sheet }) =>
      worksheets.has(id) ? [{ ...sheet, path: worksheets.get(id)! }] : [],
    ),
    sharedStrings: targetOf('sharedStrings'),
    styles: targetOf('styles'),
    date1904,
  }
}

interface ListedSheet {
  readonly id: string
  readonly name: string
  readonly hidden: boolean
}

async function readBook(container: Container, path: string) {
  let isWorkbook = false
  let date1904 = false
  const sheets: ListedSheet[] = []
  await readXml(container.open(path), {
    open(name, attributes) {
      if (name === 'workbook') isWorkbook = true
      else if (name === 'workbookPr') date1904 = /^(1|true)$/.test(attributes()['date1904'] ?? '')
      else if (name === 'sheet') sheets.push(listedSheet(attributes()))
    },
  })
  return { isWorkbook, date1904, sheets }
}

function listedSheet({ name = '', state = '', ...others }: Readonly<Record<string, string>>): ListedSheet {
  // The prefix of the relationship's id is the writer's choice; `sheetId` has none.
  const id = Object.entries(others).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
  return { id, name, hidden: state === 'hidden' || state === 'veryHidden' }
}

/** The relationships of a part ('' is the package itself). Those that lead out of the file are left out: nothing is ever fetched. */
async function relationshipsOf(container: Container, part: string): Promise<Relationship[]> {
  const slash = part.lastIndexOf('/') + 1
  const path = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
  const found: Relationship[] = []
  if (!container.names.includes(path)) return found
  await readXml(container.open(path), {
    open(name, attributes) {
      if (name !== 'Relationship') return
      const { Id = '', Type = '', Target = '', TargetMode } = attributes()
      if (TargetMode === 'External') return
      found.push({
        id: Id,
        type: Type.slice(Type.lastIndexOf('/') + 1),
        target: resolve(part.slice(0, slash), Target),
      })
    },
  })
  return found
}

function resolve(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : `${folder}/${target}`).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** Every shared string of the workbook; runs of rich text are joined, readings of hieroglyphs left out. */
export async function readSharedStrings(container: Container, path: string | null): Promise<string[]> {
  const strings: string[] = []
  if (path === null || !container.names.includes(path)) return strings
  let current = ''
  let inText = false
  let inReading = false
  await readXml(container.open(path), {
    open(name) {
      if (name === 'si') current = ''
      if (name === 'rPh') inReading = true
      inText = name === 't'
    },
    text(text) {
      if (inText && !inReading) current += text
    },
    close(name) {
      if (name === 'si') strings.push(decodeEscapes(current))
      if (name === 'rPh') inReading = false
      inText = false
    },
  })
  return strings
}

/** Excel writes characters that XML forbids as `_x000D_`; here they are characters again, controls other than line breaks are dropped. */
export function decodeEscapes(text: string): string {
  const whole = text.replace(/_x([\da-f]{4})_/giu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return whole.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu, '')
}

/** For each cell style: is a number in it shown as a date or a time? */
export async function readDateStyles(container: Container, path: string | null): Promise<boolean[]> {
  const styles: boolean[] = []
  if (path === null || !container.names.includes(path)) return styles
  const formats = new Map<string, string>()
  let inCellFormats = false
  await readXml(container.open(path), {
    open(name, attributes) {
      if (name === 'numFmt') {
        const { numFmtId = '', formatCode = '' } = attributes()
        formats.set(numFmtId, formatCode)
      }
      if (name === 'cellXfs') inCellFormats = true
      if (name === 'xf' && inCellFormats) styles.push(isDateFormat(attributes()['numFmtId'] ?? '0', formats))
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  return styles
}

// Source: ECMA-376 part 1 §18.8.30, built-in formats and those of East Asian locales.
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

function isDateFormat(id: string, formats: ReadonlyMap<string, string>): boolean {
  const code = formats.get(id)
  if (code === undefined) return isBuiltInDate(Number(id))
  if (/^(general|standard)$/i.test(code)) return false
  return /[ymdhs]/i.test(code.replace(/"[^"]*"|\\.|_.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, ''))
}
