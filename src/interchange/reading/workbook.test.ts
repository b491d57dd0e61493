import fc from 'fast-check'
import writeXlsxFile from 'write-excel-file/node'
import { expect, test } from 'vitest'
import { workbookParts, zipOf, type MadePart, type MadeSheet } from './made-files.ts'
import { openWorkbook, type Workbook } from './workbook.ts'
import { limits } from './zip.ts'

async function opened(bytes: Uint8Array): Promise<Workbook> {
  const book = await openWorkbook(bytes)
  if (!book.ok) throw new Error(book.code)
  return book.value
}

const codeOf = async (bytes: Uint8Array): Promise<string> => {
  const book = await openWorkbook(bytes)
  return book.ok ? 'ok' : book.code
}

const sheetOf = (xml: string): MadeSheet[] => [{ name: 'Лист1', xml }]
const made = (xml: string, options?: Parameters<typeof workbookParts>[1]): Uint8Array =>
  zipOf(workbookParts(sheetOf(xml), options))
const oneCell = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'

test('rows keep the numbers of the sheet over empty rows', async () => {
  const rows = [[{ value: 'а' }], [null], [null], [{ value: 7 }, { value: true }]]
  const { sheets } = await opened(await writeXlsxFile(rows).toBuffer())
  expect(sheets[0]!.rows).toEqual([
    { number: 1, cells: ['а'] },
    { number: 4, cells: [7, true] },
  ])
})

test('forty sheets come with their names, an empty and a hidden one among them', async () => {
  const sheets = Array.from({ length: 40 }, (_, at) => ({
    name: `Лист ${at + 1}`,
    xml: at === 3 ? '<sheetData/>' : `<sheetData><row r="2"><c r="B2"><v>${at}</v></c></row></sheetData>`,
    state: at === 5 ? 'hidden' : undefined,
  }))
  const book = await opened(zipOf(workbookParts(sheets)))
  expect(book.sheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name))
  expect(book.sheets[3]!.rows).toEqual([])
  expect(book.sheets.filter(({ hidden }) => hidden).map(({ name }) => name)).toEqual(['Лист 6'])
  expect(book.sheets[39]!.rows).toEqual([{ number: 2, cells: [null, 39] }])
})

test('every sort of cell is read as what the person saw', async () => {
  const cells = [
    '<c r="A1" t="s"><v>0</v></c>',
    '<c r="B1" t="inlineStr"><is><t>в &amp; строке &#128512;</t></is></c>',
    '<c r="C1"><f>1+1</f><v>2</v></c>',
    '<c r="D1"><f>1+1</f></c>',
    '<c r="E1" t="str"><f>A1</f><v>из формулы</v></c>',
    '<c r="F1" t="e"><v>#REF!</v></c>',
    '<c r="G1" t="b"><v>1</v></c>',
    '<c r="H1" s="1"><v>44293</v></c>',
    '<c r="I1" s="1"><v>44293.4375</v></c>',
    '<c r="J1" s="2"><v>0.03125</v></c>',
    '<c r="K1"><v>1.5E3</v></c>',
    '<c r="L1" s="1"><v>-5</v></c>',
  ]
  const options = {
    strings: ['<si><r><t>Ор</t></r><r><t>лов_x000D_</t></r><rPh><t>чтение</t></rPh></si>'],
    styles:
      '<numFmts><numFmt numFmtId="164" formatCode="[h]:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>',
  }
  const { sheets } = await opened(made(`<sheetData><row r="1">${cells.join('')}</row></sheetData>`, options))
  expect(sheets[0]!.rows[0]!.cells).toEqual([
    'Орлов\r',
    'в & строке 😀',
    2,
    null,
    'из формулы',
    '#REF!',
    true,
    '2021-04-07',
    '2021-04-07 10:30',
    '00:45',
    1500,
    -5,
  ])
})

test('a workbook that counts from 1904 gives the same days', async () => {
  const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>'
  const xml = '<sheetData><row r="1"><c r="A1" s="0"><v>42831</v></c></row></sheetData>'
  const { sheets } = await opened(made(xml, { styles, date1904: true }))
  expect(sheets[0]!.rows[0]!.cells).toEqual(['2021-04-07'])
})

test('rows and cells without addresses follow one another', async () => {
  const { sheets } = await opened(
    made('<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>'),
  )
  expect(sheets[0]!.rows).toEqual([
    { number: 1, cells: [1, 2] },
    { number: 2, cells: [3] },
  ])
})

test('merged cells are told', async () => {
  const { sheets } = await opened(made(`${oneCell}<mergeCells><mergeCell ref="A1:C2"/></mergeCells>`))
  expect(sheets[0]!.merges).toEqual([{ top: 1, bottom: 2, left: 0, right: 2 }])
})

test('links to other files are not followed and do no harm', async () => {
  const link =
    '<Relationship Id="s0" Type="http://x/worksheet" Target="https://example.org/s.xml" TargetMode="External"/>'
  const extra: MadePart[] = [
    { name: 'xl/_rels/workbook.xml.rels', text: `<Relationships>${link}</Relationships>` },
  ]
  expect((await opened(made(oneCell, { extra }))).sheets).toEqual([])
})

