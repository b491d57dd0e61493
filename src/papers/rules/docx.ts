// A layout as the parts of a DOCX. Fonts and margins by the habit of Russian offices: Times New Roman 12, 30/10/20/20 mm.
// Source: ГОСТ Р 7.0.97-2016, 3.3.
import type { Block, Column, ShippedTemplate, Side } from './layout.ts'

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Twentieths of a point in a millimetre, the unit of the format. */
const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

const page = { short: mm(210), long: mm(297), right: mm(10), top: mm(20), bottom: mm(20) }
/** Journals have many columns: they are sewn at the top. */
const leftOf = (isWide: boolean): number => mm(isWide ? 15 : 30)
const widthOf = (isWide: boolean): number => (isWide ? page.long : page.short) - leftOf(isWide) - page.right

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const run = (text: string, look = ''): string =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

const paragraph = (style: string, inner: string, look = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${look}</w:pPr>${inner}</w:p>`

const styleOf = {
  title: 'Title',
  heading: 'Heading1',
  paragraph: 'Normal',
  plain: 'Plain',
  right: 'AtRight',
  note: 'Small',
} as const

const cell = (width: number, inner: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${inner}</w:tc>`

const row = (cells: string, look = ''): string => `<w:tr>${look && `<w:trPr>${look}</w:trPr>`}${cells}</w:tr>`

const line = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`
const allLines = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('')}</w:tblBorders>`

/** Between the lines of a table and its letters. */
const margins_mm = { ordinary: 1.5, fine: 0.7 }
const cellMargins = (sides_mm: number): string =>
  `<w:tblCellMar><w:left w:w="${mm(sides_mm)}" w:type="dxa"/><w:right w:w="${mm(sides_mm)}" w:type="dxa"/></w:tblCellMar>`

/** Without `lines` its cells only stand side by side. */
const grid = (widths: readonly number[], lines: keyof typeof margins_mm | null, rows: string): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((sum, one) => sum + one, 0)}" w:type="dxa"/>${lines ? allLines : ''}` +
  `<w:tblLayout w:type="fixed"/>${lines ? cellMargins(margins_mm[lines]) : ''}</w:tblPr><w:tblGrid>${widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>` +
  paragraph('Gap', '')

const shared = (shares: readonly number[], total: number): number[] => {
  const sum = shares.reduce((all, one) => all + one, 0)
  return shares.map((one) => Math.floor((one / sum) * total))
}

/** The loop opens in the first cell of its row and closes in the last: the row is repeated. */
const looped = (columns: readonly Column[], of: string): string[] =>
  columns.map(({ cell: text }, at) => {
    const opened = at === 0 ? `{#${of}}${text}` : text
    return at === columns.length - 1 ? `${opened}{/${of}}` : opened
  })

/** With more columns, words would be broken in the middle. */
const mostInOrdinaryLetters = 12

function tableOf(block: Extract<Block, { kind: 'table' }>, width: number): string {
  const widths = shared(
    block.columns.map((column) => column.width),
    width,
  )
  const isFine = block.columns.length > mostInOrdinaryLetters
  const size = isFine ? 'Fine' : ''
  const cells = (texts: readonly string[], style: string): string =>
    texts.map((text, at) => cell(widths[at]!, paragraph(style + size, run(text)))).join('')
  const head = row(
    cells(
      block.columns.map((column) => column.heading),
      'CellHead',
    ),
    '<w:cantSplit/><w:tblHeader/>',
  )
  const body = row(cells(looped(block.columns, block.of), 'Cell'), '<w:cantSplit/>')
  return grid(widths, isFine ? 'fine' : 'ordinary', head + body)
}

function factsOf(rows: readonly (readonly [string, string])[], width: number): string {
  const widths = shared([2, 3], width)
  const body = rows
    .map(([name, value]) =>
      row(
        cell(widths[0]!, paragraph('Cell', run(name))) + cell(widths[1]!, paragraph('Cell', run(value))),
        '<w:cantSplit/>',
      ),
    )
    .join('')
  return grid(widths, 'ordinary', body)
}

function signaturesOf(sides: readonly Side[], width: number): string {
  const widths = shared(
    sides.map(() => 1),
    width,
  )
  const texts = ({ who, details, name }: Side): string =>
    paragraph('Plain', run(who, '<w:b/>'), '<w:keepNext/>') +
    details.map((detail) => paragraph('Plain', run(detail), '<w:keepNext/>')).join('') +
    paragraph('Sign', run(`_______________ / ${name} /`)) +
    paragraph('Small', run('подпись, расшифровка; «___» ____________ 20___ г.'))
  const body = row(sides.map((one, at) => cell(widths[at]!, texts(one))).join(''), '<w:cantSplit/>')
  return paragraph('Gap', '') + grid(widths, null, body)
}

function blockXml(block: Block, width: number): string {
  switch (block.kind) {
    case 'table':
      return tableOf(block, width)
    case 'facts':
      return factsOf(block.rows, width)
    case 'signatures':
      return signaturesOf(block.sides, width)
    case 'ends':
      return paragraph(
        'Plain',
        `${run(block.left)}<w:r><w:tab/></w:r>${run(block.right)}`,
        `<w:tabs><w:tab w:val="right" w:pos="${width}"/></w:tabs>${spacing(0, 120)}`,
      )
    default:
      return paragraph(styleOf[block.kind], run(block.text))
  }
}

