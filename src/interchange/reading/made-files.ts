// Workbooks made for tests, part by part, so that a test can hold what no writer would write.
import { crc32, deflateRawSync } from 'node:zlib'

export interface MadePart {
  readonly name: string
  readonly text: string | Uint8Array
  /** What the directory claims instead of the truth. */
  readonly claims?: { readonly unpacked?: number; readonly crc?: number; readonly encrypted?: boolean }
}

/** A ZIP file of the parts, deflated. */
export function zipOf(parts: readonly MadePart[]): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const { local, central } = entryOf(part, at)
    locals.push(local)
    directory.push(central)
    at += local.length
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, ...directory, end])
}

function entryOf({ name, text, claims = {} }: MadePart, at: number): { local: Buffer; central: Buffer } {
  const bytes = Buffer.from(text)
  const packed = deflateRawSync(bytes)
  const title = Buffer.from(name)
  const shared = Buffer.alloc(26)
  shared.writeUInt16LE(20, 0)
  shared.writeUInt16LE(claims.encrypted ? 1 : 0, 2)
  shared.writeUInt16LE(8, 4)
  shared.writeUInt32LE(claims.crc ?? crc32(bytes), 10)
  shared.writeUInt32LE(packed.length, 14)
  shared.writeUInt32LE(claims.unpacked ?? bytes.length, 18)
  shared.writeUInt16LE(title.length, 22)
  const local = Buffer.concat([Buffer.from('504b0304', 'hex'), shared, title, packed])
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(20, 4)
  shared.copy(central, 6, 0, 24)
  central.writeUInt32LE(at, 42)
  return { local, central: Buffer.concat([central, title]) }
}

export interface MadeSheet {
  readonly name: string
  /** What stands inside `<worksheet>`: `<sheetData>` and after it `<mergeCells>`. */
  readonly xml: string
  readonly state?: string
}

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** The parts of a workbook with these sheets; `extra` parts are added or take the place of those of the same name. */
export function workbookParts(
  sheets: readonly MadeSheet[],
  {
    date1904 = false,
    styles = '',
    strings = [] as readonly string[],
    extra = [] as readonly MadePart[],
  } = {},
): MadePart[] {
  const related = (type: string, target: string, id: string): string =>
    `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"/>`
  const list = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" r:id="s${at}"${state ? ` state="${state}"` : ''}/>`,
  )
  const links = [
    ...sheets.map((_, at) => related('worksheet', `worksheets/sheet${at + 1}.xml`, `s${at}`)),
    related('styles', 'styles.xml', 'st'),
    related('sharedStrings', 'sharedStrings.xml', 'ss'),
  ]
  const parts: MadePart[] = [
    {
      name: '_rels/.rels',
      text: `<Relationships>${related('officeDocument', 'xl/workbook.xml', 'r1')}</Relationships>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', text: `<Relationships>${links.join('')}</Relationships>` },
    {
      name: 'xl/workbook.xml',
      text: `<workbook xmlns="${spreadsheet}" xmlns:r="${relationships}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${list.join('')}</sheets></workbook>`,
    },
    { name: 'xl/styles.xml', text: `<styleSheet>${styles}</styleSheet>` },
    { name: 'xl/sharedStrings.xml', text: `<sst>${strings.join('')}</sst>` },
    ...sheets.map(({ xml }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      text: `<worksheet xmlns="${spreadsheet}">${xml}</worksheet>`,
    })),
  ]
  const replaced = new Set(extra.map(({ name }) => name))
  return [...parts.filter(({ name }) => !replaced.has(name)), ...extra]
}