test.each([
  ['nothing at all', Buffer.alloc(0), 'file-empty'],
  ['text with commas', Buffer.from('ФИО;Дата\nОрлов;12.04.2021\n'), 'file-not-xlsx'],
  ['an old .xls', Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex'), 'file-is-old-xls'],
  [
    'a workbook with a password',
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(512),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
    'file-encrypted',
  ],
  ['a page of the web', Buffer.from('<html><table></table></html>'), 'file-not-xlsx'],
  ['a ZIP of something else', zipOf([{ name: 'a.txt', text: 'a' }]), 'file-not-xlsx'],
  ['a file cut in half', made(oneCell).subarray(0, 500), 'file-broken'],
  ['more bytes than are read', Buffer.alloc(limits.fileBytes + 1), 'file-too-large'],
])('%s is refused by its name', async (_, bytes, code) => {
  expect(await codeOf(bytes)).toBe(code)
})

test('a document of another program in the same wrapping is no workbook', async () => {
  const document: MadePart[] = [
    {
      name: '_rels/.rels',
      text: '<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
    },
    { name: 'word/document.xml', text: '<document/>' },
  ]
  expect(await codeOf(zipOf(document))).toBe('file-not-xlsx')
})

const part = (text: string | Uint8Array, claims: MadePart['claims'] = {}): { extra: MadePart[] } => ({
  extra: [{ name: 'xl/worksheets/sheet1.xml', text, claims }],
})

test.each([
  ['a bomb that tells its size', made('', part(Buffer.alloc(64 * 2 ** 20, 32))), 'file-suspicious'],
  [
    'a bomb that hides its size',
    made('', part(Buffer.alloc(8 * 2 ** 20, 32), { unpacked: 1000 })),
    'file-suspicious',
  ],
  ['a part that claims too much', made('', part('<worksheet/>', { unpacked: 2 ** 31 })), 'file-suspicious'],
  ['an encrypted part', made('', part('<worksheet/>', { encrypted: true })), 'file-encrypted'],
  ['a part with a wrong sum', made('', part('<worksheet/>', { crc: 1 })), 'file-broken'],
  ['a part that is not XML', made('', part('<worksheet><sheetData></worksheet>')), 'file-broken'],
  ['a part in no known letters', made('', part(Buffer.from('3c613eff3c2f613e', 'hex'))), 'file-broken'],
  [
    'a document type',
    made('', part('<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>')),
    'file-suspicious',
  ],
  ['XML without a bottom', made('', part('<a>'.repeat(100))), 'file-suspicious'],
  ['rows that go back', made('<sheetData><row r="2"/><row r="1"/></sheetData>'), 'file-broken'],
  ['a missing sheet', zipOf(workbookParts(sheetOf(oneCell)).slice(0, -1)), 'file-broken'],
  [
    'a thousand and one parts',
    zipOf(Array.from({ length: 1001 }, (__, at) => ({ name: `${at}.xml`, text: '' }))),
    'file-suspicious',
  ],
  [
    'one part twice',
    zipOf([...workbookParts(sheetOf(oneCell)), ...workbookParts(sheetOf(oneCell)).slice(-1)]),
    'file-suspicious',
  ],
])('%s is refused', async (_, bytes, code) => {
  expect(await codeOf(bytes)).toBe(code)
})

test('cells at the far edge of many rows are refused before they fill the memory', async () => {
  const rows = Array.from(
    { length: 1000 },
    (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>${at}</v></c></row>`,
  )
  expect(await codeOf(made(`<sheetData>${rows.join('')}</sheetData>`))).toBe('file-too-large')
})

test('one long text shown in very many cells is refused', async () => {
  const cells = Array.from({ length: 10_000 }, (_, at) => `<row r="${at + 1}"><c t="s"><v>0</v></c></row>`)
  const strings = [`<si><t>${'я'.repeat(30_000)}</t></si>`]
  expect(await codeOf(made(`<sheetData>${cells.join('')}</sheetData>`, { strings }))).toBe('file-too-large')
})

test('a file with macros is read as data', async () => {
  const extra: MadePart[] = [{ name: 'xl/vbaProject.bin', text: 'Sub Auto_Open' }]
  expect((await opened(made(oneCell, { extra }))).sheets[0]!.rows).toEqual([{ number: 1, cells: [1] }])
})

test('a damaged file gives a code or its rows, never anything else', async () => {
  const whole = made(oneCell)
  const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(damage, fc.nat(whole.length), async (changes, cut) => {
      const bytes = Uint8Array.from(whole)
      for (const [at, value] of changes) bytes[at] = value
      expect(typeof (await codeOf(bytes))).toBe('string')
      expect(typeof (await codeOf(bytes.subarray(0, cut)))).toBe('string')
    }),
    { numRuns: 300 },
  )
})
