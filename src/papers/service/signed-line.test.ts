import { expect, test } from 'vitest'
import { withSignedLine } from './signed-line.ts'
import { packed, unpacked } from './zip.ts'

const paragraph = '<w:p><w:r><w:t>Акт</w:t></w:r></w:p>'
const section = '<w:sectPr><w:pgSz w:w="1"/></w:sectPr>'
const withBody = (body: string): Buffer =>
  packed(
    new Map<string, string | Buffer>([
      ['word/document.xml', `<w:document><w:body>${body}</w:body></w:document>`],
      ['word/media/seal.png', Buffer.from([0xff, 0x00, 0x89])],
    ]),
  )
const bodyOf = (docx: Buffer): string => String(unpacked(docx, 100_000)!.get('word/document.xml'))

test.each([
  ['before the section that ends it', `${paragraph}${section}`, section],
  ['at its end where it has no section', paragraph, '</w:body>'],
  ['after a section that a paragraph ends', `<w:p><w:pPr>${section}</w:pPr></w:p>${paragraph}`, '</w:body>'],
])('the line stands at the end of the text, %s', (_, body, next) => {
  const signed = bodyOf(withSignedLine(withBody(body), 'Подписано < здесь'))
  const at = signed.indexOf('Подписано &lt; здесь')
  expect(at).toBeGreaterThan(signed.lastIndexOf('Акт'))
  expect(signed.slice(at)).toContain(next)
  expect(signed.slice(at).indexOf('</w:p>')).toBeLessThan(signed.slice(at).indexOf(next))
})

test('pictures stay as they are, and what is no paper comes back untouched', () => {
  const signed = withSignedLine(withBody(paragraph), 'Подписано')
  expect(unpacked(signed, 100_000)!.get('word/media/seal.png')).toEqual(Buffer.from([0xff, 0x00, 0x89]))
  const other = Buffer.from('no paper')
  expect(withSignedLine(other, 'Подписано')).toBe(other)
})