const section = (isWide: boolean): string =>
  '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/>' +
  (isWide
    ? `<w:pgSz w:w="${page.long}" w:h="${page.short}" w:orient="landscape"/>`
    : `<w:pgSz w:w="${page.short}" w:h="${page.long}"/>`) +
  `<w:pgMar w:top="${page.top}" w:right="${page.right}" w:bottom="${page.bottom}" w:left="${leftOf(isWide)}" w:header="${mm(9)}" w:footer="${mm(9)}" w:gutter="0"/></w:sectPr>`

const within = (tag: string, inner: string): string =>
  `${declaration}<w:${tag} xmlns:w="${namespace}" xmlns:r="${relations}">${inner}</w:${tag}>`

interface Look {
  readonly id: string
  readonly name: string
  readonly paragraph: string
  /** Half-points. */
  readonly size: number
  readonly isBold?: boolean
}

const spacing = (before: number, after: number): string =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="252" w:lineRule="auto"/>`
const flush = '<w:ind w:firstLine="0"/>'
const looks: readonly Look[] = [
  {
    id: 'Normal',
    name: 'Normal',
    paragraph: `${spacing(0, 60)}<w:ind w:firstLine="${mm(12.5)}"/><w:jc w:val="both"/>`,
    size: 24,
  },
  {
    id: 'Title',
    name: 'Title',
    paragraph: `<w:keepNext/>${spacing(120, 120)}${flush}<w:jc w:val="center"/>`,
    size: 26,
    isBold: true,
  },
  {
    id: 'Heading1',
    name: 'heading 1',
    paragraph: `<w:keepNext/>${spacing(160, 80)}${flush}<w:jc w:val="center"/><w:outlineLvl w:val="0"/>`,
    size: 24,
    isBold: true,
  },
  { id: 'Plain', name: 'Plain', paragraph: spacing(0, 40) + flush, size: 24 },
  { id: 'AtRight', name: 'At right', paragraph: `${spacing(0, 20)}${flush}<w:jc w:val="right"/>`, size: 24 },
  { id: 'Small', name: 'Small', paragraph: spacing(0, 60) + flush, size: 18 },
  { id: 'Sign', name: 'Sign', paragraph: spacing(320, 0) + flush, size: 24 },
  { id: 'Cell', name: 'Cell', paragraph: spacing(40, 40) + flush, size: 20 },
  {
    id: 'CellHead',
    name: 'Cell head',
    paragraph: `<w:keepNext/>${spacing(40, 40)}${flush}<w:jc w:val="center"/>`,
    size: 20,
    isBold: true,
  },
  { id: 'CellFine', name: 'Cell fine', paragraph: spacing(20, 20) + flush, size: 14 },
  {
    id: 'CellHeadFine',
    name: 'Cell head fine',
    paragraph: `<w:keepNext/>${spacing(20, 20)}${flush}<w:jc w:val="center"/>`,
    size: 14,
    isBold: true,
  },
  { id: 'Gap', name: 'Gap', paragraph: spacing(0, 0), size: 12 },
]

const font =
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/>'

const styles = within(
  'styles',
  '<w:docDefaults><w:rPrDefault><w:rPr>' +
    font +
    '<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="ru-RU"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    looks
      .map(
        (look) =>
          `<w:style w:type="paragraph"${look.id === 'Normal' ? ' w:default="1"' : ''} w:styleId="${look.id}"><w:name w:val="${look.name}"/><w:qFormat/>` +
          `<w:pPr>${look.paragraph}</w:pPr><w:rPr>${font}${look.isBold ? '<w:b/>' : ''}<w:sz w:val="${look.size}"/><w:szCs w:val="${look.size}"/></w:rPr></w:style>`,
      )
      .join(''),
)

const pageNumber =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
const header = within('hdr', paragraph('Small', run('{centre}'), '<w:jc w:val="center"/>'))
const footer = (width: number): string =>
  within(
    'ftr',
    paragraph(
      'Small',
      `${run('Контрольный код сведений: {hash}')}<w:r><w:tab/></w:r>${run('Страница ')}${pageNumber}`,
      `<w:tabs><w:tab w:val="right" w:pos="${width}"/></w:tabs>`,
    ),
  )

const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const contentTypes = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  ['document', 'document.main'],
  ['styles', 'styles'],
  ['header1', 'header'],
  ['footer1', 'footer'],
]
  .map(([part, type]) => `<Override PartName="/word/${part}.xml" ContentType="${contentType}.${type}+xml"/>`)
  .join('')}</Types>`

const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      ([type, target], at) =>
        `<Relationship Id="rId${at + 1}" Type="${relations}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

/** The parts of the DOCX of a shipped template, by name, in the order in which they are packed. Tags stand in it as `{tag}`. */
export function docxParts({ blocks, isWide }: ShippedTemplate): ReadonlyMap<string, string> {
  const width = widthOf(isWide)
  const body = blocks.map((block) => blockXml(block, width)).join('')
  return new Map([
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', relationships([['officeDocument', 'word/document.xml']])],
    ['word/document.xml', within('document', `<w:body>${body}${section(isWide)}</w:body>`)],
    [
      'word/_rels/document.xml.rels',
      relationships([
        ['styles', 'styles.xml'],
        ['header', 'header1.xml'],
        ['footer', 'footer1.xml'],
      ]),
    ],
    ['word/styles.xml', styles],
    ['word/header1.xml', header],
    ['word/footer1.xml', footer(width)],
  ])
}
