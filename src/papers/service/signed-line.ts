// A line under a paper that was signed on the screen, written into a copy of its file.
import { packed, unpacked } from './zip.ts'

const body = 'word/document.xml'
const most = 50_000_000

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Where a paragraph may still stand: before the section that ends the body, or before its end. */
function placeIn(xml: string): number {
  const section = xml.lastIndexOf('<w:sectPr')
  const isOfBody = section >= 0 && !xml.includes('</w:p>', section)
  return isOfBody ? section : xml.lastIndexOf('</w:body>')
}

/** The same DOCX with one more line at its end; as it was where there is no place for it. */
export function withSignedLine(docx: Buffer, text: string): Buffer {
  const parts = unpacked(docx, most)
  const xml = parts?.get(body)?.toString('utf8')
  const place = xml === undefined ? -1 : placeIn(xml)
  if (!parts || xml === undefined || place < 0) return docx
  const line = `<w:p><w:pPr><w:spacing w:before="240"/></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t>${escaped(text)}</w:t></w:r></w:p>`
  const signed = new Map<string, string | Buffer>(parts)
  return packed(signed.set(body, xml.slice(0, place) + line + xml.slice(place)))
}
